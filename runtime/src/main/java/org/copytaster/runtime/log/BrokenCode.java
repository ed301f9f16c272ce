package org.copytaster.runtime.log;

import java.util.stream.Stream;

/**
 * What code of ours did when it broke over a story, as the log may tell it: without the message, which can quote the copy.
 *
 * @param fault the class of what was thrown
 * @param at where in our code, the innermost place; where it was thrown when none of it is ours
 */
public record BrokenCode(String fault, String at) {
    /** What this throwable says of the code. */
    public static BrokenCode of(Throwable thrown) {
        var frames = thrown.getStackTrace();
        var at = Stream.of(frames)
                .filter(frame -> frame.getClassName().startsWith(Logs.OURS + "."))
                .findFirst()
                .or(() -> Stream.of(frames).findFirst())
                .map(StackTraceElement::toString)
                .orElse("");
        return new BrokenCode(thrown.getClass().getName(), at);
    }
}
