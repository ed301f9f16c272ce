package org.copytaster.standalone.guarantee;

import java.util.List;

/**
 * What a scenario came to.
 *
 * @param figures lines for the table
 * @param breaches the promises that were not kept
 * @param skipped why it could not be run; empty when it was
 */
record Result(List<String> figures, List<Breach> breaches, String skipped) {
    Result {
        figures = List.copyOf(figures);
        breaches = List.copyOf(breaches);
    }

    static Result of(List<String> figures, List<Breach> breaches) {
        return new Result(figures, breaches, "");
    }

    static Result skipped(String why) {
        return new Result(List.of(), List.of(), why);
    }
}
