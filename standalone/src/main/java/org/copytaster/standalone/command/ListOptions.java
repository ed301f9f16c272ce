package org.copytaster.standalone.command;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.copytaster.runtime.ExitCode;
import org.copytaster.runtime.command.SettingsOptions;
import org.copytaster.runtime.settings.Settings;
import org.copytaster.runtime.stream.Clients;
import org.copytaster.standalone.AllSettings;
import org.copytaster.standalone.stream.ListReader;
import org.copytaster.standalone.where.Choice;
import org.copytaster.standalone.where.Listed;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which of what waits or failed is listed, and how it is printed. */
final class ListOptions {
    @Mixin
    private SettingsOptions settings = new SettingsOptions(AllSettings.LIST);

    @Option(names = "--reason", paramLabel = "WORD", description = "Only those for this reason.")
    private Optional<String> reason = Optional.empty();

    @Option(
            names = "--provider",
            paramLabel = "AGENCY",
            description = "Only those of this agency, or of this source where no agency is known.")
    private Optional<String> provider = Optional.empty();

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "Nothing older: an instant such as 2026-11-29T08:00:00Z, or a duration such as PT2H or P1D.")
    private Optional<String> since = Optional.empty();

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    /** The settings. */
    Settings settings() {
        return settings.read();
    }

    /** Settings of the Kafka client. */
    Map<String, String> client() {
        return Clients.of(settings());
    }

    ListReader reader() {
        return new ListReader(client(), line -> command.commandLine().getErr().println(line));
    }

    Choice choice(Optional<String> topic) {
        return new Choice(reason, provider, topic, since.map(Since::of));
    }

    /** Prints them, the oldest first. */
    int print(Collection<Listed> lines, String nothing) {
        var out = command.commandLine().getOut();
        lines.stream().sorted(Comparator.comparing(Listed::time)).forEach(one -> print(one, out));
        if (lines.isEmpty()) {
            command.commandLine().getErr().println(nothing);
        }
        out.flush();
        return ExitCode.OK;
    }

    private void print(Listed one, PrintWriter out) {
        if (json) {
            out.println(one.json());
            return;
        }
        var label = String.format(Locale.ROOT, "%-24s  %-16s  ", one.time(), one.reason());
        Terminal.wrap()
                .hanging(label, one.id() + (one.tells().isEmpty() ? "" : "; " + one.tells()))
                .forEach(out::println);
    }

    /** Prints everything that is known of one thing, or says that nothing is. */
    int show(Collection<Listed> all, String id) {
        var lines = all.stream().filter(one -> one.id().equals(id)).toList();
        if (lines.isEmpty()) {
            command.commandLine().getErr().println("copytaster: there is no " + id + " in this list");
            return ExitCode.SOME_REFUSED;
        }
        var out = command.commandLine().getOut();
        for (var one : lines) {
            if (json) {
                out.println(one.json());
            } else {
                one.json()
                        .properties()
                        .forEach(field -> Terminal.wrap()
                                .hanging(
                                        String.format(Locale.ROOT, "%-15s ", field.getKey()),
                                        field.getValue().isTextual()
                                                ? field.getValue().asText()
                                                : field.getValue().toString())
                                .forEach(out::println));
                out.println();
            }
        }
        out.flush();
        return ExitCode.OK;
    }
}
