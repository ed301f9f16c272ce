package org.copytaster.standalone.command;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.copytaster.enrich.settings.EnrichConfig;
import org.copytaster.ingest.settings.IngestConfig;
import org.copytaster.publish.settings.PublishConfig;
import org.copytaster.runtime.ExitCode;
import org.copytaster.runtime.command.SettingsOptions;
import org.copytaster.runtime.settings.HealthConfig;
import org.copytaster.runtime.settings.Setting;
import org.copytaster.runtime.settings.Settings;
import org.copytaster.runtime.stream.Clients;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.standalone.AllSettings;
import org.copytaster.standalone.overview.HealthPort;
import org.copytaster.standalone.overview.HeardProvider;
import org.copytaster.standalone.overview.Overview;
import org.copytaster.standalone.overview.OverviewJson;
import org.copytaster.standalone.overview.OverviewText;
import org.copytaster.standalone.overview.RoleAnswer;
import org.copytaster.standalone.stream.GroupLags;
import org.copytaster.standalone.stream.ListReader;
import org.copytaster.standalone.where.Choice;
import org.copytaster.standalone.where.Listed;
import org.copytaster.standalone.where.Listings;
import org.copytaster.streams.StreamProperties;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How the whole stands. */
@Command(
        name = "status",
        description = {
            "Says at a glance how the pipeline stands: roles, how far the streams are behind, what is held, dead and refused.",
            "A role is asked at the host and health port that the settings given here name, or at those that --role names.",
            "Exit code 0: every role is up and every stream has somebody; 11: not so; 4: no broker answers."
        },
        mixinStandardHelpOptions = true)
public final class StatusCommand implements Callable<Integer> {
    private static final Duration CONNECT = Duration.ofSeconds(2);

    @Mixin
    private SettingsOptions options = new SettingsOptions(AllSettings.LIST);

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "Count what is dead and refused from then on; default: ${DEFAULT-VALUE} before now.",
            defaultValue = "P1D")
    private String since = "P1D";

    @Option(
            names = "--role",
            paramLabel = "HOST:PORT",
            description =
                    "The health port of a role, as often as there are instances; in place of those of the settings.")
    private List<String> addresses = List.of();

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var settings = options.read();
        var http = HttpClient.newBuilder().connectTimeout(CONNECT).build();
        var roles = roles(http, settings);
        var overview = overview(settings, roles, providers(http, roles));
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(OverviewJson.of(overview));
        } else {
            OverviewText.lines(overview, Terminal.wrap()).forEach(out::println);
        }
        out.flush();
        return overview.isWell() ? ExitCode.OK : ExitCode.UNFIT;
    }

    private Overview overview(Settings settings, List<RoleAnswer> roles, List<HeardProvider> providers) {
        var topics = Topics.standard();
        var client = Clients.of(settings);
        var from = Since.of(since).truncatedTo(ChronoUnit.SECONDS);
        var groups = GroupLags.of(
                client,
                Map.of(
                        StreamProperties.applicationId(EnrichConfig.ROLE),
                                List.of(topics.stories().name()),
                        StreamProperties.applicationId(PublishConfig.ROLE),
                                List.of(topics.enriched().name(), topics.acts().name())));
        var lists = new ListReader(client, line -> {});
        var recent = Choice.since(from);
        var held = lists.newest(topics.status(), Listings::held, Choice.all());
        return new Overview(
                roles,
                providers,
                groups,
                counts(held),
                nextDue(held),
                counts(lists.each(topics.dead(), Listings::dead, recent)),
                counts(lists.each(topics.rejected(), Listings::rejected, recent)),
                from);
    }

    private List<RoleAnswer> roles(HttpClient http, Settings settings) throws InterruptedException {
        if (!addresses.isEmpty()) {
            var roles = new ArrayList<RoleAnswer>();
            for (var address : addresses) {
                roles.add(RoleAnswer.ask(new HealthPort(http, address), "role"));
            }
            return roles;
        }
        var ingest = ask(http, settings, IngestConfig.ROLE, IngestConfig.HEALTH_PORT);
        if (ingest.role().equals(RunCommand.ROLE)) {
            return List.of(ingest);
        }
        return List.of(
                ingest,
                ask(http, settings, EnrichConfig.ROLE, EnrichConfig.HEALTH_PORT),
                ask(http, settings, PublishConfig.ROLE, PublishConfig.HEALTH_PORT));
    }

    private static List<HeardProvider> providers(HttpClient http, List<RoleAnswer> roles) throws InterruptedException {
        var providers = new ArrayList<HeardProvider>();
        for (var role : roles) {
            // Only ingest has them; whoever does not answer is not asked twice.
            if (role.answers()) {
                providers.addAll(HeardProvider.ask(new HealthPort(http, role.address())));
            }
        }
        return providers;
    }

    private static RoleAnswer ask(HttpClient http, Settings settings, String role, Setting<Integer> port)
            throws InterruptedException {
        var config = HealthConfig.from(settings, port);
        var host = config.host().equals("0.0.0.0") ? "127.0.0.1" : config.host();
        return RoleAnswer.ask(new HealthPort(http, host + ":" + config.port()), role);
    }

    private static Map<String, Long> counts(Collection<Listed> listed) {
        return listed.stream().collect(Collectors.groupingBy(Listed::reason, Collectors.counting()));
    }

    /** Of those whose end is a time: an embargo without one waits for an order. */
    private static Optional<Instant> nextDue(Collection<Listed> held) {
        return held.stream()
                .filter(one -> one.reason().equals("embargo"))
                .flatMap(one -> Optional.ofNullable(one.json().get("embargoedUntil")).stream())
                .filter(node -> node.isTextual())
                .map(node -> Instant.parse(node.asText()))
                .min(Instant::compareTo);
    }
}
