package org.copytaster.standalone.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.copytaster.ingest.push.Pusher;
import org.copytaster.ingest.push.Target;
import org.copytaster.standalone.load.PublishedRevisions.Revision;
import org.copytaster.standalone.push.ScriptedDoor;
import org.junit.jupiter.api.Test;

class LoadRunTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void countsWhatWasPushedTakenAndCameOut() throws IOException, InterruptedException {
        try (var door = ScriptedDoor.open()) {
            var report = run(door).run("test");

            assertThat(report.accepted()).isEqualTo(60);
            assertThat(report.clean()).isEqualTo(60);
            assertThat(report.toClean().count()).as("without the warm-up").isEqualTo(30);
            assertThat(report.isComplete() && report.isAccepted()).isTrue();
            assertThat(report.lines())
                    .anyMatch(line -> line.startsWith("load            30 stories/s"))
                    .contains("sent            60, of which 30 are measured", "accepted        60");
        }
    }

    @Test
    void countsWhatTheDoorDidNotTake() throws IOException, InterruptedException {
        try (var door = ScriptedDoor.open()) {
            door.then(503, "{}", Map.of()).then(503, "{}", Map.of());
            var report = run(door).run("test");

            assertThat(report.accepted()).isEqualTo(58);
            assertThat(report.failures()).containsExactly(Map.entry("HTTP status 503", 2));
            assertThat(report.isAccepted()).isFalse();
        }
    }

    @Test
    void takesTheNearestRank() {
        var spread = new Spread(LongStream.rangeClosed(1, 200).map(TimeUnit.MILLISECONDS::toNanos));
        assertThat(spread).hasToString("p50 100.0 ms, p99 198.0 ms, max 200.0 ms");
    }

    /** A pipeline that lets everything that reached its door come out. */
    private static LoadRun run(ScriptedDoor door) {
        var plan = new LoadPlan(30, Duration.ofSeconds(1), Duration.ofSeconds(1), 1);
        var pusher = new Pusher(Target.of(door.url(), Optional.empty(), false), Duration.ZERO, pause -> {});
        var seen = new ArrayList<String>();
        return new LoadRun(plan, pusher, limit -> fresh(door, seen), line -> {});
    }

    private static List<Revision> fresh(ScriptedDoor door, List<String> seen) {
        var bodies = door.bodies();
        if (bodies.size() == seen.size()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        var revisions = bodies.subList(seen.size(), bodies.size()).stream()
                .map(LoadRunTest::revision)
                .toList();
        seen.addAll(bodies.subList(seen.size(), bodies.size()));
        return revisions;
    }

    private static Revision revision(String ninjs) {
        try {
            var json = JSON.readTree(ninjs);
            return new Revision(json.path("uri").asText(), json.path("version").asText());
        } catch (JsonProcessingException e) {
            throw new AssertionError(ninjs, e);
        }
    }
}
