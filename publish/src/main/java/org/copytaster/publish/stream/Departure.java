package org.copytaster.publish.stream;

import java.util.List;

/**
 * Where the records of a settlement go.
 *
 * @param carries the ways out that carry what is published
 * @param leaves those that are told that the story was withdrawn there
 * @param missing topics that were to be among either, and are not on the brokers
 * @param routesVersion of the routes that decided it
 */
record Departure(List<Outlet<?>> carries, List<Outlet<?>> leaves, List<String> missing, int routesVersion) {
    Departure {
        carries = List.copyOf(carries);
        leaves = List.copyOf(leaves);
        missing = List.copyOf(missing);
    }

    /** The names of the topics that carry what is published. */
    List<String> topics() {
        return carries.stream().map(outlet -> outlet.topic().name()).toList();
    }

    /** Whether anything goes out, or was to. */
    boolean isOne() {
        return !carries.isEmpty() || !leaves.isEmpty() || !missing.isEmpty();
    }
}
