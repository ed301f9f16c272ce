package org.copytaster.standalone.docs;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import io.strimzi.api.kafka.model.user.KafkaUserAuthorizationSimple;
import io.strimzi.api.kafka.model.user.acl.AclRule;
import io.strimzi.api.kafka.model.user.acl.AclRuleGroupResource;
import io.strimzi.api.kafka.model.user.acl.AclRuleResource;
import io.strimzi.api.kafka.model.user.acl.AclRuleTopicResource;
import io.strimzi.api.kafka.model.user.acl.AclRuleTransactionalIdResource;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.copytaster.runtime.access.Access;
import org.copytaster.runtime.access.Grant;
import org.copytaster.schemas.stream.Topic;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.standalone.AllAccess;
import org.copytaster.standalone.Copytaster;
import org.junit.jupiter.api.Test;

/** The topics and users in docs/kubernetes are the catalogue's, as Strimzi's own types read them. */
class StrimziResourcesTest {
    @Test
    void areWhatTheCommandsPrint() {
        assertThat(Manifests.text(Manifests.folder().resolve("strimzi/topics.yaml")))
                .isEqualTo(printed("topics", "--strimzi", "newsroom", "--set", "topics.replication=3"));
        assertThat(Manifests.text(Manifests.folder().resolve("strimzi/users.yaml")))
                .isEqualTo(printed("acls", "--strimzi", "newsroom"));
    }

    @Test
    void makeEveryTopicOfTheCatalogueAndNoOther() {
        var topics = Manifests.all(KafkaTopic.class);
        assertThat(topics)
                .extracting(topic -> topic.getMetadata().getName())
                .containsExactlyElementsOf(
                        Topics.standard().all().stream().map(Topic::name).toList());
        var byName = topics.stream()
                .collect(Collectors.toMap(topic -> topic.getMetadata().getName(), KafkaTopic::getSpec));
        for (var topic : Topics.standard().all()) {
            var spec = requireNonNull(byName.get(topic.name()), topic.name());
            assertThat(spec.getPartitions()).isEqualTo(12);
            assertThat(spec.getReplicas()).isEqualTo(3);
            assertThat(spec.getConfig()).isEqualTo(Map.copyOf(topic.settings()));
        }
        assertThat(topics)
                .extracting(topic -> topic.getMetadata().getLabels())
                .containsOnly(Map.of("strimzi.io/cluster", "newsroom"));
    }

    @Test
    void leaveTheCopiesToTheBrokersWhereNobodySaysHowMany() {
        var one = (KafkaTopic) Manifests.read(printed("topics", "--strimzi", "other", "--set", "topics.partitions=6"))
                .get(0);
        assertThat(one.getSpec().getReplicas()).isNull();
        assertThat(one.getSpec().getPartitions()).isEqualTo(6);
    }

    @Test
    void giveEachUserTheRightsOfItsRole() {
        var users = Manifests.all(KafkaUser.class).stream()
                .collect(Collectors.toMap(user -> user.getMetadata().getName(), user -> user.getSpec()));
        assertThat(users).hasSameSizeAs(AllAccess.LIST);
        for (var access : AllAccess.LIST) {
            var rules = ((KafkaUserAuthorizationSimple) requireNonNull(users.get("copytaster-" + access.holder()))
                            .getAuthorization())
                    .getAcls();
            assertThat(rules.stream().map(StrimziResourcesTest::inWords)).containsExactlyElementsOf(wanted(access));
        }
    }

    private static List<String> wanted(Access access) {
        return access.grants().stream().map(StrimziResourcesTest::inWords).toList();
    }

    private static String inWords(Grant grant) {
        var name = grant.name().equals(Grant.CLUSTER) ? "" : grant.name() + (grant.prefix() ? "*" : "");
        return grant.kind().strimzi() + " " + name + " "
                + grant.inOrder().stream()
                        .map(operation -> operation.word().toUpperCase(Locale.ROOT))
                        .toList();
    }

    private static String inWords(AclRule rule) {
        return rule.getResource().getType() + " " + name(rule.getResource()) + " "
                + rule.getOperations().stream().map(Object::toString).toList();
    }

    private static String name(AclRuleResource resource) {
        if (resource instanceof AclRuleTopicResource topic) {
            return name(topic.getName(), topic.getPatternType());
        }
        if (resource instanceof AclRuleGroupResource group) {
            return name(group.getName(), group.getPatternType());
        }
        return resource instanceof AclRuleTransactionalIdResource id ? name(id.getName(), id.getPatternType()) : "";
    }

    private static String name(String name, Object pattern) {
        return name + (pattern.toString().equalsIgnoreCase("prefix") ? "*" : "");
    }

    private static String printed(String... words) {
        var printed = new ByteArrayOutputStream();
        var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        assertThat(Copytaster.commandLine(out, System.err).execute(words)).isZero();
        return printed.toString(StandardCharsets.UTF_8);
    }
}
