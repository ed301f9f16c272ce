package org.copytaster.standalone.load;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Invented stories of about 3 KB: no two alike, one in ten with its lead told twice, one in eight a revision of an earlier
 * one. The same run name and seed give the same stories.
 */
final class LoadStories {
    private static final int SENTENCES = 24;
    private static final double REPEATED = 0.10;
    private static final double REVISED = 0.125;

    private final String run;
    private final Random random;
    private final PhraseBook phrases = PhraseBook.standard();
    private final int distance;
    private final List<Invented> invented = new ArrayList<>();
    /** Where in that list the newest revision of each story stands. */
    private final Map<String, Integer> newest = new HashMap<>();

    /**
     * Stories of one run.
     *
     * @param run its name; part of every guid
     * @param distance how many stories lie between one and its revision, at least
     */
    LoadStories(String run, long seed, int distance) {
        this.run = run;
        this.random = new Random(seed);
        this.distance = distance;
    }

    private record Invented(String guid, int revision, String headline, List<String> paragraphs) {}

    /** The next stories. */
    List<LoadStory> next(int count) {
        var stories = new ArrayList<LoadStory>();
        for (int i = 0; i < count; i++) {
            var next = isRevision() ? revised() : fresh();
            newest.put(next.guid(), invented.size());
            invented.add(next);
            stories.add(new LoadStory(next.guid(), Integer.toString(next.revision()), ninjs(next)));
        }
        return stories;
    }

    private boolean isRevision() {
        return invented.size() > distance && random.nextDouble() < REVISED;
    }

    /** The newest revision of a story that was invented some time ago. */
    private Invented revised() {
        int index = random.nextInt(invented.size() - distance);
        var earlier = invented.get(index);
        if (newest.getOrDefault(earlier.guid(), index) != index) {
            return fresh();
        }
        var paragraphs = new ArrayList<>(earlier.paragraphs());
        paragraphs.add(paragraphs.size() / 2, phrases.any("sentence", random));
        return new Invented(
                earlier.guid(),
                earlier.revision() + 1,
                "UPDATE " + earlier.revision() + "-" + earlier.headline(),
                paragraphs);
    }

    private Invented fresh() {
        var paragraphs = new ArrayList<String>();
        var lead = phrases.any("lead", random);
        paragraphs.add(phrases.any("place", random).toUpperCase(Locale.ROOT) + ", " + lead);
        if (random.nextDouble() < REPEATED) {
            paragraphs.add(random.nextBoolean() ? lead : phrases.any("relead", random));
        }
        for (int i = 0; i < SENTENCES; i += 2) {
            paragraphs.add(phrases.any("sentence", random) + ' ' + phrases.any("sentence", random));
        }
        return new Invented(
                "urn:copytaster:load:" + run + ":" + invented.size(), 1, phrases.any("headline", random), paragraphs);
    }

    private static String ninjs(Invented story) {
        var body = new StringBuilder();
        story.paragraphs()
                .forEach(paragraph -> body.append("<p>").append(paragraph).append("</p>\n"));
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("uri", story.guid())
                .put("version", Integer.toString(story.revision()))
                .put("type", "text")
                .put("pubstatus", "usable")
                .put("language", "en")
                .put("headline", story.headline())
                .put("byline", "By A Reporter")
                .put("body_html", body.toString());
        return json.toString();
    }
}
