package org.copytaster.standalone.guarantee;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Faults that strike while copy comes in, at moments drawn from the seed, and how soon subscribers read on after each. */
final class Strikes {
    /** producer.transaction.timeout.ms is 10 s. */
    private static final Duration PAUSE = Duration.ofSeconds(13);

    private static final Duration GIVEN_UP = Duration.ofMinutes(2);

    private final WatchedWire wire;
    private final Duration longestGap;
    private final Map<String, Latenesses> gaps = new LinkedHashMap<>();
    private final List<Breach> slow = new ArrayList<>();

    /** On this wire, where each kill may cost so long at most. */
    Strikes(WatchedWire wire, Duration longestGap) {
        this.wire = wire;
        this.longestGap = longestGap;
    }

    /** Lets them strike one after the other, spread over so many stories. */
    void strike(List<Fault> faults, int stories, Random random) throws InterruptedException {
        int first = awaitKeepingUp(stories / 3);
        double chunk = (stories - first) / (double) faults.size();
        for (int i = 0; i < faults.size(); i++) {
            wire.pace().ceiling(first + (int) ((i + 1) * chunk));
            wire.awaitOpened(first + (int) ((i + 0.1 + 0.5 * random.nextDouble()) * chunk));
            strike(faults.get(i), random);
        }
        wire.pace().ceiling(Integer.MAX_VALUE);
    }

    /**
     * What a kill costs is measured on a wire that keeps up: where copy waits already, new copy waits behind it. A wire that
     * begins cold is given a third of the copy.
     */
    private int awaitKeepingUp(int most) throws InterruptedException {
        var enough = longestGap.dividedBy(3);
        wire.pace().ceiling(most);
        do {
            wire.gap().open();
        } while (wire.isPushing()
                && wire.pace().opened() < most
                && wire.gap().await(enough).compareTo(enough) >= 0);
        return wire.pace().opened();
    }

    private void strike(Fault fault, Random random) throws InterruptedException {
        wire.gap().open();
        if (fault.pause()) {
            wire.stage().process(fault.part()).signal("STOP");
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis() + random.nextInt(3_000));
            wire.stage().process(fault.part()).signal("CONT");
            if (fault.part() != Part.INGEST) {
                wire.gap().open(); // counted from the SIGCONT
            }
        } else {
            wire.stage().kill(fault.part());
            wire.gap().open(); // what was acknowledged before it was dead is on its way already
            wire.stage().start(fault.part());
        }
        var gap = wire.gap().await(GIVEN_UP);
        gaps.computeIfAbsent(fault.toString(), name -> new Latenesses()).add(gap);
        Progress.say(String.format(Locale.ROOT, "%s: %.1f s until the next new record", fault, gap.toMillis() / 1e3));
        if (!wire.isPushing()) {
            // The gap is that of the last copy, which is no measure of how long new copy waits.
            Progress.say("the copy ran out before that: a lower rate or a larger size would measure it");
        }
        if (wire.isPushing() && !fault.pause() && gap.compareTo(longestGap) > 0) {
            slow.add(new Breach("Back", fault + " cost " + gap.toMillis() / 1e3 + " s", ""));
        }
    }

    /** The kills that cost longer than they may. */
    List<Breach> breaches() {
        return List.copyOf(slow);
    }

    /** A line for each kind of fault. */
    List<String> figures() {
        var figures = new ArrayList<String>();
        gaps.forEach((fault, gap) ->
                figures.add(String.format(Locale.ROOT, "%-22s %5d times  gap %s", fault, gap.count(), gap)));
        return figures;
    }
}
