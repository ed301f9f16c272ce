package org.copytaster.publish.release;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an operator can order about a story. */
public enum ActKind {
    /** Publish the newest revision although something holds it. */
    RELEASE,
    /** Withdraw the story for good. */
    KILL,
    /** Take a kill back. */
    LIFT,
    /** Kill the story and delete its text. */
    PURGE;

    /** The kind of that name; empty when there is none. */
    public static Optional<ActKind> named(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** Its public name. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
