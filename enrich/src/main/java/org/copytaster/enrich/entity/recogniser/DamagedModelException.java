package org.copytaster.enrich.entity.recogniser;

import java.io.IOException;

/** A model file that is not one, or not whole, or of another release. */
public final class DamagedModelException extends IOException {
    private static final long serialVersionUID = 1;

    DamagedModelException(String where, String what) {
        super(where + ": " + what + "; fetch it again, or train one: copytaster train-entities");
    }
}
