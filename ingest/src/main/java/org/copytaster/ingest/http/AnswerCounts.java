package org.copytaster.ingest.http;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** How many pushes were answered with what, by the answer's code. */
final class AnswerCounts {
    /** Pushes that were taken whole and look-ups that found something: nobody must be told. */
    private static final Set<String> AS_HOPED = Set.of("accepted", "found", "received");

    private final Consumer<String> told;
    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();
    private Map<String, Long> reported = Map.of();

    /**
     * None so far.
     *
     * @param told the code of each answer too
     */
    AnswerCounts(Consumer<String> told) {
        this.told = told;
    }

    /** Counts an answer. */
    void count(String code) {
        told.accept(code);
        counts.computeIfAbsent(code, name -> new LongAdder()).increment();
    }

    /** The counts since the start, by code. */
    Map<String, Long> counts() {
        var all = new TreeMap<String, Long>();
        counts.forEach((code, count) -> all.put(code, count.sum()));
        return all;
    }

    /** What was counted since the last call; empty when nothing was refused since. */
    synchronized String news() {
        var now = counts();
        var before = reported;
        reported = now;
        var fresh = now.entrySet().stream()
                .map(entry -> Map.entry(entry.getKey(), entry.getValue() - before.getOrDefault(entry.getKey(), 0L)))
                .filter(entry -> entry.getValue() > 0)
                .toList();
        return fresh.stream().allMatch(entry -> AS_HOPED.contains(entry.getKey()))
                ? ""
                : fresh.stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", "));
    }
}
