package org.copytaster.standalone.guarantee;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The stories of another copy, with embargoes that end on a whole millisecond. {@code baseline} and what came soon after it
 * cut the end of an embargo down to the millisecond when they took it in; no upgrade brings back what they cut.
 *
 * @param others the stories
 */
record WholeMilliseconds(Copy others) implements Copy {
    @Override
    public int stories() {
        return others.stories();
    }

    @Override
    public PlannedStory plan(int number, Instant now) {
        return others.plan(number, now.truncatedTo(ChronoUnit.MILLIS));
    }
}
