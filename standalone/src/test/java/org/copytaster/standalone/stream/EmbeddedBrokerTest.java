package org.copytaster.standalone.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.copytaster.runtime.ExitCode;
import org.copytaster.runtime.log.LogFormat;
import org.copytaster.runtime.log.Logs;
import org.copytaster.runtime.stream.BrokerFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aTakenPortIsToldInASentenceBeforeAnythingIsWritten() throws IOException {
        var data = folder.resolve("kafka");
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = taken.getLocalPort();
            var lines = Logs.during(
                    LogFormat.TEXT,
                    () -> assertThatExceptionOfType(BrokerFailure.class)
                            .isThrownBy(() -> EmbeddedBroker.start(data, port))
                            .withMessageContaining("the embedded Kafka cannot listen on 127.0.0.1:" + port)
                            .withMessageContaining("Choose another with --port"));

            assertThat(lines).isEmpty();
            assertThat(data).doesNotExist();
        }
    }

    @Test
    void aFullDiskIsToldInASentenceWithACodeOfItsOwn() {
        assertThat(BrokerEnd.of(Path.of(".copytaster/kafka"), 3_000_000))
                .isEqualTo(new BrokerEnd(
                        "the disk is full: .copytaster/kafka has 2 MiB left, and the embedded Kafka cannot go on. Make"
                                + " room and start again; what was acknowledged is kept.",
                        ExitCode.NO_DISK));
    }

    @Test
    void anEndForAnotherReasonBlamesNoDisk() {
        assertThat(BrokerEnd.of(folder, Long.MAX_VALUE).exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(BrokerEnd.of(folder, Long.MAX_VALUE).sentence()).contains("the lines above say why");
    }
}
