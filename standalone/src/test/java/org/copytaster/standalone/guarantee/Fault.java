package org.copytaster.standalone.guarantee;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Something that is done to a process.
 *
 * @param part which
 * @param pause whether it is stopped for a while; otherwise it is killed and started again
 */
record Fault(Part part, boolean pause) {
    /** In this order: the two that hold transactions first. */
    private static final List<Part> PAUSED = List.of(Part.PUBLISH, Part.ENRICH, Part.BROKER, Part.INGEST);

    /** So many kills of each process and so many pauses in all, in an order drawn from the seed. */
    static List<Fault> drawn(int kills, int pauses, Random random) {
        var faults = new ArrayList<Fault>();
        for (var part : Part.values()) {
            faults.addAll(Collections.nCopies(kills, new Fault(part, false)));
        }
        for (int i = 0; i < pauses; i++) {
            faults.add(new Fault(PAUSED.get(i % PAUSED.size()), true));
        }
        Collections.shuffle(faults, random);
        return faults;
    }

    @Override
    public String toString() {
        return (pause ? "pause of " : "kill -9 of ") + part;
    }
}
