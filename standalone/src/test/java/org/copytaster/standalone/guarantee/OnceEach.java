package org.copytaster.standalone.guarantee;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;

/** Other copy without its repeats: a feed shows all it has whenever it is asked, and needs nobody to send anything twice. */
record OnceEach(Copy copy) implements Copy {
    @Override
    public int stories() {
        return copy.stories();
    }

    @Override
    public PlannedStory plan(int number, Instant now) {
        var firsts = new LinkedHashMap<Integer, Delivery>();
        for (var delivery : copy.plan(number, now).deliveries()) {
            firsts.putIfAbsent(delivery.revision().number(), delivery);
        }
        return new PlannedStory(number, List.copyOf(firsts.values()));
    }
}
