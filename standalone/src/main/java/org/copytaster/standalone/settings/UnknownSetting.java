package org.copytaster.standalone.settings;

/** Somebody set what does not exist. */
public final class UnknownSetting extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownSetting(String key, String origin, String nearest) {
        super("there is no setting " + key + " (" + origin + "); did you mean " + nearest + "?");
    }
}
