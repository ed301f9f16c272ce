package org.copytaster.standalone.command;

import java.util.concurrent.Callable;
import org.copytaster.standalone.ExitCode;
import org.copytaster.standalone.settings.EnrichConfig;
import org.copytaster.standalone.settings.IngestConfig;
import org.copytaster.standalone.settings.PublishConfig;
import org.copytaster.standalone.settings.Secrets;
import org.copytaster.standalone.settings.Settings;
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
    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        var told = settings.read();
        print(told);
        IngestConfig.from(told);
        EnrichConfig.from(told);
        PublishConfig.from(told);
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
