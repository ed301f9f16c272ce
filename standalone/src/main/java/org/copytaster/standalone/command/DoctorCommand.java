package org.copytaster.standalone.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.copytaster.enrich.settings.EnrichConfig;
import org.copytaster.publish.settings.PublishConfig;
import org.copytaster.runtime.ExitCode;
import org.copytaster.runtime.command.SettingsOptions;
import org.copytaster.runtime.settings.Settings;
import org.copytaster.runtime.stream.BrokerFailure;
import org.copytaster.runtime.stream.Clients;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.standalone.AllSettings;
import org.copytaster.standalone.doctor.ClusterRules;
import org.copytaster.standalone.doctor.Finding;
import org.copytaster.standalone.doctor.Fitness;
import org.copytaster.standalone.doctor.MachineFacts;
import org.copytaster.standalone.doctor.MachineRules;
import org.copytaster.standalone.stream.ClusterFactsReader;
import org.copytaster.streams.StreamProperties;
import org.copytaster.streams.settings.StreamConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Whether cluster and machine are fit to run the pipeline. */
@Command(
        name = "doctor",
        description = {
            "Looks at the brokers, their versions, topics, copies, disks and clocks, at what this client may do there, and at"
                    + " this machine, and says of each OK, WARN or FAIL and what to do. Changes nothing.",
            "Exit code 0: nothing fails; 11: something does; 4: no broker answers."
        },
        mixinStandardHelpOptions = true)
public final class DoctorCommand implements Callable<Integer> {
    private static final List<String> GROUPS = List.of(
            StreamProperties.applicationId(EnrichConfig.ROLE), StreamProperties.applicationId(PublishConfig.ROLE));

    @Mixin
    private SettingsOptions options = new SettingsOptions(AllSettings.LIST);

    @Option(names = "--json", description = "One JSON object for each finding.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        var settings = options.read();
        var machine = machine(settings);
        var findings = new ArrayList<Finding>();
        boolean answers = true;
        try (var reader = new ClusterFactsReader(Topics.standard(), Clients.of(settings))) {
            findings.addAll(ClusterRules.findings(reader.read(GROUPS), machine));
        } catch (BrokerFailure e) {
            findings.add(ClusterRules.unreachable(String.valueOf(e.getMessage())));
            answers = false;
        }
        findings.addAll(MachineRules.findings(machine));
        findings.forEach(this::print);
        spec.commandLine().getOut().flush();
        if (!answers) {
            return ExitCode.NO_BROKER;
        }
        return findings.stream().anyMatch(finding -> finding.fitness() == Fitness.FAIL) ? ExitCode.UNFIT : ExitCode.OK;
    }

    private static MachineFacts machine(Settings settings) {
        var state = settings.get(StreamConfig.STATE_FOLDER).toAbsolutePath();
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new MachineFacts(
                Instant.now(), Runtime.getRuntime().maxMemory(), system.getTotalMemorySize(), state, usable(state));
    }

    /** Of a folder that is not made yet the room where it will be. */
    private static OptionalLong usable(Path folder) {
        var there = folder;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        try {
            return Files.isWritable(there)
                    ? OptionalLong.of(Files.getFileStore(there).getUsableSpace())
                    : OptionalLong.empty();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    private void print(Finding finding) {
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonNodeFactory.instance
                    .objectNode()
                    .put("subject", finding.subject())
                    .put("status", finding.fitness().name())
                    .put("detail", finding.detail())
                    .put("remedy", finding.remedy()));
            return;
        }
        var label = String.format(Locale.ROOT, "%-4s  %-18s  ", finding.fitness(), finding.subject());
        var text = finding.remedy().isEmpty() ? finding.detail() : finding.detail() + ". " + sentence(finding.remedy());
        Terminal.wrap().hanging(label, text).forEach(out::println);
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }
}
