package org.copytaster.standalone.guarantee;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Runs the scenarios that are asked for, one after the other, and prints what each came to. */
public final class GuaranteeRun {
    /** Of each promise. */
    private static final int SHOWN = 4;

    private GuaranteeRun() {}

    /**
     * Arguments: NAME=VALUE of {@link RunOptions}. Ends with 1 when a promise was broken, and where CI is true also when a
     * scenario was skipped.
     */
    public static void main(String[] arguments) throws InterruptedException {
        var options = RunOptions.of(arguments);
        Progress.say("begins");
        boolean sound = true;
        for (var scenario : scenarios()) {
            if (options.asksFor(scenario.name())) {
                sound &= run(scenario, options);
            }
        }
        System.exit(sound ? 0 : 1);
    }

    private static List<Scenario> scenarios() {
        return List.of(
                new KillsScenario(),
                new PushScenario(),
                new FolderScenario(),
                new FeedScenario(),
                new RoutesScenario(),
                new EmbargoesScenario(),
                new SettingsScenario(),
                new PoisonScenario(),
                new DiskScenario(),
                new UpgradeScenario(),
                new OverloadScenario());
    }

    private static boolean run(Scenario scenario, RunOptions options) throws InterruptedException {
        System.out.printf("%n== %s, size %d, seed %d%n", scenario.name(), options.size(), options.seed());
        long began = System.nanoTime();
        var result = result(scenario, options);
        if (!result.skipped().isEmpty()) {
            System.out.println("SKIPPED " + scenario.name() + ": " + result.skipped());
            return !"true".equals(System.getenv("CI"));
        }
        result.figures().forEach(System.out::println);
        show(result.breaches());
        System.out.printf(
                Locale.ROOT,
                "%s %s: %d promises broken, seed %d, %d s%n",
                result.breaches().isEmpty() ? "KEPT" : "BROKEN",
                scenario.name(),
                result.breaches().size(),
                options.seed(),
                (System.nanoTime() - began) / 1_000_000_000L);
        return result.breaches().isEmpty();
    }

    private static void show(List<Breach> breaches) {
        var byPromise = breaches.stream()
                .collect(Collectors.groupingBy(Breach::promise, LinkedHashMap::new, Collectors.toList()));
        byPromise.values().forEach(some -> {
            some.stream().limit(SHOWN).forEach(breach -> System.out.println("BROKEN " + breach));
            if (some.size() > SHOWN) {
                System.out.println("       and " + (some.size() - SHOWN) + " more of "
                        + some.get(0).promise());
            }
        });
    }

    private static Result result(Scenario scenario, RunOptions options) throws InterruptedException {
        try {
            return scenario.run(options);
        } catch (RuntimeException e) {
            // One scenario that falls over must not hide what the others say.
            e.printStackTrace(System.out);
            return Result.of(List.of(), List.of(new Breach("Run", e.toString(), "")));
        }
    }
}
