package org.copytaster.runtime.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokerLimitsTest {
    private static final Map<String, String> STREAM =
            Map.of("producer.transaction.timeout.ms", "10000", "consumer.session.timeout.ms", "30000");

    @ParameterizedTest
    @CsvSource({
        "transaction.max.timeout.ms,   10000",
        "transaction.max.timeout.ms,   900000",
        "group.max.session.timeout.ms, 30000",
        "group.min.session.timeout.ms, 6000",
        "group.min.session.timeout.ms, 30000",
        "transaction.max.timeout.ms,   unreadable",
        "something.else,               1",
    })
    void haveNothingAgainstABrokerThatAllowsIt(String setting, String value) {
        assertThat(new BrokerLimits(Map.of(setting, value)).complaint(STREAM)).isEmpty();
    }

    @Test
    void nameTheSettingItsValueAndWhatToDo() {
        assertThat(new BrokerLimits(Map.of("transaction.max.timeout.ms", "5000")).complaint(STREAM))
                .contains("the broker's transaction.max.timeout.ms is 5000, at least 10000 is needed: change it at the"
                        + " broker, or set streams.producer.transaction.timeout.ms=5000 here");
        assertThat(new BrokerLimits(Map.of("group.max.session.timeout.ms", "20000")).complaint(STREAM))
                .contains(
                        "the broker's group.max.session.timeout.ms is 20000, at least 30000 is needed: change it at the"
                                + " broker, or set streams.consumer.session.timeout.ms=20000 here");
        assertThat(new BrokerLimits(Map.of("group.min.session.timeout.ms", "45000")).complaint(STREAM))
                .contains(
                        "the broker's group.min.session.timeout.ms is 45000, at most 30000 is needed: change it at the"
                                + " broker, or set streams.consumer.session.timeout.ms=45000 here");
    }

    @Test
    void sayNothingWhereTheyMayNotBeAskedFor() {
        assertThat(new BrokerLimits(Map.of()).complaint(STREAM)).isEmpty();
    }
}
