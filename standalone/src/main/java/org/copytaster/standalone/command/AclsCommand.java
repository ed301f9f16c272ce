package org.copytaster.standalone.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.copytaster.runtime.ExitCode;
import org.copytaster.runtime.access.Access;
import org.copytaster.runtime.access.KafkaAcls;
import org.copytaster.runtime.access.StrimziUser;
import org.copytaster.runtime.command.SettingsOptions;
import org.copytaster.runtime.settings.BrokerConfig;
import org.copytaster.standalone.AllAccess;
import org.copytaster.standalone.AllSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Who needs which rights on the brokers, in a form that can be pasted. */
@Command(
        name = "acls",
        description = {
            "Prints the rights that each role and each operator needs on brokers with ACLs, as commands of kafka-acls.sh or as"
                    + " KafkaUsers of Strimzi. Asks and changes nothing."
        },
        mixinStandardHelpOptions = true)
public final class AclsCommand implements Callable<Integer> {
    @Mixin
    private SettingsOptions settings = new SettingsOptions(AllSettings.LIST);

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            description =
                    "Of this one only: ingest, enrich, publish, reader, desk, engineer, subscriber or admin. May be repeated.")
    private List<String> roles = List.of();

    @Option(
            names = "--principal",
            paramLabel = "PRINCIPAL",
            description = "Whom the brokers know the one --role as; default: User:copytaster-ROLE.")
    private Optional<String> principal = Optional.empty();

    @Option(
            names = "--command-config",
            paramLabel = "FILE",
            description = "What kafka-acls.sh is to be given as --command-config.")
    private Optional<Path> commandConfig = Optional.empty();

    @Option(
            names = "--strimzi",
            paramLabel = "CLUSTER",
            description = "Print KafkaUsers of the Kafka resource with this name instead.")
    private Optional<String> strimzi = Optional.empty();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        var connection = connection();
        var chosen = chosen();
        for (var access : chosen) {
            lines(access, connection).forEach(spec.commandLine().getOut()::println);
        }
        return ExitCode.OK;
    }

    private List<String> lines(Access access, String connection) {
        return strimzi.map(cluster -> StrimziUser.yaml(access, cluster))
                .orElseGet(() -> new KafkaAcls(principal.orElse("User:" + StrimziUser.name(access)), connection)
                        .commands(access));
    }

    private List<Access> chosen() {
        var known = AllAccess.LIST.stream().map(Access::holder).toList();
        var unknown = roles.stream().filter(role -> !known.contains(role)).findFirst();
        if (unknown.isPresent()) {
            throw fault("there is no role " + unknown.get() + "; there are " + String.join(", ", known));
        }
        if (principal.isPresent() && (roles.size() != 1 || strimzi.isPresent())) {
            throw fault("--principal is for one --role, and not with --strimzi");
        }
        return AllAccess.LIST.stream()
                .filter(access -> roles.isEmpty() || roles.contains(access.holder()))
                .toList();
    }

    private String connection() {
        var servers = BrokerConfig.from(settings.read()).bootstrapServers();
        return "--bootstrap-server " + servers
                + commandConfig.map(file -> " --command-config " + file).orElse("");
    }

    private ParameterException fault(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
