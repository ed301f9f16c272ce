package org.copytaster.runtime.command;

import java.io.PrintWriter;
import org.copytaster.runtime.log.Logs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a role says of its own running, on standard error: plain sentences, or lines of the log where those are JSON. */
public final class Messages {
    private static final Logger LOG = LoggerFactory.getLogger(Messages.class);

    private Messages() {}

    /** Says that something is as it should be. */
    public static void say(PrintWriter err, String sentence) {
        if (Logs.isJson()) {
            LOG.info(sentence);
        } else {
            err.println(sentence);
            err.flush();
        }
    }

    /** Says why the process ends. */
    static void fail(PrintWriter err, String sentence) {
        if (Logs.isJson()) {
            LOG.error(sentence);
        } else {
            err.println("copytaster: " + sentence);
        }
    }

    /** Shows where the code broke. */
    static void broke(PrintWriter err, Exception failure) {
        if (Logs.isJson()) {
            LOG.error("the code broke", failure);
        } else {
            failure.printStackTrace(err);
        }
    }
}
