package org.copytaster.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.Record;
import org.copytaster.runtime.log.LogFormat;
import org.copytaster.runtime.log.Logs;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.schemas.stream.UnknownSchemaException;
import org.copytaster.streams.RecordFault.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which failures are answered with a dead letter, and which stop the stream. */
class RecordHandlersTest {
    private static final byte[] KEY = "afp:x".getBytes(UTF_8);
    /** The marker of single-object encoding, a fingerprint that nobody has, no record. */
    private static final byte[] UNKNOWN = {(byte) 0xC3, 1, 8, 7, 6, 5, 4, 3, 2, 1};

    private final DeadLetters letters = new DeadLetters("wire.dead");
    private final StreamProgress progress = new StreamProgress(Instant.EPOCH);
    private final RecordFaultHandler processing = new RecordFaultHandler();
    private final UnreadableRecordHandler reading = new UnreadableRecordHandler();

    @BeforeEach
    void configure() {
        var settings = Map.of(DeadLetters.SETTING, letters, StreamProgress.SETTING, progress);
        processing.configure(settings);
        reading.configure(settings);
    }

    @Test
    void parksARecordThatIsAtFaultWithKeyValueHeadersAndReason() {
        var headers = new RecordHeaders().add("traceparent", new byte[] {7});
        var response = process(place("wire.stories", headers), new RecordFault(Reason.WRONG_KEY, "test"));

        assertThat(response.result()).isEqualTo(ProcessingExceptionHandler.Result.RESUME);
        var letter = response.deadLetterQueueRecords().get(0);
        assertThat(letter.topic()).isEqualTo("wire.dead");
        assertThat(letter.key()).isEqualTo(KEY);
        assertThat(letter.value()).isEqualTo(UNKNOWN);
        assertThat(letter.headers().lastHeader("traceparent").value()).containsExactly(7);
        assertThat(header(letter, "copytaster.reason")).isEqualTo("wrong-key");
        assertThat(header(letter, "__streams.errors.message")).isEqualTo("test");
        assertThat(header(letter, "__streams.errors.topic")).isEqualTo("wire.stories");
        assertThat(header(letter, "__streams.errors.offset")).isEqualTo("17");
        assertThat(letters.inWords()).isEqualTo("wrong-key 1");
    }

    @Test
    void eachIsALineWithItsStoryAndPlaceAndNoWordOfItsCopy() {
        var trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01".getBytes(UTF_8);
        var broken = new RecordFault(Reason.BROKE_THE_CODE, new IllegalStateException("Text 'Ferry sinks' is no date"));
        var headers = new RecordHeaders().add("traceparent", trace);
        var lines = Logs.during(LogFormat.TEXT, () -> process(place("wire.stories", headers), broken));

        assertThat(lines)
                .contains("ERROR stories: dead letter story=afp:x provider=afp reason=broke-the-code"
                        + " topic=wire.stories partition=3 offset=17 fault=java.lang.IllegalStateException at=")
                .contains(" trace=4bf92f3577b34da6a3ce929d0e0e4736\n")
                .doesNotContain("Ferry")
                .hasLineCount(1);
    }

    @Test
    void stopsForAStoreThatFails() {
        var response = process(place("wire.stories", new RecordHeaders()), new ProcessorStateException("full"));

        assertThat(response.result()).isEqualTo(ProcessingExceptionHandler.Result.FAIL);
        assertThat(letters.count()).isZero();
    }

    @Test
    void stopsForATimerThatThrows() {
        var response = process(place(null, new RecordHeaders()), new RecordFault(Reason.BROKE_THE_CODE, "test"));

        assertThat(response.result()).isEqualTo(ProcessingExceptionHandler.Result.FAIL);
    }

    @Test
    void parksAForeignRecord() {
        var response = read(new RecordHeaders());

        assertThat(response.result()).isEqualTo(DeserializationExceptionHandler.Result.RESUME);
        assertThat(header(response.deadLetterQueueRecords().get(0), "copytaster.reason"))
                .isEqualTo("unreadable");
    }

    @Test
    void aLetterHasTheHeadersOfAnEventAlsoWhenItsRecordHadNone() {
        var letter = read(new RecordHeaders()).deadLetterQueueRecords().get(0);

        assertThat(header(letter, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(letter, "ce_id")).hasSize(32);
        assertThat(header(letter, "ce_source")).isEqualTo("urn:copytaster:wire:dead");
        assertThat(header(letter, "ce_type")).isEqualTo("org.copytaster.wire.dead");
        assertThat(header(letter, "ce_time")).isNotEmpty();
        assertThat(header(letter, "content-type")).isEqualTo("application/octet-stream");
    }

    @Test
    void keepsTheHeadersOfAnEventThatItsRecordHad() {
        var headers = new RecordHeaders().add("ce_id", "its-own".getBytes(UTF_8));
        var letter = process(place("wire.stories", headers), new RecordFault(Reason.WRONG_KEY, "test"))
                .deadLetterQueueRecords()
                .get(0);

        assertThat(header(letter, "ce_id")).isEqualTo("its-own");
    }

    @Test
    void stopsForARecordOfANewerReleaseOfOurs() {
        var header = "urn:copytaster:schema:Story:0102030405060708".getBytes(UTF_8);
        var response = read(new RecordHeaders().add("ce_dataschema", header));

        assertThat(response.result()).isEqualTo(DeserializationExceptionHandler.Result.FAIL);
        assertThat(letters.count()).isZero();
    }

    @Test
    void saysWhichRoleToUpgradeFirst() {
        var failure = StreamFailure.of("enrich", Path.of("state"), unknown());

        assertThat(failure)
                .hasMessage(
                        "enrich stopped: a record of topic wire.stories with the schema 0102030405060708, which this"
                                + " release does not know: a newer release of Copytaster wrote it. Upgrade enrich first, then the"
                                + " roles that write to it. Nothing is lost: what it was at is rolled back and done again.");
        assertThat(failure.exitCode()).isEqualTo(9);
    }

    private ProcessingExceptionHandler.Response process(ErrorHandlerContext context, Exception exception) {
        return processing.handleError(context, new Record<>("afp:x", "", 0), exception);
    }

    private DeserializationExceptionHandler.Response read(Headers headers) {
        var record = new ConsumerRecord<>("wire.stories", 3, 17, KEY, UNKNOWN);
        headers.forEach(record.headers()::add);
        return reading.handleError(place("wire.stories", headers), record, unknown());
    }

    private static SerializationException unknown() {
        try {
            Topics.standard().stories().values().deserializer().deserialize("wire.stories", UNKNOWN);
        } catch (UnknownSchemaException e) {
            return e;
        }
        throw new AssertionError("it was read");
    }

    private static String header(ProducerRecord<byte[], byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), UTF_8);
    }

    private static ErrorHandlerContext place(@Nullable String topic, Headers headers) {
        return new ErrorHandlerContext() {
            @Override
            public @Nullable String topic() {
                return topic;
            }

            @Override
            public int partition() {
                return 3;
            }

            @Override
            public long offset() {
                return 17;
            }

            @Override
            public Headers headers() {
                return headers;
            }

            @Override
            public String processorNodeId() {
                return "enrich-once";
            }

            @Override
            public TaskId taskId() {
                return new TaskId(0, 3);
            }

            @Override
            public long timestamp() {
                return 0;
            }

            @Override
            public byte[] sourceRawKey() {
                return KEY;
            }

            @Override
            public byte[] sourceRawValue() {
                return UNKNOWN;
            }
        };
    }
}
