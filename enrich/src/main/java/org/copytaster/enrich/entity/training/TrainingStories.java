package org.copytaster.enrich.entity.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.copytaster.enrich.entity.recogniser.Tag;
import org.copytaster.enrich.entity.score.LabelledStories;
import org.copytaster.enrich.entity.score.LabelledStory;
import org.copytaster.enrich.entity.training.TrainingOptions.Source;

/**
 * The stories of a training: those to learn from, with how often each counts, and those to measure with.
 *
 * @param stories to learn from
 * @param times how often each counts
 * @param measured to measure with, by the name of their file
 */
record TrainingStories(List<LabelledStory> stories, List<Integer> times, Map<String, List<LabelledStory>> measured) {

    static TrainingStories read(TrainingOptions options, Progress progress) throws IOException {
        var read = new TrainingStories(new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>());
        for (var source : options.silver()) {
            read.take(source, 0, progress);
        }
        for (var source : options.gold()) {
            read.take(source, options.holdOut(), progress);
        }
        for (var test : options.tests()) {
            read.measured.put(name(test), stories(test));
        }
        return read;
    }

    private void take(Source source, int holdOut, Progress progress) throws IOException {
        var all = stories(source.file());
        var heldOut = new ArrayList<LabelledStory>();
        for (var n = 0; n < all.size(); n++) {
            if (holdOut > 0 && n % holdOut == 0) {
                heldOut.add(all.get(n));
            } else {
                stories.add(all.get(n));
                times.add(source.times());
            }
        }
        if (!heldOut.isEmpty()) {
            measured.put(name(source.file()) + ", held out", List.copyOf(heldOut));
        }
        progress.say(
                "read %s: %,d stories, each counted %d times; %,d held out",
                name(source.file()), all.size(), source.times(), heldOut.size());
    }

    /** With the names of the types that the recogniser knows; labels of others are no names here. */
    private static List<LabelledStory> stories(Path file) throws IOException {
        return LabelledStories.all(file).stream()
                .map(story -> new LabelledStory(
                        story.id(),
                        story.fields(),
                        story.names().stream()
                                .filter(name -> Tag.TYPES.contains(name.type()))
                                .toList()))
                .toList();
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
