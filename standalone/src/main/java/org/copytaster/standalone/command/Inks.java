package org.copytaster.standalone.command;

import org.copytaster.standalone.show.Ink;
import picocli.CommandLine.Help.Ansi;

/** Colour on a terminal that wants it (NO_COLOR, see no-color.org), signs elsewhere. */
final class Inks {
    private Inks() {}

    static Ink of() {
        return Ansi.AUTO.enabled() ? Ink.TERMINAL : Ink.PLAIN;
    }
}
