package org.copytaster.publish.release;

import java.time.Instant;
import java.util.Optional;

/** Revisions to decide on: usable and unremarkable unless a test says otherwise. */
final class Arrivals {
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private Arrivals() {}

    /** Number and minute rise together. */
    static ArrivedRevision revision(int number) {
        return new ArrivedRevision(
                Integer.toString(number),
                "hash-" + number,
                Optional.of(NOON.plusSeconds(60L * number)),
                Optional.empty(),
                true,
                Status.USABLE,
                RevisionEmbargo.NONE,
                false,
                Optional.empty());
    }

    static ArrivedRevision undated(ArrivedRevision one) {
        return new ArrivedRevision(
                one.revision(),
                one.contentSha256(),
                Optional.empty(),
                one.receivedAt(),
                one.counted(),
                one.status(),
                one.embargo(),
                one.advisory(),
                one.textSignal());
    }

    /** Of a format whose numbers may be anything. */
    static ArrivedRevision uncounted(ArrivedRevision one) {
        return new ArrivedRevision(
                one.revision(),
                one.contentSha256(),
                one.versionCreated(),
                one.receivedAt(),
                false,
                one.status(),
                one.embargo(),
                one.advisory(),
                one.textSignal());
    }

    /** Received so many minutes after noon. */
    static ArrivedRevision received(int minute, ArrivedRevision one) {
        return new ArrivedRevision(
                one.revision(),
                one.contentSha256(),
                one.versionCreated(),
                Optional.of(NOON.plusSeconds(60L * minute)),
                one.counted(),
                one.status(),
                one.embargo(),
                one.advisory(),
                one.textSignal());
    }

    static ArrivedRevision numbered(String number, ArrivedRevision one) {
        return new ArrivedRevision(
                number,
                one.contentSha256(),
                one.versionCreated(),
                one.receivedAt(),
                one.counted(),
                one.status(),
                one.embargo(),
                one.advisory(),
                one.textSignal());
    }

    static ArrivedRevision withBytes(String sha256, ArrivedRevision one) {
        return new ArrivedRevision(
                one.revision(),
                sha256,
                one.versionCreated(),
                one.receivedAt(),
                one.counted(),
                one.status(),
                one.embargo(),
                one.advisory(),
                one.textSignal());
    }

    static ArrivedRevision with(Status status, ArrivedRevision one) {
        return new ArrivedRevision(
                one.revision(),
                one.contentSha256(),
                one.versionCreated(),
                one.receivedAt(),
                one.counted(),
                status,
                one.embargo(),
                one.advisory(),
                one.textSignal());
    }

    static ArrivedRevision with(RevisionEmbargo embargo, ArrivedRevision one) {
        return new ArrivedRevision(
                one.revision(),
                one.contentSha256(),
                one.versionCreated(),
                one.receivedAt(),
                one.counted(),
                one.status(),
                embargo,
                one.advisory(),
                one.textSignal());
    }

    static ArrivedRevision advisory(ArrivedRevision one) {
        return new ArrivedRevision(
                one.revision(),
                one.contentSha256(),
                one.versionCreated(),
                one.receivedAt(),
                one.counted(),
                one.status(),
                one.embargo(),
                true,
                one.textSignal());
    }

    static ArrivedRevision withSignal(String words, ArrivedRevision one) {
        return new ArrivedRevision(
                one.revision(),
                one.contentSha256(),
                one.versionCreated(),
                one.receivedAt(),
                one.counted(),
                one.status(),
                one.embargo(),
                one.advisory(),
                Optional.of(words));
    }

    static KnownStory knowing(ArrivedRevision... revisions) {
        var known = KnownStory.none();
        for (var revision : revisions) {
            known = known.with(revision);
        }
        return known;
    }
}
