package org.copytaster.enrich.entity.recogniser;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.copytaster.enrich.entity.TextField;

/** What the families ask of a token of a text. */
final class Asked {
    private final StoryReading reading;

    Asked(Clusters clusters, String... paragraphs) {
        reading = new StoryReading(clusters);
        var fields = new java.util.ArrayList<TextField>();
        for (var text : paragraphs) {
            fields.add(TextField.paragraph(fields.size(), text));
        }
        reading.read(List.copyOf(fields));
    }

    static Asked of(String... paragraphs) {
        return new Asked(new Clusters(new int[0], new short[0], new byte[0]), paragraphs);
    }

    /** The hashes of the family's features of the last token that is this word. */
    Set<Integer> features(Family family, String word) {
        var found = new HashSet<Integer>();
        reading.forEachStretch((start, end) -> {
            for (var token = start; token < end; token++) {
                if (reading.tokens().word(token).equals(word)) {
                    var features = new Features();
                    reading.features(token);
                    family.ask(reading.focus(), features);
                    found.clear();
                    for (var n = 0; n < features.size(); n++) {
                        found.add(features.hash(n));
                    }
                }
            }
        });
        return found;
    }

    static int word(Template template, String word) {
        return Features.hash(template, Hashes.lower(word), 0);
    }

    static int word(Template template, String word, int place) {
        return Features.hash(template, Hashes.lower(word), place);
    }
}
