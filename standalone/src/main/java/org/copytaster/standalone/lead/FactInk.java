package org.copytaster.standalone.lead;

import org.copytaster.standalone.show.Ink;

/** How facts that both tellings give are set apart from those that only one gives. */
enum FactInk {
    /** Green and red. */
    TERMINAL("\u001b[32m", "\u001b[31m", "\u001b[0m"),
    /** Signs that survive a file and a pipe. */
    PLAIN("=", "!", "");

    private final String shared;
    private final String alone;
    private final String end;

    FactInk(String shared, String alone, String end) {
        this.shared = shared;
        this.alone = alone;
        this.end = end;
    }

    static FactInk of(Ink ink) {
        return ink == Ink.TERMINAL ? TERMINAL : PLAIN;
    }

    /** A word of a fact. */
    String fact(String word, boolean isShared) {
        return (isShared ? shared : alone) + word + end;
    }

    /** How many characters the signs take on the page. */
    int width() {
        return this == PLAIN ? 1 : 0;
    }

    String legend() {
        return fact("in both", true) + ", " + fact("in one only", false) + ": numbers, names, dates";
    }
}
