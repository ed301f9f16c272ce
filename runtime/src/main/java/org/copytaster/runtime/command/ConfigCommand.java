package org.copytaster.runtime.command;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.copytaster.runtime.ExitCode;
import org.copytaster.runtime.settings.Secrets;
import org.copytaster.runtime.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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
    private final List<Consumer<Settings>> checks;

    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /**
     * A command that knows these roles.
     *
     * @param checks reads what concerns a role, and throws where a value makes no sense
     */
    public ConfigCommand(List<Consumer<Settings>> checks) {
        this.checks = List.copyOf(checks);
    }

    @Override
    public Integer call() {
        var told = settings.read();
        print(told);
        checks.forEach(check -> check.accept(told));
        return ExitCode.OK;
    }

    private void print(Settings told) {
        var all = told.all();
        var widest = all.keySet().stream().mapToInt(String::length).max().orElse(0);
        var out = spec.commandLine().getOut();
        all.forEach((key, setting) -> out.println(key + " ".repeat(widest - key.length()) + " = "
                + Secrets.shown(key, setting.value()) + "   (" + setting.origin() + ")"));
        out.flush();
    }
}
