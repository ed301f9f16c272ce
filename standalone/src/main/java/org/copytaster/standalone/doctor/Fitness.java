package org.copytaster.standalone.doctor;

/** How something stands. */
public enum Fitness {
    /** As it should be. */
    OK,
    /** It runs, but not as safely or as long as it could. */
    WARN,
    /** Something does not run, or loses copy. */
    FAIL
}
