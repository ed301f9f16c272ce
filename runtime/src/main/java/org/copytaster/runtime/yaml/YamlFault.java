package org.copytaster.runtime.yaml;

import org.copytaster.runtime.ExitCode;
import org.copytaster.runtime.ForeseenFailure;

/** What stands in a YAML file makes no sense. The message begins with the file, the line and the column. */
public final class YamlFault extends IllegalArgumentException implements ForeseenFailure {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    /**
     * A fault.
     *
     * @param file what the file is called
     * @param line from 1
     * @param column from 1
     * @param sentence what is wrong and what would be right; no value that may be a secret
     */
    YamlFault(String file, int line, int column, String sentence) {
        super(file + ":" + line + ":" + column + ": " + sentence);
        this.line = line;
        this.column = column;
    }

    /** The line of the fault, from 1. */
    public int line() {
        return line;
    }

    /** The column of the fault, from 1. */
    public int column() {
        return column;
    }

    @Override
    public int exitCode() {
        return ExitCode.USAGE;
    }
}
