package org.copytaster.publish.stream;

import java.time.Instant;
import java.util.Locale;

/**
 * Something the timer is to do with a story. Its text is its key in the agenda: text order is the order of time.
 *
 * @param at when it is due; a time before 1970 counts as 1970
 * @param task what is to be done
 * @param storyId with whom
 */
record Appointment(Instant at, Task task, String storyId) {
    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.ofEpochMilli(Long.MAX_VALUE);
    private static final int DIGITS = 19;

    /** What a timer can do. */
    enum Task {
        /** Look whether the embargo has ended, and publish. */
        RELEASE,
        /** Drop the text of the revision that was published last. */
        DROP_COPY,
        /** Take the story off the topics that hold current revisions only. */
        DROP_LATEST,
        /** Forget the story. */
        FORGET
    }

    Appointment {
        at = at.isBefore(FIRST) ? FIRST : at;
        at = at.isAfter(LAST) ? LAST : at;
    }

    /** The first key that is not due at this time. */
    static String after(Instant now) {
        return digits(now.plusMillis(1));
    }

    /** Whether this is the key of a release; asked of every key there is. */
    static boolean isRelease(String key) {
        return key.startsWith(Task.RELEASE.name() + " ", DIGITS + 1);
    }

    static Appointment parse(String key) {
        int task = DIGITS + 1;
        int story = key.indexOf(' ', task) + 1;
        return new Appointment(
                Instant.ofEpochMilli(Long.parseLong(key.substring(0, DIGITS))),
                Task.valueOf(key.substring(task, story - 1)),
                key.substring(story));
    }

    /** The same at another time. */
    Appointment putOffTo(Instant later) {
        return new Appointment(later, task, storyId);
    }

    String key() {
        return digits(at) + " " + task + " " + storyId;
    }

    private static String digits(Instant at) {
        return String.format(Locale.ROOT, "%019d", at.toEpochMilli());
    }
}
