package org.copytaster.runtime.command;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.copytaster.runtime.ExitCode;
import org.copytaster.runtime.log.LogConfig;
import org.copytaster.runtime.settings.Secrets;
import org.copytaster.runtime.settings.Setting;
import org.copytaster.runtime.settings.Settings;
import org.copytaster.runtime.settings.SettingsTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The settings in force, and who set them. */
@Command(
        name = "config",
        description = {
            "Prints every setting in force and where it comes from; secrets are masked.",
            "A value that makes no sense for any role is named, with exit code 2."
        },
        mixinStandardHelpOptions = true)
public final class ConfigCommand implements Callable<Integer> {
    private final List<Setting<?>> known;
    private final List<Consumer<Settings>> checks;

    @Option(names = "--table", description = "Print what can be set, as the table in the manual, and nothing else.")
    private boolean table;

    @Mixin
    private final SettingsOptions settings;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /**
     * A command that knows these roles.
     *
     * @param known the settings that this process knows
     * @param checks reads what concerns a role, and throws where a value makes no sense
     */
    public ConfigCommand(List<Setting<?>> known, List<Consumer<Settings>> checks) {
        this.known = Setting.together(List.copyOf(known), LogConfig.SETTINGS);
        settings = new SettingsOptions(known);
        this.checks = List.copyOf(checks);
    }

    @Override
    public Integer call() {
        if (table) {
            SettingsTable.markdown(known).forEach(spec.commandLine().getOut()::println);
            return ExitCode.OK;
        }
        var read = settings.read();
        print(read);
        checks.forEach(check -> check.accept(read));
        return ExitCode.OK;
    }

    private void print(Settings read) {
        var all = read.all();
        var widest = all.keySet().stream().mapToInt(String::length).max().orElse(0);
        var out = spec.commandLine().getOut();
        all.forEach((key, setting) -> out.println(key + " ".repeat(widest - key.length()) + " = "
                + Secrets.shown(key, setting.text()) + "   (" + setting.origin() + ")"));
        out.flush();
    }
}
