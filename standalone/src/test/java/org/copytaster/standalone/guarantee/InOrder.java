package org.copytaster.standalone.guarantee;

import java.util.ArrayList;
import java.util.List;

/** Of one story no older revision comes after a newer one, on any news topic. */
final class InOrder implements Guarantee {
    private final byte[][] newest;
    private final List<Breach> breaches = new ArrayList<>();

    /** Over so many news topics. */
    InOrder(Register register, int topics) {
        newest = new byte[topics][register.stories()];
    }

    @Override
    public void read(NewsRecord record) {
        var topic = newest[record.topic()];
        if (record.revision() < topic[record.story()]) {
            breaches.add(Breach.at(promise(), "after revision " + topic[record.story()], record));
        }
        topic[record.story()] = (byte) Math.max(record.revision(), topic[record.story()]);
    }

    @Override
    public List<Breach> breaches() {
        return breaches;
    }
}
