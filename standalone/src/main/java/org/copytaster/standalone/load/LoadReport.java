package org.copytaster.standalone.load;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a run came to.
 *
 * @param plan what was pushed
 * @param storyBytes the mean size of a story
 * @param accepted stories answered with 202
 * @param clean stories that came out
 * @param failures other answers, and how often each came
 * @param toAnswer from due to answer, of the measured stories
 * @param toClean from due to the clean record, of the measured stories
 * @param usage processors used while it was measured
 */
public record LoadReport(
        LoadPlan plan,
        long storyBytes,
        int accepted,
        int clean,
        Map<String, Integer> failures,
        Spread toAnswer,
        Spread toClean,
        List<ProcessorUse> usage) {
    public LoadReport {
        failures = Map.copyOf(failures);
        usage = List.copyOf(usage);
    }

    /** Every story was accepted. */
    public boolean isAccepted() {
        return accepted == plan.stories();
    }

    /** Whatever was accepted came out. */
    public boolean isComplete() {
        return clean >= accepted;
    }

    /** From due to the clean record, in milliseconds: what 99 in 100 of the measured stories do not exceed. */
    public double lagMillis() {
        return toClean.millis(0.99);
    }

    /** The report in lines. */
    public List<String> lines() {
        return List.of(
                line(
                        "load",
                        "%d stories/s of %d bytes for %d s after %d s of warm-up",
                        plan.rate(),
                        storyBytes,
                        plan.measured().toSeconds(),
                        plan.warmup().toSeconds()),
                line("sent", "%d, of which %d are measured", plan.stories(), plan.stories() - plan.warmupStories()),
                line("accepted", "%d%s", accepted, others()),
                line("clean", "%d", clean),
                line("due to 202", "%s (%d stories)", toAnswer, toAnswer.count()),
                line("due to clean", "%s (%d stories)", toClean, toClean.count()),
                line(
                        "processor",
                        "%s",
                        usage.stream().map(ProcessorUse::toString).collect(Collectors.joining(", "))));
    }

    private String others() {
        return failures.entrySet().stream()
                .map(failure -> ", " + failure.getKey() + " " + failure.getValue() + " times")
                .collect(Collectors.joining());
    }

    private static String line(String name, String format, Object... values) {
        return String.format(Locale.ROOT, "%-15s ", name) + String.format(Locale.ROOT, format, values);
    }
}
