package org.copytaster.standalone.guarantee;

import java.util.Map;
import java.util.Set;

/**
 * A record of wire.status.
 *
 * @param place where it stands
 * @param story the number of its story
 * @param decision where the story stands
 * @param newest the newest revision it knows; 0 when it knows none
 * @param out the revision that subscribers hold; 0 when they hold none
 * @param outOn the news topics that carry it, by their places; a release before may have had fewer
 * @param states the state of each listed revision
 * @param listed how many lines its list has
 */
record StandingRecord(
        Place place,
        int story,
        String decision,
        int newest,
        int out,
        Set<Integer> outOn,
        Map<Integer, String> states,
        int listed) {
    StandingRecord {
        outOn = Set.copyOf(outOn);
        states = Map.copyOf(states);
    }
}
