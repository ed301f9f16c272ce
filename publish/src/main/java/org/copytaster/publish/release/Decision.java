package org.copytaster.publish.release;

import java.time.Instant;
import java.util.Optional;

/** What is to be done with a revision, or how a story stands. */
public sealed interface Decision {
    /** Why: one of {@link Reason}. */
    String reason();

    /** The public word: publish, hold, retract or never. */
    String word();

    /** What wire.status calls a revision so decided: published, held, retracted, never or superseded. */
    String state();

    /** Whether the copy may be with subscribers. */
    default boolean publishes() {
        return false;
    }

    /** Whether it was here before and nothing is to be done. */
    default boolean isRepeat() {
        return false;
    }

    /** The status of the record that tells subscribers to take down what they hold. */
    default Status withdrawal() {
        return Status.WITHHELD;
    }

    /** When a timer is to look again; empty when only another revision can change it. */
    default Optional<Instant> until() {
        return Optional.empty();
    }

    /**
     * It goes out.
     *
     * @param reason {@link Reason#NEWEST} or {@link Reason#RELEASED}
     */
    record Publish(String reason) implements Decision {
        @Override
        public String word() {
            return "publish";
        }

        @Override
        public String state() {
            return "published";
        }

        @Override
        public boolean publishes() {
            return true;
        }
    }

    /**
     * It waits, and what is out is recalled.
     *
     * @param reason why
     * @param until the first instant at which it may go out; empty when only another revision can release it
     */
    record Hold(String reason, Optional<Instant> until) implements Decision {
        @Override
        public String word() {
            return "hold";
        }

        @Override
        public String state() {
            return "held";
        }
    }

    /**
     * A kill: what is out is withdrawn for good.
     *
     * @param reason why
     */
    record Retract(String reason) implements Decision {
        @Override
        public String word() {
            return "retract";
        }

        @Override
        public String state() {
            return "retracted";
        }

        @Override
        public Status withdrawal() {
            return Status.CANCELED;
        }
    }

    /**
     * It never goes out.
     *
     * @param reason why
     */
    record Never(String reason) implements Decision {
        @Override
        public String word() {
            return "never";
        }

        @Override
        public String state() {
            return "never";
        }
    }

    /**
     * A newer revision was here first.
     *
     * @param reason why
     */
    record Superseded(String reason) implements Decision {
        @Override
        public String word() {
            return "never";
        }

        @Override
        public String state() {
            return "superseded";
        }
    }

    /**
     * A second delivery of what is known: nothing is done, nothing is recorded.
     *
     * @param reason why
     */
    record Repeat(String reason) implements Decision {
        @Override
        public String word() {
            return "never";
        }

        @Override
        public String state() {
            return "superseded";
        }

        @Override
        public boolean isRepeat() {
            return true;
        }
    }
}
