package org.copytaster.publish.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.copytaster.publish.release.LeadPolicies;
import org.junit.jupiter.api.Test;

class ReleaseConfigTest {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void keepsAStoryNinetyDaysItsTextThreeAKillSevenAndLatestThirty() {
        assertThat(ReleaseConfig.standard())
                .isEqualTo(new ReleaseConfig(
                        Duration.ofDays(90),
                        Duration.ofDays(3),
                        Duration.ofDays(30),
                        Duration.ofDays(7),
                        Duration.ofMillis(250),
                        250,
                        true,
                        LeadPolicies.agency()));
    }

    @Test
    void namesADurationThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReleaseConfig(DAY, DAY, DAY, DAY, Duration.ZERO, 1, true, LeadPolicies.agency()))
                .withMessageContaining("timerEvery");
    }

    @Test
    void refusesToKeepATopicLongerThanTheMemoryOfIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new ReleaseConfig(DAY, DAY, Duration.ofDays(2), DAY, SECOND, 1, true, LeadPolicies.agency()))
                .withMessageContaining("publish.latest.kept");
    }

    @Test
    void namesABatchOfNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReleaseConfig(DAY, DAY, DAY, DAY, SECOND, 0, true, LeadPolicies.agency()))
                .withMessageContaining("timerBatch");
    }
}
