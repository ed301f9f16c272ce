package org.copytaster.ingest.feed;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What the head of an answer means. */
public sealed interface AnswerMeaning {
    /** The feed follows. */
    record Feed() implements AnswerMeaning {}

    /** The feed is as it was. */
    record Unchanged() implements AnswerMeaning {}

    /**
     * The feed is elsewhere.
     *
     * @param to where
     * @param isForGood whether it stays there
     */
    record Elsewhere(URI to, boolean isForGood) implements AnswerMeaning {}

    /** There is nothing to read now; what the poll came to. */
    record Over(PollOutcome outcome) implements AnswerMeaning {}

    /** Statuses with which a server asks to be left alone for a while. */
    Set<Integer> BUSY = Set.of(429, 503);

    /**
     * What it means.
     *
     * @param url where it came from
     * @param asked whether validators were shown: else nothing can be as it was
     * @param login whether a login was shown
     */
    static AnswerMeaning of(URI url, AnswerHead head, boolean asked, ShownLogin login, Instant now) {
        return switch (head.status()) {
            case 200, 203 -> new Feed();
            case 304 -> asked ? new Unchanged() : failed("304 (not modified), though it was not asked whether");
            case 301, 308 -> elsewhere(url, head, true);
            case 302, 303, 307 -> elsewhere(url, head, false);
            case 410 -> new Over(new PollOutcome.Gone(url + " is gone for good (410)"));
            case 401, 403 -> failed(login.refusedWith(head.status()));
            case 404 -> failed("there is no such feed (404)");
            default -> BUSY.contains(head.status()) ? busy(head, now) : failed("it answered with " + head.status());
        };
    }

    private static AnswerMeaning elsewhere(URI url, AnswerHead head, boolean isForGood) {
        return FeedUrls.redirected(url, head.header("location"))
                .<AnswerMeaning>map(to -> new Elsewhere(to, isForGood))
                .orElseGet(() -> failed("it answered with " + head.status() + " and no address that a feed can have"));
    }

    private static AnswerMeaning busy(AnswerHead head, Instant now) {
        Optional<Duration> length = RetryAfter.of(head.header("retry-after"), now);
        var words = "it asks to be left alone (" + head.status() + ")"
                + length.map(time -> " for " + time.toSeconds() + " s").orElse("");
        return new Over(new PollOutcome.Failed(words, length));
    }

    private static AnswerMeaning failed(String words) {
        return new Over(PollOutcome.failed(words));
    }
}
