package org.copytaster.standalone.settings;

/** A setting has a value that makes no sense. */
public final class SillySetting extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** This setting has this value, and must be what is wanted. */
    public SillySetting(String key, String value, String wanted) {
        super(key + " is '" + value + "' but must be " + wanted);
    }
}
