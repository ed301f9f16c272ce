package org.copytaster.standalone.guarantee;

import java.util.List;

/**
 * A story and how it is to be pushed.
 *
 * @param number which of the run's stories it is, from 0
 * @param deliveries its revisions in the order in which they are pushed, repeats among them
 */
record PlannedStory(int number, List<Delivery> deliveries) {
    PlannedStory {
        deliveries = List.copyOf(deliveries);
    }
}
