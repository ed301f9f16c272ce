package org.copytaster.standalone.guarantee;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A built Copytaster and how its launcher starts a role of it.
 *
 * @param home its folder, the one with the launcher
 */
record Installation(Path home) {
    private static final String VERSION = "0.1.0-SNAPSHOT";
    private static final int NEEDS_UNSAFE_OPTION = 24;

    /** The one that these tests belong to. */
    static Installation own() {
        return new Installation(Path.of(System.getProperty("guarantees.home", ".."))
                .toAbsolutePath()
                .normalize());
    }

    /** The command that runs a role, as the launcher has it. */
    List<String> command(Part role) {
        var command = new ArrayList<>(java());
        command.addAll(List.of("-cp", classPath(role), mainClass(role), role.toString()));
        return command;
    }

    /** Java with the launcher's options for whatever runs long, and the options that guarantees.jvm names. */
    static List<String> java() {
        var options = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "-Xlog:disable",
                "-Xlog:all=warning:stderr"));
        options.addAll(List.of(System.getProperty("guarantees.jvm", "").strip().split(" +", -1)));
        options.removeIf(String::isEmpty);
        if (Runtime.version().feature() >= NEEDS_UNSAFE_OPTION) {
            options.add("--sun-misc-unsafe-memory-access=allow");
        }
        return options;
    }

    /** Releases up to the baseline ran every role from one class path. */
    private boolean hasRolesApart() {
        return Files.exists(home.resolve("publish/target/classpath"));
    }

    /** What its build left of standalone. */
    Path target() {
        return home.resolve("standalone/target");
    }

    private String mainClass(Part role) {
        return switch (hasRolesApart() ? role : Part.BROKER) {
            case BROKER -> "org.copytaster.standalone.Copytaster";
            case INGEST -> "org.copytaster.ingest.command.IngestMain";
            case ENRICH -> "org.copytaster.enrich.command.EnrichMain";
            case PUBLISH -> "org.copytaster.publish.command.PublishMain";
        };
    }

    private String classPath(Part role) {
        return hasRolesApart() ? roleClassPath(role) : wholeClassPath();
    }

    private String roleClassPath(Part role) {
        var own = target().resolve("lib/copytaster-" + role + "-" + VERSION + ".jar");
        try {
            var names =
                    Files.readString(home.resolve(role + "/target/classpath")).strip();
            return own + ":"
                    + Arrays.stream(names.split(":", -1))
                            .map(name -> target().resolve(name).toString())
                            .collect(Collectors.joining(":"));
        } catch (IOException e) {
            throw new UncheckedIOException("there is no build in " + home + ": run mvn package", e);
        }
    }

    private String wholeClassPath() {
        try (var jars = Files.list(target().resolve("lib"))) {
            return target().resolve("copytaster-standalone-" + VERSION + ".jar") + ":"
                    + jars.map(Path::toString).sorted().collect(Collectors.joining(":"));
        } catch (IOException e) {
            throw new UncheckedIOException("there is no build in " + home + ": run mvn package", e);
        }
    }
}
