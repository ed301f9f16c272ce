package org.copytaster.standalone.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.copytaster.enrich.command.EnrichMain;
import org.copytaster.ingest.command.IngestMain;
import org.copytaster.publish.command.PublishMain;
import org.copytaster.standalone.Copytaster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessorUseTest {
    @ParameterizedTest
    @ValueSource(classes = {IngestMain.class, EnrichMain.class, PublishMain.class, Copytaster.class})
    void knowsARoleByWhicheverMainClassItWasStartedWith(Class<?> main) {
        assertThat(ProcessorUse.name(List.of("java", "-cp", "a.jar", main.getName(), "role", "--set", "a=b")))
                .hasValue("role");
    }

    @Test
    void knowsABrokerAndNothingElse() {
        assertThat(ProcessorUse.name(List.of("java", "kafka.Kafka", "server.properties")))
                .hasValue("broker");
        assertThat(ProcessorUse.name(List.of("java", "org.example.Main", "role")))
                .isEmpty();
        assertThat(ProcessorUse.name(List.of("java", IngestMain.class.getName())))
                .isEmpty();
    }
}
