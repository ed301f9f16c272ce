package org.copytaster.runtime.log;

import ch.qos.logback.classic.spi.IThrowableProxy;
import java.util.ArrayList;
import java.util.List;

/** A stack trace whose messages cannot forge lines. */
final class StackText {
    private StackText() {}

    /** Its lines, the causes after what they caused. */
    static List<String> lines(IThrowableProxy thrown) {
        var lines = new ArrayList<String>();
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            lines.add((lines.isEmpty() ? "" : "caused by ") + said(cause));
            var frames = cause.getStackTraceElementProxyArray();
            int own = frames.length - cause.getCommonFrames();
            for (int i = 0; i < own; i++) {
                lines.add("  " + frames[i].getSTEAsString());
            }
        }
        return lines;
    }

    /** What was thrown, in a line. */
    static String said(IThrowableProxy thrown) {
        var message = thrown.getMessage();
        return thrown.getClassName() + (message == null ? "" : ": " + SafeText.of(message));
    }
}
