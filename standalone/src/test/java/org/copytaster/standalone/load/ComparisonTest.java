package org.copytaster.standalone.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.copytaster.runtime.UsageFault;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private final List<String> written = Collections.synchronizedList(new ArrayList<>());

    @Test
    void writesTheSameStoriesBothWaysAndLetsThemTakeTurnsAtGoingFirst() throws InterruptedException {
        var report = run(new ComparisonPlan(1, Duration.ZERO, 3, 2, 1), writer("door", true), writer("bare", true));

        assertThat(written.stream().map(line -> line.substring(0, 4)).toList())
                .as("the warm-up and three rounds")
                .isEqualTo(List.of(
                        "door", "door", "bare", "bare", "door", "door", "bare", "bare", "bare", "bare", "door", "door",
                        "door", "door", "bare", "bare"));
        assertThat(written.subList(4, 6).stream().map(line -> line.substring(4)).toList())
                .isEqualTo(written.subList(6, 8).stream()
                        .map(line -> line.substring(4))
                        .toList());
        assertThat(written.stream().filter(line -> line.startsWith("door")).distinct())
                .as("no story twice")
                .hasSize(8);
        assertThat(report.isAccepted()).isTrue();
        assertThat(report.whole().door().stories()).as("without the warm-up").isEqualTo(6);
    }

    @Test
    void writesWithAllClientsAtOnce() throws InterruptedException {
        var together = new CyclicBarrier(4);
        StoryWriter way = (copy, name) -> () -> meets(together);
        assertThat(run(new ComparisonPlan(4, Duration.ZERO, 1, 8, 1), way, way).isAccepted())
                .isTrue();
    }

    private static boolean meets(CyclicBarrier others) {
        try {
            others.await(20, TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            return false;
        }
    }

    @Test
    void saysWhenTheDoorDidNotTakeAll() throws InterruptedException {
        var report = run(new ComparisonPlan(2, Duration.ZERO, 1, 3, 1), writer("door", false), writer("bare", true));
        assertThat(report.isAccepted()).isFalse();
        assertThat(report.whole().ratio()).isZero();
    }

    @Test
    void addsTheRoundsUpInOneLine() {
        var one = new ComparisonReport.Lap(
                new ComparisonReport.Turn(100, 100, 1_000_000_000L), new ComparisonReport.Turn(100, 100, 500_000_000L));
        var other = new ComparisonReport.Lap(
                new ComparisonReport.Turn(100, 100, 3_000_000_000L), new ComparisonReport.Turn(100, 100, 500_000_000L));
        assertThat(new ComparisonReport(new ComparisonPlan(16, Duration.ZERO, 2, 100, 1), List.of(one, other)).line())
                .isEqualTo("beside producer the door 50 stories/s, a bare producer 200, 0.25 of it"
                        + " (16 clients; 2 rounds of 100 stories: 0.50 0.17)");
    }

    @Test
    void refusesToWriteNothing() {
        assertThatExceptionOfType(UsageFault.class).isThrownBy(() -> new ComparisonPlan(0, Duration.ZERO, 3, 10, 1));
    }

    private static ComparisonReport run(ComparisonPlan plan, StoryWriter door, StoryWriter bare)
            throws InterruptedException {
        return new Comparison(plan, door, bare, line -> {}).run("test");
    }

    private StoryWriter writer(String way, boolean takes) {
        return (copy, name) -> () -> {
            written.add(way + " " + name + " " + copy.length);
            return takes;
        };
    }
}
