package org.copytaster.standalone.guarantee;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copytaster.publish.story.StoryHistory;
import org.copytaster.schemas.StoryStatus;
import org.copytaster.schemas.stream.RouteTopics;
import org.copytaster.schemas.stream.Topic;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.standalone.stream.CommittedReader;

/**
 * What stands on the topics of routes at the end, beside what wire.status says of it: of each story nothing older after
 * something newer, nothing twice, its kill last wherever it stood, and the revision that subscribers hold where the status
 * says that it is carried, and nowhere else.
 */
final class RoutedCopy {
    /** The topic of a route that keeps every record. */
    static final String EVERY = "routes.every";

    /** The topic of a route that keeps the current revision of each story. */
    static final String CURRENT = "routes.current";

    private static final Topics TOPICS = Topics.standard();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, StoryStatus> standing = new HashMap<>();
    private final Map<String, List<Sent>> sent = new HashMap<>();
    private final List<String> figures = new ArrayList<>();
    private final List<Breach> breaches = new ArrayList<>();

    /** A record of a story on a topic. */
    private record Sent(int revision, String pubStatus) {
        boolean isUsable() {
            return pubStatus.equals("usable");
        }
    }

    private RoutedCopy() {}

    /** Reads all that is committed now. */
    static RoutedCopy read(Map<String, String> client) {
        var copy = new RoutedCopy();
        each(TOPICS.status(), client, (key, status) -> copy.standing.put(key, status));
        copy.check(RouteTopics.like(TOPICS.ninjs(), EVERY), client);
        copy.check(RouteTopics.like(TOPICS.latestNinjs(), CURRENT), client);
        return copy;
    }

    List<String> figures() {
        return List.copyOf(figures);
    }

    List<Breach> breaches() {
        return List.copyOf(breaches);
    }

    private interface Use<V> {
        void use(String key, V value);
    }

    private static <V> void each(Topic<V> topic, Map<String, String> client, Use<V> use) {
        try (var reader = CommittedReader.of(topic, client)) {
            for (var entry : reader.rest()) {
                var value = entry.value();
                if (value != null) {
                    use.use(entry.key(), value);
                }
            }
        }
    }

    private void check(Topic<String> topic, Map<String, String> client) {
        sent.clear();
        each(
                topic,
                client,
                (key, ninjs) ->
                        sent.computeIfAbsent(key, any -> new ArrayList<>()).add(sent(ninjs)));
        standing.forEach((story, status) -> check(
                topic.name(),
                story,
                status,
                Optional.ofNullable(sent.get(story)).orElseGet(List::of)));
        figures.add("%-26s %d broken  %d records of %d stories on %s"
                .formatted(
                        "RoutedCopy",
                        breaches.size(),
                        sent.values().stream().mapToInt(List::size).sum(),
                        sent.size(),
                        topic.name()));
    }

    private static Sent sent(String ninjs) {
        try {
            var json = JSON.readTree(ninjs);
            return new Sent(
                    Integer.parseInt(json.path("version").asText()),
                    json.path("pubStatus").asText());
        } catch (IOException e) {
            throw new UncheckedIOException("no JSON on a topic of a route", e);
        }
    }

    private void check(String topic, String story, StoryStatus status, List<Sent> records) {
        for (int i = 1; i < records.size(); i++) {
            var before = records.get(i - 1);
            var now = records.get(i);
            breachIf(now.revision() < before.revision(), "older after newer", topic, story, records);
            breachIf(now.equals(before), "twice", topic, story, records);
        }
        boolean carried = status.getTopics().contains(topic);
        breachIf(carried == records.isEmpty(), "wire.status does not know it", topic, story, records);
        if (records.isEmpty()) {
            return;
        }
        var last = records.get(records.size() - 1);
        boolean holds = StoryHistory.carrying(status).contains(topic);
        breachIf(last.isUsable() != holds, holds ? "not there" : "still there", topic, story, records);
        breachIf(status.getKilled() && !last.pubStatus().equals("canceled"), "no kill", topic, story, records);
    }

    private void breachIf(boolean broken, String what, String topic, String story, List<Sent> records) {
        if (broken) {
            breaches.add(new Breach("RoutedCopy", what + " on " + topic + ": " + records, story));
        }
    }
}
