package org.copytaster.schemas.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.Random;
import org.apache.kafka.common.errors.SerializationException;
import org.copytaster.schemas.Story;
import org.junit.jupiter.api.Test;

class AvroSerdeTest {
    private final AvroSerde<Story> serde = AvroSerde.of(Story.class);
    private final Story story = Story.newBuilder()
            .setStoryId("afp:x")
            .setHeadline("Zürich \ud83d\ude00")
            .build();

    @Test
    void readsBackWhatItWrote() {
        assertThat(serde.deserializer().deserialize("t", serde.serializer().serialize("t", story)))
                .isEqualTo(story);
    }

    @Test
    void beginsWithTheMarkerOfSingleObjectEncoding() {
        assertThat(serde.serializer().serialize("t", story)).startsWith(0xC3, 0x01);
    }

    @Test
    void keepsATombstone() {
        assertThat(serde.serializer().serialize("t", null)).isNull();
        assertThat(serde.deserializer().deserialize("t", (byte[]) null)).isNull();
    }

    @Test
    void refusesDamagedBytesWithOneTypeOfError() {
        var random = new Random(412);
        var bytes = serde.serializer().serialize("t", story);
        for (var round = 0; round < 2_000; round++) {
            var damaged = bytes.clone();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            try {
                serde.deserializer().deserialize("t", damaged);
            } catch (SerializationException e) {
                assertThat(e).hasMessageContaining("topic t");
            }
        }
    }

    @Test
    void refusesALengthThatIsNotThereWithoutMakingRoomForIt() {
        var bytes = serde.serializer().serialize("t", story);
        // The longest text that Java could hold, as a length in Avro.
        var length = new byte[] {(byte) 0xEE, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0x0F};
        var before = allocated();
        for (var at = 10; at < bytes.length; at++) {
            var damaged = ByteBuffer.allocate(bytes.length + length.length - 1)
                    .put(bytes, 0, at)
                    .put(length)
                    .put(bytes, at + 1, bytes.length - at - 1)
                    .array();
            assertThatExceptionOfType(SerializationException.class)
                    .as("at byte %d", at)
                    .isThrownBy(() -> serde.deserializer().deserialize("t", damaged));
        }
        assertThat(allocated() - before).isLessThan(100L * 1024 * 1024);
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    @Test
    void namesTheTopicOfAForeignRecord() {
        assertThatExceptionOfType(SerializationException.class)
                .isThrownBy(() -> serde.deserializer().deserialize("wire.stories", new byte[] {1, 2, 3}))
                .withMessage("not a record of topic wire.stories (3 bytes)");
    }
}
