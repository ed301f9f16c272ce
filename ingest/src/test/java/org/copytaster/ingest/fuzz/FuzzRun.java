package org.copytaster.ingest.fuzz;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Runs Jazzer on every target, one after the other, each in a JVM of its own with 256 MB of heap, and prints a line for
 * each. What it finds is written to {@code src/test/resources/fuzz/TARGET}, where {@code FuzzRegressionTest} reads it
 * from then on.
 */
public final class FuzzRun {
    private static final Path FINDINGS = Path.of("src", "test", "resources", "fuzz");
    private static final Path SAMPLES = Path.of("src", "test", "resources", "samples");
    private static final Pattern DONE = Pattern.compile("Done (\\d+) runs? in (\\d+) second");
    private static final Pattern SLOWEST = Pattern.compile("slowest input: (\\d+) ms");

    private FuzzRun() {}

    /**
     * Arguments: a limit of libFuzzer's, {@code runs=1000000} or {@code max_total_time=5}; targets, or {@code all}; and a
     * seed, so that a build that fails fails again.
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var limit = arguments[0];
        var asked = List.of(arguments[1].split(","));
        var targets = asked.contains("all") ? FuzzTarget.all() : asked;
        boolean sound = true;
        for (var target : targets) {
            sound &= run(target, limit, arguments[2]);
        }
        if (!sound) {
            System.exit(1);
        }
    }

    private static boolean run(String target, String limit, String seed) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command(target, limit, seed))
                .redirectErrorStream(true)
                .start();
        var said = new ArrayList<String>();
        var runs = "?";
        var seconds = "?";
        var slowest = "?";
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                said.add(line);
                var done = DONE.matcher(line);
                runs = done.find() ? done.group(1) : runs;
                seconds = runs.equals("?") ? seconds : done.reset().find() ? done.group(2) : seconds;
                var slow = SLOWEST.matcher(line);
                slowest = slow.find() ? slow.group(1) : slowest;
            }
        }
        boolean sound = process.waitFor() == 0;
        System.out.printf(
                "fuzz %-10s %9s inputs in %4s s, slowest %3s ms, heap limit 256 MB: %s%n",
                target, runs, seconds, slowest, sound ? "no finding" : "FOUND SOMETHING");
        if (!sound) {
            said.stream()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("INFO:"))
                    .forEach(System.out::println);
        }
        return sound;
    }

    private static List<String> command(String target, String limit, String seed) throws IOException {
        var corpus = Files.createDirectories(Path.of("target", "fuzz", target));
        var findings = FINDINGS.resolve(target);
        Files.createDirectories(findings);
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:-OmitStackTraceInFastThrow",
                "-Djdk.attach.allowAttachSelf=true",
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + FuzzTarget.class.getName(),
                "--target_args=" + target,
                "--instrumentation_includes=org.copytaster.ingest.**",
                "--custom_hook_includes=org.copytaster.**:com.ctc.wstx.**",
                "--reproducer_path=target",
                "-" + limit,
                "-seed=" + seed,
                "-max_len=8192",
                "-rss_limit_mb=0",
                // Of the clock, for what never ends: on a busy machine the first input waits long for its classes to be
                // instrumented. What is merely slow is found by its CPU time.
                "-timeout=300",
                "-report_slow_units=1000",
                "-print_final_stats=0",
                "-artifact_prefix=" + findings + "/",
                corpus.toString()));
        seeds(target).forEach(folder -> command.add(folder.toString()));
        return command;
    }

    /** The samples of the format and what was found before; for the sniffer those of all formats. */
    private static List<Path> seeds(String target) throws IOException {
        var found = new ArrayList<Path>();
        for (var root : List.of(SAMPLES, FINDINGS)) {
            try (Stream<Path> folders = Files.list(root)) {
                folders.filter(Files::isDirectory)
                        .filter(folder -> target.equals(FuzzTarget.SNIFFER) || folder.endsWith(target))
                        .sorted()
                        .forEach(found::add);
            }
        }
        return found;
    }
}
