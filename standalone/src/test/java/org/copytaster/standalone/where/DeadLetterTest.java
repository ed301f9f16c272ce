package org.copytaster.standalone.where;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.copytaster.runtime.story.StoredRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DeadLetterTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Set<String> READ = Set.of("wire.stories", "wire.enriched");

    static Stream<Arguments> letters() {
        return Stream.of(
                Arguments.of("a story", letter("wire.stories", "a:1", "x", ""), ""),
                Arguments.of(
                        "what a store holds", letter("copytaster-publish-copies-changelog", "a:1", "x", ""), "store"),
                Arguments.of("a topic of others", letter("orders", "a:1", "x", ""), "no stream reads"),
                Arguments.of("no topic at all", letter("", "a:1", "x", ""), "no stream reads"),
                Arguments.of("no value", letter("wire.stories", "a:1", null, ""), "no value"),
                Arguments.of("no key", letter("wire.stories", "", "x", ""), "no key"),
                Arguments.of("put back four times", letter("wire.stories", "a:1", "x", "4"), ""),
                Arguments.of("put back five times", letter("wire.stories", "a:1", "x", "5"), "put back 5 times"),
                Arguments.of("a count that is none", letter("wire.stories", "a:1", "x", "many"), ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("letters")
    void saysWhyItsRecordStays(String what, StoredRecord<byte[]> record, String why) {
        var obstacle = DeadLetter.of(record).obstacle(READ, 5);
        assertThat(obstacle.isEmpty()).isEqualTo(why.isEmpty());
        assertThat(obstacle.orElse("")).contains(why);
    }

    @Test
    void keepsTheRecordsOwnHeadersAndSaysWhoPutItBackForTheSoManiethTime() {
        var record = letter("wire.stories", "a:1", "x", "2");
        assertThat(DeadLetter.of(record).headers(record, "mo", NOON))
                .containsOnly(
                        Map.entry("ce_id", "e1"),
                        Map.entry("copytaster.replays", "3"),
                        Map.entry("copytaster.replayed.by", "mo"),
                        Map.entry("copytaster.replayed.at", "2026-03-02T12:00:00Z"),
                        Map.entry("copytaster.replayed.from", "wire.dead p1@7"));
    }

    @Test
    void putsBackNoneOfTheHeadersThatTheLetterAloneHas() {
        var foreign = letter("wire.stories", "a:1", "x", "");
        var headers = new HashMap<>(foreign.headers());
        headers.putAll(Map.of(
                "ce_source", "urn:copytaster:wire:dead",
                "ce_type", "org.copytaster.wire.dead",
                "content-type", "application/octet-stream"));
        var record = new StoredRecord<>(foreign.topic(), 1, 7, NOON, foreign.key(), headers, foreign.value());

        assertThat(DeadLetter.of(record).headers(record, "mo", NOON))
                .doesNotContainKeys("ce_id", "ce_source", "ce_type", "content-type");
    }

    private static StoredRecord<byte[]> letter(String topic, String key, @Nullable String value, String replays) {
        var headers = new HashMap<>(Map.of(
                "ce_id", "e1",
                "copytaster.reason", "broke-the-code",
                "__streams.errors.topic", topic,
                "__streams.errors.offset", "12"));
        if (!replays.isEmpty()) {
            headers.put("copytaster.replays", replays);
        }
        var bytes = Optional.ofNullable(value).map(text -> text.getBytes(StandardCharsets.UTF_8));
        return new StoredRecord<>("wire.dead", 1, 7, NOON, key, headers, bytes);
    }
}
