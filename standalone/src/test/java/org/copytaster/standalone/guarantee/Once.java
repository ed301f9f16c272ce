package org.copytaster.standalone.guarantee;

import java.util.ArrayList;
import java.util.List;

/** Each revision, and each withdrawal, stands once on each news topic. */
final class Once implements Guarantee {
    private final int[][] seen;
    private final List<Breach> breaches = new ArrayList<>();
    private long records;

    /** Over so many news topics. */
    Once(Register register, int topics) {
        seen = new int[topics][register.stories()];
    }

    @Override
    public void read(NewsRecord record) {
        records++;
        int bit = 1
                << ((record.revision() - 1) * RevisionKind.COUNT + record.kind().code());
        var topic = seen[record.topic()];
        if ((topic[record.story()] & bit) != 0) {
            breaches.add(
                    Breach.at(promise(), "a second time as " + record.kind().word(), record));
        }
        topic[record.story()] |= bit;
    }

    @Override
    public List<Breach> breaches() {
        return breaches;
    }

    @Override
    public String figures() {
        return records + " records on news topics";
    }
}
