package org.copytaster.publish.release;

/** Why a decision was taken: the codes that stand on wire.status and in {@code inspect}. They are API. */
public final class Reason {
    /** The newest revision, and nothing stands against it. */
    public static final String NEWEST = "newest";

    /** An embargo with an end that has not come. */
    public static final String EMBARGO = "embargo";

    /** An embargo until told otherwise. */
    public static final String EMBARGO_WITHOUT_DATE = "embargo-without-date";

    /** The newest revision is withheld. */
    public static final String WITHHELD = "withheld";

    /** The story was killed; final, unless an operator lifts the kill. */
    public static final String KILLED = "killed";

    /** The text of the newest revision reads like a kill or a hold, and no field says so. */
    public static final String TEXT_SIGNAL = "text-signal";

    /** It goes elsewhere: the newest revision takes no route to this topic any more. */
    public static final String OTHER_ROUTES = "other-routes";

    /** It may go out, but its copy is no longer kept here; a further revision or the same one again releases it. */
    public static final String COPY_GONE = "copy-gone";

    /** For editors, not for readers. */
    public static final String ADVISORY = "advisory";

    /** It came after a newer revision. */
    public static final String OLDER_REVISION = "older-revision";

    /** A newer revision came. */
    public static final String NEWER_REVISION = "newer-revision";

    /** It says what the newest revision says, or came before and changes nothing. */
    public static final String REPEAT = "repeat";

    /** An operator released it. */
    public static final String RELEASED = "released";

    /** Killed, and its text deleted, by an operator; final. */
    public static final String PURGED = "purged";

    /** An order was refused: nothing holds the story. */
    public static final String NOT_HELD = "not-held";

    /** An order was refused: the story is not killed. */
    public static final String NOT_KILLED = "not-killed";

    /** An order was refused: the operator looked at another revision than the one that is the newest now. */
    public static final String ANOTHER_REVISION = "another-revision";

    private Reason() {}
}
