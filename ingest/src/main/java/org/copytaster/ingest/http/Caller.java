package org.copytaster.ingest.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.copytaster.ingest.input.Refusal.Reason;
import org.copytaster.ingest.source.PushSource;
import org.copytaster.ingest.source.RequestHeaders;
import org.copytaster.ingest.source.Sender;
import org.copytaster.ingest.source.Signature;
import org.copytaster.ingest.stream.Receipt;

/**
 * Who makes a request, as far as its headers show it.
 *
 * @param sender who it is, or says it is
 * @param source its entry among the sources, where it has one
 * @param signature what the body must be signed with, where the headers alone prove nothing
 * @param address where the request came from
 */
record Caller(Sender sender, Optional<PushSource> source, Optional<Signature> signature, String address) {
    /** Long enough to mend a connection in, and Superdesk comes again by itself. */
    private static final Duration LATER = Duration.ofMinutes(1);

    /** One whose key was enough. */
    static Caller known(Sender sender, String address) {
        return new Caller(sender, Optional.empty(), Optional.empty(), address);
    }

    /** Whether its body is what it says it is; one that need not sign is believed. */
    Signature.Verdict check(RequestHeaders headers, byte[] body, Instant now) {
        return signature.map(scheme -> scheme.check(headers, body, now)).orElse(Signature.Verdict.RIGHT);
    }

    /** What it calls this delivery, by its signature. */
    Optional<String> delivery(RequestHeaders headers) {
        return signature.flatMap(scheme -> scheme.delivery(headers));
    }

    private boolean isSuperdesk() {
        return source.filter(PushSource::isSuperdesk).isPresent();
    }

    /**
     * What became of an input, as this sender reads answers: to Superdesk every 4xx is an error of the item, so what is no
     * story, a picture or a plan, is answered with 200 and the problem in it.
     */
    Answer answer(Receipt receipt) {
        var isNoStory = receipt.refusal()
                .filter(refusal -> refusal.reason() == Reason.NOT_A_STORY)
                .isPresent();
        return isSuperdesk() && isNoStory ? Answer.listed(receipt) : Answer.of(receipt);
    }

    /** The answer to one that was too slow: Superdesk would never try again after a 408. */
    Answer tooSlow(String detail) {
        return isSuperdesk() ? Problems.tooSlowNow(detail, LATER) : Problems.tooSlow(detail);
    }
}
