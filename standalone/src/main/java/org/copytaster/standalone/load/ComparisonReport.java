package org.copytaster.standalone.load;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a comparison came to.
 *
 * @param laps the rounds that count
 */
public record ComparisonReport(ComparisonPlan plan, List<Lap> laps) {
    public ComparisonReport {
        laps = List.copyOf(laps);
    }

    /**
     * One way, one round.
     *
     * @param stories how many were to be written
     * @param acknowledged how many were
     * @param nanos how long that took
     */
    public record Turn(int stories, int acknowledged, long nanos) {
        /** Acknowledged stories a second. */
        public double rate() {
            return acknowledged * 1e9 / nanos;
        }
    }

    /** Both ways, one round. */
    public record Lap(Turn door, Turn bare) {
        /** The door's rate as a part of the other. */
        public double ratio() {
            return door.rate() / bare.rate();
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "the door %.0f stories/s, a bare producer %.0f, %.2f of it",
                    door.rate(),
                    bare.rate(),
                    ratio());
        }
    }

    /** All rounds as one. */
    public Lap whole() {
        return new Lap(sum(Lap::door), sum(Lap::bare));
    }

    private Turn sum(Function<Lap, Turn> way) {
        var turns = laps.stream().map(way).toList();
        return new Turn(
                turns.stream().mapToInt(Turn::stories).sum(),
                turns.stream().mapToInt(Turn::acknowledged).sum(),
                turns.stream().mapToLong(Turn::nanos).sum());
    }

    /** Every story was acknowledged, by either way. */
    public boolean isAccepted() {
        var whole = whole();
        return whole.door().acknowledged() == whole.door().stories()
                && whole.bare().acknowledged() == whole.bare().stories();
    }

    /** The report in one line. */
    public String line() {
        var rounds = laps.stream()
                .map(lap -> String.format(Locale.ROOT, "%.2f", lap.ratio()))
                .collect(Collectors.joining(" "));
        return String.format(
                Locale.ROOT,
                "%-15s %s (%d clients; %d rounds of %d stories: %s)",
                "beside producer",
                whole(),
                plan.clients(),
                plan.rounds(),
                plan.stories(),
                rounds);
    }
}
