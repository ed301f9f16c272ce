package org.copytaster.ingest.http;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Who showed wrong keys since the last line of the log, and how many. At most {@value #REMEMBERED} addresses are told
 * apart until that line; what comes from more of them is counted together. It knows no key.
 */
final class WrongKeys {
    /** The most addresses that are told apart, so that a sender with a network of them costs no memory. */
    static final int REMEMBERED = 1000;

    /** The most addresses in one line. */
    private static final int NAMED = 5;

    private static final Comparator<Map.Entry<String, Long>> BY_ADDRESS = Map.Entry.comparingByKey();
    private static final Comparator<Map.Entry<String, Long>> MOST_FIRST =
            Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(BY_ADDRESS);

    private final Map<String, Long> counts = new HashMap<>();
    private long elsewhere;

    /** Counts a wrong key from this address. */
    synchronized void count(String address) {
        if (counts.size() < REMEMBERED || counts.containsKey(address)) {
            counts.merge(address, 1L, Long::sum);
        } else {
            elsewhere++;
        }
    }

    /** How many came from where since the last call, those that sent most first; empty when there were none. */
    synchronized String news() {
        var sorted = counts.entrySet().stream().sorted(MOST_FIRST).toList();
        var rest = elsewhere
                + sorted.stream().skip(NAMED).mapToLong(Map.Entry::getValue).sum();
        var named = sorted.stream()
                .limit(NAMED)
                .map(entry -> entry.getValue() + " from " + entry.getKey())
                .collect(Collectors.joining(", "));
        counts.clear();
        elsewhere = 0;
        return rest == 0 ? named : named + ", " + rest + " from other addresses";
    }
}
