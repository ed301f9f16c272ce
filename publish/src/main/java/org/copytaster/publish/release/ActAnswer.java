package org.copytaster.publish.release;

/** What comes of an operator's order. */
public sealed interface ActAnswer {
    /**
     * It is done.
     *
     * @param known what is known of the story from now on
     */
    record Done(KnownStory known) implements ActAnswer {}

    /**
     * Nothing is changed.
     *
     * @param reason why: one of {@link Reason}
     */
    record Refused(String reason) implements ActAnswer {}
}
