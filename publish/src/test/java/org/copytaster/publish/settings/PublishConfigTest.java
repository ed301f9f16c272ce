package org.copytaster.publish.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.copytaster.publish.release.LeadPolicies;
import org.copytaster.publish.release.LeadPolicy;
import org.copytaster.runtime.settings.BrokerConfig;
import org.copytaster.runtime.settings.HealthConfig;
import org.copytaster.runtime.settings.InvalidSetting;
import org.copytaster.runtime.settings.Settings;
import org.copytaster.streams.settings.StreamConfig;
import org.junit.jupiter.api.Test;

class PublishConfigTest {
    @Test
    void remembersAStoryForNinetyDays() {
        assertThat(PublishConfig.from(told(Map.of())))
                .isEqualTo(new PublishConfig(
                        new StreamConfig(
                                new BrokerConfig("127.0.0.1:9092", Map.of()),
                                "publish-1",
                                1,
                                Path.of(".copytaster/state"),
                                Map.of()),
                        ReleaseConfig.standard(),
                        new RegistryConfig(Optional.empty(), Optional.empty()),
                        new HealthConfig("127.0.0.1", 8483, "publish.health.port")));
    }

    @Test
    void hearsEverySetting() {
        var values = Map.ofEntries(
                Map.entry("bootstrap.servers", "b:1"),
                Map.entry("kafka.client.id", "desk"),
                Map.entry("streams.commit.interval.ms", "50"),
                Map.entry("publish.instance", "north"),
                Map.entry("publish.threads", "3"),
                Map.entry("publish.story.kept", "P9D"),
                Map.entry("publish.copy.kept", "P1D"),
                Map.entry("publish.latest.kept", "P8D"),
                Map.entry("publish.kill.kept", "P2D"),
                Map.entry("publish.registry.url", "https://registry.example/v7"),
                Map.entry("publish.lead.policy", "both"),
                Map.entry("publish.lead.providers", "NorthWire=editor"),
                Map.entry("state.folder", "stores"),
                Map.entry("health.host", "0.0.0.0"),
                Map.entry("publish.health.port", "83"));
        assertThat(PublishConfig.from(told(values)))
                .isEqualTo(new PublishConfig(
                        new StreamConfig(
                                new BrokerConfig("b:1", Map.of("client.id", "desk")),
                                "north",
                                3,
                                Path.of("stores"),
                                Map.of("commit.interval.ms", "50")),
                        new ReleaseConfig(
                                Duration.ofDays(9),
                                Duration.ofDays(1),
                                Duration.ofDays(8),
                                Duration.ofDays(2),
                                ReleaseConfig.standard().timerEvery(),
                                ReleaseConfig.standard().timerBatch(),
                                true,
                                new LeadPolicies(LeadPolicy.BOTH, Map.of("northwire", LeadPolicy.EDITOR))),
                        new RegistryConfig(Optional.of(URI.create("https://registry.example/v7")), Optional.empty()),
                        new HealthConfig("0.0.0.0", 83, "publish.health.port")));
    }

    @Test
    void namesWhatIsKeptLongerThanTheStory() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PublishConfig.from(told(Map.of("publish.latest.kept", "P91D"))))
                .withMessageStartingWith("publish.latest.kept (PT2184H) must not be longer than publish.story.kept");
    }

    @Test
    void refusesAPolicyThatIsNone() {
        assertThatThrownBy(() -> PublishConfig.from(told(Map.of("publish.lead.providers", "northwire=neither"))))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("agency, editor or both");
    }

    private static Settings told(Map<String, String> values) {
        return Settings.of(PublishConfig.SETTINGS, Map.of(), Map.of(), values);
    }
}
