package org.copytaster.schemas.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoryIdTest {
    @Test
    void joinsProviderAndGuid() {
        assertThat(new StoryId("northwire.example", "urn:newsml:nw-0412"))
                .hasToString("northwire.example:urn:newsml:nw-0412");
    }

    @Test
    void isOneWhateverTheProvidersCase() {
        assertThat(new StoryId(" AFP ", "x")).isEqualTo(new StoryId("afp", "x"));
    }

    @Test
    void isOneHoweverTheGuidComposesItsLetters() {
        assertThat(new StoryId("afp", "cafe\u0301 ")).isEqualTo(new StoryId("afp", "caf\u00e9"));
    }

    @ParameterizedTest
    @CsvSource({"'',x", "'  ',x", "a:b,x", "afp,''", "afp,'  '"})
    void refusesWhatIdentifiesNothing(String provider, String guid) {
        assertThatIllegalArgumentException().isThrownBy(() -> new StoryId(provider, guid));
    }

    @Test
    void isMeasuredAsItIsKept() {
        assertThat(StoryId.of("afp", "\u0958".repeat(256))).isPresent();
        // Each becomes two in NFC.
        assertThat(StoryId.of("afp", "\u0958".repeat(300))).isEmpty();
        assertThat(StoryId.of("afp", " " + "g".repeat(512) + " ")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\nb", "a\u0085b", "\u0007"})
    void holdsNoControlCharacter(String guid) {
        assertThat(StoryId.of("afp", guid)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new StoryId("afp", guid));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD800", "a\uDC00b", "\uDC00\uD800", "\uD83D\uDE00\uD83D"})
    void holdsNoHalfOfASurrogatePair(String guid) {
        assertThat(StoryId.of("afp", guid)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new StoryId("afp", guid));
    }

    @Test
    void takesAGuidOf512CharactersAndRefusesOneMore() {
        assertThat(new StoryId("afp", "g".repeat(512)).guid()).hasSize(512);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StoryId("afp", "g".repeat(513)))
                .withMessageContaining("513");
    }
}
