package org.copytaster.standalone.load;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How much of one processor something took.
 *
 * @param name a role, the broker, this command, or the machine
 * @param share 1 is one processor all of the time
 */
public record ProcessorUse(String name, double share) {
    /** A role by itself has a main class of its own; its first argument is its name all the same. */
    private static final Pattern MAIN =
            Pattern.compile("org\\.copytaster\\.(standalone\\.Copytaster|\\w+\\.command\\.\\w+Main)");

    private static final String BROKER = "kafka.Kafka";

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s %.0f%%", name, 100 * share);
    }

    /** What the process with this command line is called, if it is one of copytaster's or Kafka's. */
    static Optional<String> name(List<String> arguments) {
        for (int i = 0; i + 1 < arguments.size(); i++) {
            if (MAIN.matcher(arguments.get(i)).matches()) {
                return Optional.of(arguments.get(i + 1));
            }
        }
        return arguments.contains(BROKER) ? Optional.of("broker") : Optional.empty();
    }

    /** Measures from its start to its stop the processes of copytaster and Kafka that can be seen from here. */
    static final class Meter {
        private final Map<Long, Duration> before = new LinkedHashMap<>();
        private final long began = System.nanoTime();
        private final OperatingSystemMXBean machine =
                (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

        private Meter() {
            processes().forEach(process -> before.put(process.pid(), used(process)));
            machine.getCpuLoad(); // the next call tells the load since this one
        }

        static Meter start() {
            return new Meter();
        }

        /** What each took since the start, of one processor; the machine as a whole comes last. */
        List<ProcessorUse> stop() {
            double nanos = System.nanoTime() - began;
            var uses = new ArrayList<ProcessorUse>();
            processes()
                    .forEach(process -> Optional.ofNullable(before.get(process.pid()))
                            .ifPresent(then -> uses.add(new ProcessorUse(
                                    name(process).orElse(""),
                                    used(process).minus(then).toNanos() / nanos))));
            uses.add(new ProcessorUse("machine", machine.getCpuLoad() * machine.getAvailableProcessors()));
            return uses;
        }

        private static List<ProcessHandle> processes() {
            return ProcessHandle.allProcesses()
                    .filter(process -> name(process).isPresent())
                    .toList();
        }

        private static Duration used(ProcessHandle process) {
            return process.info().totalCpuDuration().orElse(Duration.ZERO);
        }

        /** ProcessHandle knows the first 4 KiB of a command line, and a class path is longer. */
        private static List<String> arguments(ProcessHandle process) {
            try {
                var line = Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
                return List.of(line.split("\0", -1));
            } catch (IOException e) {
                // Not Linux, somebody else's process, or gone by now.
                return List.of(process.info().arguments().orElse(new String[0]));
            }
        }

        private static Optional<String> name(ProcessHandle process) {
            return ProcessorUse.name(arguments(process));
        }
    }
}
