package org.copytaster.publish.release;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Revisions to decide on: usable and unremarkable unless a test says otherwise. */
final class Arrivals {
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private Arrivals() {}

    /** A revision whose parts a test sets one by one. */
    private static final class Parts {
        private String revision;
        private String contentSha256;
        private Optional<Instant> versionCreated;
        private Optional<Instant> receivedAt;
        private boolean counted;
        private Status status;
        private RevisionEmbargo embargo;
        private boolean advisory;
        private Optional<String> textSignal;

        Parts(ArrivedRevision one) {
            revision = one.revision();
            contentSha256 = one.contentSha256();
            versionCreated = one.versionCreated();
            receivedAt = one.receivedAt();
            counted = one.counted();
            status = one.status();
            embargo = one.embargo();
            advisory = one.advisory();
            textSignal = one.textSignal();
        }

        ArrivedRevision built() {
            return new ArrivedRevision(
                    revision,
                    contentSha256,
                    versionCreated,
                    receivedAt,
                    counted,
                    status,
                    embargo,
                    advisory,
                    textSignal);
        }
    }

    private static ArrivedRevision changed(ArrivedRevision one, Consumer<Parts> change) {
        var parts = new Parts(one);
        change.accept(parts);
        return parts.built();
    }

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
        return changed(one, parts -> parts.versionCreated = Optional.empty());
    }

    /** Of a format whose numbers may be anything. */
    static ArrivedRevision uncounted(ArrivedRevision one) {
        return changed(one, parts -> parts.counted = false);
    }

    /** Received so many minutes after noon. */
    static ArrivedRevision received(int minute, ArrivedRevision one) {
        return changed(one, parts -> parts.receivedAt = Optional.of(NOON.plusSeconds(60L * minute)));
    }

    static ArrivedRevision numbered(String number, ArrivedRevision one) {
        return changed(one, parts -> parts.revision = number);
    }

    static ArrivedRevision withBytes(String sha256, ArrivedRevision one) {
        return changed(one, parts -> parts.contentSha256 = sha256);
    }

    static ArrivedRevision with(Status status, ArrivedRevision one) {
        return changed(one, parts -> parts.status = status);
    }

    static ArrivedRevision with(RevisionEmbargo embargo, ArrivedRevision one) {
        return changed(one, parts -> parts.embargo = embargo);
    }

    static ArrivedRevision advisory(ArrivedRevision one) {
        return changed(one, parts -> parts.advisory = true);
    }

    static ArrivedRevision withSignal(String words, ArrivedRevision one) {
        return changed(one, parts -> parts.textSignal = Optional.of(words));
    }

    static KnownStory knowing(ArrivedRevision... revisions) {
        var known = KnownStory.none();
        for (var revision : revisions) {
            known = known.with(revision);
        }
        return known;
    }
}
