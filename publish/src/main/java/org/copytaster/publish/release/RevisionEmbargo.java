package org.copytaster.publish.release;

import java.time.Instant;
import java.util.Optional;

/** What one revision says about an embargo (ninjs {@code embargoedUntil}, NewsML-G2 {@code embargoed}). */
public sealed interface RevisionEmbargo {
    /** The revision says nothing. */
    RevisionEmbargo NONE = new None();

    /** Embargoed with no stated end, or with one that cannot be read. */
    RevisionEmbargo WITHOUT_DATE = new WithoutDate();

    /** Embargoed until this instant; from the instant itself on the story may go out. */
    static RevisionEmbargo until(Instant end) {
        return new Until(end);
    }

    /** Whether the revision says anything at all: only then it replaces what an earlier revision said. */
    boolean isExplicit();

    /** Why nothing may go out at this time; empty when it may. */
    Optional<Decision.Hold> holds(Instant now);

    /** When it ends; empty when there is none or its end is unknown. */
    Optional<Instant> end();

    /** Nothing said. */
    record None() implements RevisionEmbargo {
        @Override
        public boolean isExplicit() {
            return false;
        }

        @Override
        public Optional<Decision.Hold> holds(Instant now) {
            return Optional.empty();
        }

        @Override
        public Optional<Instant> end() {
            return Optional.empty();
        }
    }

    /**
     * An embargo with an end.
     *
     * @param instant the first instant at which the story may go out
     */
    record Until(Instant instant) implements RevisionEmbargo {
        @Override
        public boolean isExplicit() {
            return true;
        }

        @Override
        public Optional<Decision.Hold> holds(Instant now) {
            return now.isBefore(instant)
                    ? Optional.of(new Decision.Hold(Reason.EMBARGO, Optional.of(instant)))
                    : Optional.empty();
        }

        @Override
        public Optional<Instant> end() {
            return Optional.of(instant);
        }
    }

    /** An embargo until told otherwise. */
    record WithoutDate() implements RevisionEmbargo {
        @Override
        public boolean isExplicit() {
            return true;
        }

        @Override
        public Optional<Decision.Hold> holds(Instant now) {
            return Optional.of(new Decision.Hold(Reason.EMBARGO_WITHOUT_DATE, Optional.empty()));
        }

        @Override
        public Optional<Instant> end() {
            return Optional.empty();
        }
    }
}
