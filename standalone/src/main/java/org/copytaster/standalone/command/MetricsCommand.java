package org.copytaster.standalone.command;

import java.util.concurrent.Callable;
import org.copytaster.runtime.ExitCode;
import org.copytaster.runtime.metrics.MetricsTable;
import org.copytaster.standalone.AllMetrics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What the roles count and measure. */
@Command(
        name = "metrics",
        description = {
            "Lists the metrics that the roles show on /metrics of their health ports: name, type, labels and meaning, as the"
                    + " table in the manual."
        },
        mixinStandardHelpOptions = true)
public final class MetricsCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        MetricsTable.markdown(AllMetrics.LIST).forEach(spec.commandLine().getOut()::println);
        return ExitCode.OK;
    }
}
