package org.copytaster.standalone;

import java.io.PrintStream;
import java.util.List;
import org.copytaster.enrich.command.CountWordsCommand;
import org.copytaster.enrich.command.EnrichCommand;
import org.copytaster.enrich.command.TrainEntitiesCommand;
import org.copytaster.enrich.command.TrainLeadCommand;
import org.copytaster.enrich.settings.EnrichConfig;
import org.copytaster.ingest.command.IngestCommand;
import org.copytaster.ingest.command.SendCommand;
import org.copytaster.ingest.command.SourcesCommand;
import org.copytaster.ingest.settings.IngestConfig;
import org.copytaster.publish.command.PublishCommand;
import org.copytaster.publish.settings.PublishConfig;
import org.copytaster.runtime.command.ConfigCommand;
import org.copytaster.runtime.command.CopytasterCommand;
import org.copytaster.runtime.command.TopicsCommand;
import org.copytaster.standalone.command.AclsCommand;
import org.copytaster.standalone.command.AsyncApiCommand;
import org.copytaster.standalone.command.DeadCommand;
import org.copytaster.standalone.command.DiffCommand;
import org.copytaster.standalone.command.DoctorCommand;
import org.copytaster.standalone.command.EntitiesCommand;
import org.copytaster.standalone.command.HeldCommand;
import org.copytaster.standalone.command.InspectCommand;
import org.copytaster.standalone.command.KillCommand;
import org.copytaster.standalone.command.LeadCommand;
import org.copytaster.standalone.command.LiftCommand;
import org.copytaster.standalone.command.LoadCommand;
import org.copytaster.standalone.command.MetricsCommand;
import org.copytaster.standalone.command.PurgeCommand;
import org.copytaster.standalone.command.RejectedCommand;
import org.copytaster.standalone.command.ReleaseCommand;
import org.copytaster.standalone.command.ReplayCommand;
import org.copytaster.standalone.command.RoutesCommand;
import org.copytaster.standalone.command.RunCommand;
import org.copytaster.standalone.command.StatusCommand;
import org.copytaster.standalone.command.TailCommand;
import org.copytaster.standalone.command.WhereCommand;
import picocli.CommandLine;

/** The whole {@code copytaster} command: the roles, everything in one process, and the tools. */
public final class Copytaster {
    private Copytaster() {}

    private static List<Object> commands() {
        var known = AllSettings.LIST;
        return List.of(
                new RunCommand(),
                new IngestCommand(known),
                new EnrichCommand(known),
                new PublishCommand(known),
                new SendCommand(),
                new SourcesCommand(),
                new InspectCommand(),
                new ReleaseCommand(),
                new KillCommand(),
                new LiftCommand(),
                new PurgeCommand(),
                new WhereCommand(),
                new HeldCommand(),
                new RejectedCommand(),
                new DeadCommand(),
                new ReplayCommand(),
                new StatusCommand(),
                new DoctorCommand(),
                new TailCommand(),
                new DiffCommand(),
                new TopicsCommand(known),
                new RoutesCommand(),
                new AclsCommand(),
                new AsyncApiCommand(),
                new ConfigCommand(known, List.of(IngestConfig::from, EnrichConfig::from, PublishConfig::from)),
                new MetricsCommand(),
                new LoadCommand(),
                new EntitiesCommand(),
                new TrainEntitiesCommand(),
                new LeadCommand(),
                new TrainLeadCommand(),
                new CountWordsCommand());
    }

    /** Runs the command line and ends the process with the code it gives. */
    public static void main(String[] arguments) {
        CopytasterCommand.main(commands(), arguments);
    }

    /** The command line, writing data to {@code out} and messages to {@code err}. */
    public static CommandLine commandLine(PrintStream out, PrintStream err) {
        return CopytasterCommand.of(commands(), out, err);
    }
}
