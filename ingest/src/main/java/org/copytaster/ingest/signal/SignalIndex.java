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

    /** The first row that stands at the start of this text, else the first behind the labels in front of it. */
    Optional<WireSignal> find(String text) {
        int start = WireSignal.start(text);
        var first = at(text, start);
        return first.isPresent() || !FrontLabels.mayOpen(text, start) ? first : behindLabels(text, start);
    }

    /** The first row that stands at this place and is all that stands up to the end. */
    Optional<WireSignal> whole(String text, int place, int end) {
        return rows(text, place).stream()
                .filter(signal -> signal.isWhole(text, place, end))
                .findFirst();
    }

    private Optional<WireSignal> at(String text, int place) {
        for (var signal : rows(text, place)) {
            if (signal.isAt(text, place)) {
                return Optional.of(signal);
            }
        }
        return Optional.empty();
    }

    private Optional<WireSignal> behindLabels(String text, int start) {
        int end = Math.min(text.length(), start + FrontLabels.LONGEST);
        for (int i = start + 1; i < end; i++) {
            var front = startsWord(text, i) ? text.substring(start, i) : "";
            if (FrontLabels.mayHide(front)) {
                var signal = at(text, i).filter(found -> found.mayStandBehind(front));
                if (signal.isPresent()) {
                    return signal;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean startsWord(String text, int at) {
        return !Character.isLetterOrDigit(text.charAt(at - 1))
                && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '(');
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
