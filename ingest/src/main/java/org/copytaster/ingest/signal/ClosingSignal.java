package org.copytaster.ingest.signal;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * A signal as the last words of a headline or slugline: {@code Storm closes quay - KILL}, {@code Storm closes quay (KILL)},
 * {@code Storm closes quay KILL:}. It counts in capitals, parted from the headline, and where nothing follows it.
 */
final class ClosingSignal {
    /** The longest words of a signal, in characters. */
    private static final int LONGEST = 40;

    private static final int SHORTEST = 4;

    /** What may stand behind the words. */
    private static final String CLOSING = " :;.!)]}*=+#/|-–—";

    /** What parts a signal from what stands in front of it. */
    private static final String PARTS = ":/|([{*=+#–—";

    private ClosingSignal() {}

    /** A text that ends in capitals with something in front of them. */
    static Optional<WireSignal> in(String text, SignalIndex signals) {
        int end = text.length();
        while (end > 0 && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        if (end < SHORTEST || !Character.isUpperCase(text.charAt(end - 1))) {
            return Optional.empty();
        }
        for (int start = end - SHORTEST; start > Math.max(0, end - LONGEST); start--) {
            if (isParted(text, start, end)) {
                var found = signals.whole(text, start, end).filter(behind(text, start));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** Of HOLD, TEST and EMBARGO headlines are made: they are a signal in brackets only. */
    private static Predicate<WireSignal> behind(String text, int start) {
        boolean bracketed = "([{*".indexOf(text.charAt(start - 1)) >= 0;
        return signal -> signal.mayClose() || bracketed;
    }

    private static boolean isParted(String text, int start, int end) {
        var front = text.substring(0, start).stripTrailing();
        if (front.chars().noneMatch(Character::isLetter)) {
            return false;
        }
        char last = front.charAt(front.length() - 1);
        boolean inCapitals = front.chars().noneMatch(Character::isLowerCase);
        if (front.length() == start) {
            return PARTS.indexOf(last) >= 0 && last != ':';
        }
        if (last == '-') {
            return front.endsWith(" -") || front.endsWith("--");
        }
        boolean told = end < text.length() && text.charAt(end) == ':';
        // A headline all in capitals may say with a colon what somebody ordered.
        return (PARTS.indexOf(last) >= 0 && !(last == ':' && inCapitals)) || (told && !inCapitals);
    }
}
