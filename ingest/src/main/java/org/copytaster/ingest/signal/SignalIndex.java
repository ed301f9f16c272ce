package org.copytaster.ingest.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Rows of the table of signals by the two characters they may begin with, so that ordinary copy is held against few of
 * them. The rows' own patterns say what those characters are.
 */
final class SignalIndex {
    /** Second characters that are looked up; before any other one the first decides alone. */
    private static final int ASCII = 128;

    private final List<WireSignal> all;
    private final Map<Character, Beginning> byFirst = new ConcurrentHashMap<>();

    /** The rows that may begin with one character, and those by their second. */
    private record Beginning(List<WireSignal> rows, List<List<WireSignal>> bySecond) {
        private static final Beginning OF_NONE = new Beginning(List.of(), List.of());
    }

    SignalIndex(List<WireSignal> rows) {
        all = List.copyOf(rows);
    }

    /** The first row that stands at the start of this text. */
    Optional<WireSignal> find(String text) {
        for (var signal : rows(text, WireSignal.start(text))) {
            if (signal.isIn(text)) {
                return Optional.of(signal);
            }
        }
        return Optional.empty();
    }

    private List<WireSignal> rows(String text, int start) {
        if (start == text.length()) {
            return List.of();
        }
        var beginning = byFirst.computeIfAbsent(text.charAt(start), this::beginning);
        boolean looked = start + 1 < text.length() && text.charAt(start + 1) < beginning.bySecond.size();
        return looked ? beginning.bySecond.get(text.charAt(start + 1)) : beginning.rows;
    }

    private Beginning beginning(char first) {
        var rows = those(all, String.valueOf(first));
        if (rows.isEmpty()) {
            return Beginning.OF_NONE;
        }
        var bySecond = new ArrayList<List<WireSignal>>();
        for (char second = 0; second < ASCII; second++) {
            bySecond.add(those(rows, "" + first + second));
        }
        return new Beginning(rows, bySecond);
    }

    private static List<WireSignal> those(List<WireSignal> rows, String beginning) {
        return rows.stream().filter(row -> row.mayBegin(beginning)).toList();
    }
}
