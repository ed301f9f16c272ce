package org.copytaster.ingest.feed;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * How long a server asks to be left alone.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3">RFC 9110, section 10.2.3</a>
 */
public final class RetryAfter {
    /** The longest that is heeded: a slip of a server must not end a feed. */
    public static final Duration LONGEST = Duration.ofDays(1);

    private static final int MOST_DIGITS = 9;

    private RetryAfter() {}

    /** What the header says, in seconds or as a date; nothing when it says nothing that makes sense. */
    public static Optional<Duration> of(String header, Instant now) {
        var text = header.strip();
        return (isNumber(text) ? seconds(text) : date(text).map(date -> Duration.between(now, date)))
                .filter(length -> !length.isNegative())
                .map(length -> length.compareTo(LONGEST) > 0 ? LONGEST : length);
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static Optional<Duration> seconds(String text) {
        return Optional.of(text.length() > MOST_DIGITS ? LONGEST : Duration.ofSeconds(Long.parseLong(text)));
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
