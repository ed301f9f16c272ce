package org.copytaster.schemas.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a sender calls its story, it is a sound key or none. */
class OddGuidsTest {
    private static final int GUIDS = 4000;

    /** The most that the longest guid has in UTF-8. */
    private static final int LONGEST_BYTES = 3 * StoryId.LONGEST;

    private static final List<String> PIECES = List.of(
            "a",
            "Z",
            "9",
            ":",
            "/",
            "?",
            "urn:newsml:a.example:",
            "https://a.example/",
            " ",
            "\t",
            "\n",
            "\u0000",
            "\u0007",
            "\u0085",
            "\u00A0",
            "\u2028",
            "\u3000",
            "e\u0301",
            "\u00E9",
            "\u0301",
            "\u0323",
            "\u0958",
            "\u212A",
            "\u212B",
            "\u1E9B\u0323",
            "\u1100\u1161\u11A8",
            "\uAC01",
            "\u202E",
            "\u2066",
            "\u200B",
            "\uFEFF",
            "\uFFFF",
            "\uD83D\uDE00",
            "\uD834\uDD5E",
            "\uD800",
            "\uDC00");

    @ParameterizedTest
    @ValueSource(longs = {20260303, 7, 1_000_003})
    void areSoundKeysOrNone(long seed) {
        guids(seed).forEach(guid -> {
            var id = StoryId.of("Wire", guid);
            if (id.isEmpty()) {
                assertThatIllegalArgumentException().isThrownBy(() -> new StoryId("Wire", guid));
            } else {
                assertSound(id.get());
                assertThat(new StoryId("Wire", guid)).isEqualTo(id.get());
            }
        });
    }

    private static void assertSound(StoryId id) {
        var key = id.toString();
        var bytes = key.getBytes(StandardCharsets.UTF_8);
        assertThat(bytes.length).isBetween("wire:".length() + 1, "wire:".length() + LONGEST_BYTES);
        assertThat(new String(bytes, StandardCharsets.UTF_8)).as("read back").isEqualTo(key);
        assertThat(key.chars().anyMatch(Character::isISOControl))
                .as("controls in %s", key)
                .isFalse();
        assertThat(StoryId.of(id.provider(), id.guid())).as("taken again").contains(id);
    }

    @ParameterizedTest
    @ValueSource(longs = {20260303, 7, 1_000_003})
    void areOneHoweverTheyAreComposed(long seed) {
        guids(seed).forEach(guid -> {
            var id = StoryId.of("wire", guid);
            for (var form : List.of(Form.NFC, Form.NFD)) {
                assertThat(StoryId.of("wire", Normalizer.normalize(guid, form)))
                        .as("%s of %s", form, guid)
                        .isEqualTo(id);
            }
        });
    }

    @Test
    void areTriedOnBothSides() {
        var taken =
                guids(7).filter(guid -> StoryId.of("wire", guid).isPresent()).count();
        assertThat(taken).isBetween(GUIDS / 10L, GUIDS * 9L / 10);
    }

    private static Stream<String> guids(long seed) {
        var random = new Random(seed);
        return Stream.generate(() -> guid(random)).limit(GUIDS);
    }

    /** Mostly short; every tenth about as long as is taken. */
    private static String guid(Random random) {
        int pieces = random.nextInt(10) == 0 ? 400 + random.nextInt(300) : random.nextInt(8);
        // Of few kinds each, so that long ones without a control character come up too.
        var first = random.nextInt(PIECES.size());
        var guid = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            guid.append(
                    random.nextInt(40) == 0
                            ? Character.toString(random.nextInt(Character.MAX_CODE_POINT + 1))
                            : PIECES.get((first + random.nextInt(3)) % PIECES.size()));
        }
        return guid.toString();
    }
}
