package org.copytaster.standalone.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.copytaster.runtime.stream.AdminClients;
import org.copytaster.runtime.stream.Clients;
import org.copytaster.schemas.stream.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedStandalone.class)
class BareProducerTest {
    private static final String STORY = "{\"uri\":\"urn:bare:1\",\"headline\":\"Bare\",\"language\":\"en\"}";

    @Test
    void writesTheTwoRecordsOfAStoryToTopicsLikeTheDoorsAndDeletesThem(Standalone standalone)
            throws ExecutionException, InterruptedException {
        var client = Clients.of(standalone.settings());
        try (var admin = AdminClients.of(client)) {
            List<String> scratch;
            try (var bare = BareProducer.open(client, "test")) {
                scratch = bare.topics();
                assertThat(scratch)
                        .containsExactlyInAnyOrder(
                                "copytaster-load-test-wire.received", "copytaster-load-test-wire.stories");
                assertThat(bare.ready(STORY.getBytes(UTF_8), "1.json").getAsBoolean())
                        .isTrue();
                var revised = STORY.replace("Bare", "Barer").getBytes(UTF_8);
                assertThat(bare.ready(revised, "1.json").getAsBoolean())
                        .as("a revision under the same name")
                        .isTrue();
                for (var topic : scratch) {
                    assertThat(records(admin, topic)).isEqualTo(2);
                    assertThat(settings(admin, topic))
                            .containsAllEntriesOf(settings(admin, topic.replace("copytaster-load-test-", "")));
                }
            }
            assertThat(admin.listTopics().names().get())
                    .doesNotContainAnyElementsOf(scratch)
                    .contains(Topics.standard().received().name());
        }
    }

    private static long records(Admin admin, String topic) throws ExecutionException, InterruptedException {
        var partitions = admin.describeTopics(Set.of(topic)).allTopicNames().get().values().stream()
                .flatMap(described -> described.partitions().stream())
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        assertThat(partitions).as("as many as the door's have").hasSize(2);
        return admin.listOffsets(partitions).all().get().values().stream()
                .mapToLong(end -> end.offset())
                .sum();
    }

    private static Map<String, String> settings(Admin admin, String topic)
            throws ExecutionException, InterruptedException {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return admin.describeConfigs(Set.of(resource)).all().get().values().stream()
                .flatMap(config -> config.entries().stream())
                .filter(entry -> !entry.isDefault())
                .collect(Collectors.toMap(entry -> entry.name(), entry -> entry.value()));
    }
}
