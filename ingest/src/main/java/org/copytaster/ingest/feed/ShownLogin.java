package org.copytaster.ingest.feed;

/** Whether a login was shown to the server that answered. */
public enum ShownLogin {
    /** The source has none. */
    NONE("it wants a login (%d): the source has none"),
    /** It was shown. */
    SHOWN("it does not take the login of the source (%d)"),
    /** Another server answered than that of the source's URL: it was not shown to that one. */
    KEPT_BACK("it does not let us in (%d): the login is not shown to another server than that of the source's URL");

    private static final int FORBIDDEN = 403;

    private final String refused;

    ShownLogin(String refused) {
        this.refused = refused;
    }

    /** What a server means that does not let us in, with 401 or 403. */
    String refusedWith(int status) {
        return this == NONE && status == FORBIDDEN
                ? "it does not let us in (" + status + ")"
                : refused.formatted(status);
    }
}
