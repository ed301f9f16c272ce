package org.copytaster.standalone.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.copytaster.runtime.Closing;
import org.copytaster.runtime.access.Access;
import org.copytaster.runtime.access.StrimziUser;
import org.copytaster.runtime.settings.Settings;
import org.copytaster.standalone.AllAccess;
import org.copytaster.standalone.AllSettings;
import org.copytaster.standalone.DataFolder;

/** A broker that asks who is there, and lets everybody do what {@code copytaster acls} prints, and nothing else. */
final class GuardedBroker implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String ROOT = "root";
    private static final String LOGIN = "sasl.jaas.config";

    private final Closing closing = new Closing();
    private final DataFolder folder = closing.add(DataFolder.temporary());
    private final Map<String, String> passwords = new LinkedHashMap<>();
    private final EmbeddedBroker broker;
    private final Admin root;
    private int states;

    private GuardedBroker() {
        passwords.put(ROOT, UUID.randomUUID().toString());
        AllAccess.LIST.forEach(access ->
                passwords.put(StrimziUser.name(access), UUID.randomUUID().toString()));
        broker = closing.add(EmbeddedBroker.start(folder.broker(), 0, settings()));
        root = closing.add(Admin.create(new HashMap<String, Object>(login(ROOT, password(ROOT)))));
    }

    /** Starts one, with the ACLs as they are printed, and the catalogue's topics, which the admin makes. */
    static GuardedBroker start() {
        var guarded = new GuardedBroker();
        var command = new TypedCommand();
        assertThat(command.run(guarded.servers(), "acls")).isZero();
        guarded.give(PrintedAcls.of(command.printed()));
        assertThat(guarded.type(command, "admin", "topics", "--create", "-s", "topics.partitions=2"))
                .as(command.printed())
                .isZero();
        return guarded;
    }

    private Map<String, String> settings() {
        var users = passwords.entrySet().stream()
                .map(user -> "user_" + user.getKey() + "=\"" + user.getValue() + "\"")
                .collect(Collectors.joining(" "));
        return Map.of(
                "listener.security.protocol.map", "PLAINTEXT:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT",
                "inter.broker.listener.name", "PLAINTEXT",
                "sasl.enabled.mechanisms", "PLAIN",
                "sasl.mechanism.inter.broker.protocol", "PLAIN",
                "listener.name.plaintext.plain.sasl.jaas.config", plain(ROOT, password(ROOT), users),
                "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                // The controller's own listener is for this broker alone.
                "super.users", "User:" + ROOT + ";User:ANONYMOUS",
                // Nobody kills it; on a busy machine it may be late to say that it is there.
                "broker.session.timeout.ms", "30000");
    }

    private static String plain(String name, String password, String more) {
        return "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"" + name + "\" password=\""
                + password + "\" " + more + ";";
    }

    private String password(String name) {
        return passwords.getOrDefault(name, "");
    }

    /** A client that says it is this one. */
    private Map<String, String> login(String name, String password) {
        return Map.of(
                "bootstrap.servers",
                servers(),
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                plain(name, password, ""));
    }

    String servers() {
        return broker.bootstrapServers();
    }

    /** Who may do everything. */
    Admin root() {
        return root;
    }

    /** What a client of this role, or person, is given. */
    Map<String, String> client(String holder) {
        var name = "copytaster-" + holder;
        return login(name, password(name));
    }

    Map<String, String> everything() {
        return login(ROOT, password(ROOT));
    }

    /** A client.file of this role, or person. */
    Path file(String holder) {
        return file(holder, client(holder));
    }

    /** One with a password that is wrong. */
    Path wrongFile(String holder) {
        return file("wrong", login("copytaster-" + holder, "guessed"));
    }

    /** As a Secret is mounted: the file names the folder where the password is. */
    private Path file(String name, Map<String, String> client) {
        try {
            var secret = Files.createDirectories(folder.path().resolve(name));
            Files.writeString(secret.resolve(LOGIN), client.getOrDefault(LOGIN, ""));
            return Files.write(
                    folder.path().resolve(name + ".properties"),
                    List.of(
                            "bootstrap.servers=nowhere:1",
                            "security.protocol=SASL_PLAINTEXT",
                            "sasl.mechanism=PLAIN",
                            LOGIN + "=${user:" + secret + ":" + LOGIN + "}",
                            "config.providers=user",
                            "config.providers.user.class="
                                    + "org.apache.kafka.common.config.provider.DirectoryConfigProvider"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The settings of this role, with stores of its own at each call. */
    Settings settings(String role) {
        return Settings.of(
                AllSettings.LIST,
                Map.of(),
                Map.of(),
                Map.of(
                        "bootstrap.servers", servers(),
                        "client.file", file(role).toString(),
                        "enrich.entities", "false",
                        "state.folder",
                                folder.state()
                                        .resolve(Integer.toString(++states))
                                        .toString(),
                        "streams.consumer.session.timeout.ms", "6000"));
    }

    /** A command as this operator types it. */
    int type(TypedCommand command, String holder, String... words) {
        var line = new ArrayList<>(List.of(words));
        line.add("-s");
        line.add("client.file=" + file(holder));
        return command.run(servers(), line.toArray(String[]::new));
    }

    /** The ACLs of this access, one for each thing and operation. */
    List<AclBinding> acls(Access access) {
        var principal = "User:" + StrimziUser.name(access);
        return answer(root.describeAcls(AclBindingFilter.ANY).values()).stream()
                .filter(acl -> acl.entry().principal().equals(principal))
                .toList();
    }

    void give(Collection<AclBinding> acls) {
        answer(root.createAcls(acls).all());
        await(all -> all.containsAll(acls));
    }

    /** Takes one away for as long as something is tried. */
    void without(AclBinding acl, Trial trial) throws Exception {
        answer(root.deleteAcls(List.of(acl.toFilter())).all());
        await(all -> !all.contains(acl));
        try {
            trial.run();
        } finally {
            give(List.of(acl));
        }
    }

    /** What is tried without a right. */
    interface Trial {
        void run() throws Exception;
    }

    /** The controller knows a change before the broker goes by it; the broker itself answers here. */
    private void await(Predicate<Set<AclBinding>> isAsWanted) {
        var deadline = Instant.now().plus(LIMIT);
        while (!isAsWanted.test(
                Set.copyOf(answer(root.describeAcls(AclBindingFilter.ANY).values())))) {
            assertThat(Instant.now()).as("the broker goes by the ACLs").isBefore(deadline);
        }
    }

    static <T> T answer(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        closing.close();
    }
}
