package org.copytaster.standalone.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.copytaster.runtime.ExitCode;
import org.junit.jupiter.api.Test;

/** What an operator asks first, before a cluster that is fit, one that is not, and one that is away. */
class DoctorAndStatusTest {
    private final TypedCommand command = new TypedCommand();

    @Test
    void findNothingThatFailsOnAFreshClusterAndWhatSomebodyElseWroteThere() {
        try (var broker = OwnBroker.start(2)) {
            assertThat(copytaster("doctor", broker.bootstrapServers())).isEqualTo(ExitCode.OK);
            assertThat(printed())
                    .contains(
                            "OK    broker              1 broker",
                            "OK    topics              14 as the catalogue says, 2 partitions each",
                            "WARN  replicas            one copy only of every topic",
                            "OK    disk",
                            "OK    permissions",
                            "OK    schemas",
                            "WARN  copytaster-enrich   nobody is in this group")
                    .doesNotContain("FAIL");

            assertThat(copytaster("status", broker.bootstrapServers())).isEqualTo(ExitCode.UNFIT);
            assertThat(printed())
                    .contains(
                            "enrich              down at 127.0.0.1:1: no answer",
                            "copytaster-enrich   0 records behind; members: nobody",
                            "held                none",
                            "dead                none since");

            broker.sendBytes(OwnBroker.TOPICS.enriched(), "x:1", new byte[] {1, 2, 3});
            assertThat(copytaster("doctor", broker.bootstrapServers())).isEqualTo(ExitCode.UNFIT);
            assertThat(printed())
                    .contains(
                            "FAIL  schemas             the newest records cannot be read by this release on wire.enriched");
        }
    }

    @Test
    void sayThatNoBrokerAnswers() {
        assertThat(copytaster("doctor", "127.0.0.1:1")).isEqualTo(ExitCode.NO_BROKER);
        assertThat(printed()).contains("FAIL  broker", "no answer from 127.0.0.1:1", "OK    state folder");
    }

    @Test
    void askTheRolesThatAreNamedAndNoAddressThatIsNone() {
        assertThat(copytaster("status", "127.0.0.1:1", "--role", "http://here")).isEqualTo(ExitCode.USAGE);
        assertThat(printed()).contains("'http://here' is no HOST:PORT of a health port");
    }

    private int copytaster(String first, String brokers, String... more) {
        var line = new ArrayList<>(List.of(first));
        line.addAll(List.of(more));
        for (var role : List.of("ingest", "enrich", "publish")) {
            line.addAll(List.of("-s", role + ".health.port=1"));
        }
        return command.run(brokers, line.toArray(String[]::new));
    }

    /** Without the breaks of an 80-column terminal. */
    private String printed() {
        return command.printed().replaceAll("\n {20,}", " ");
    }
}
