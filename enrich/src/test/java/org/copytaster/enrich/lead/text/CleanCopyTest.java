package org.copytaster.enrich.lead.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanCopyTest {
    private static final String LEAD = "Heavy snow closed the pass road for a third day.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BRUSSELS, April 9 - ",
                "ST. LOUIS, MO., March 13 - ",
                "MOSCOW (dpa) – ",
                "PARIS (AFP) — ",
                "Yerevan (dpa) - ",
                "WASHINGTON (Reuters)   ",
                "NEW DELHI: ",
                "Bhopal: ",
                "Malappuram/Kozhikode: ",
                "TOKYO (AP) -- ",
                ": "
            })
    void setsADatelineAside(String dateline) {
        assertThat(CleanCopy.of(dateline + LEAD).text()).isEqualTo(LEAD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {" — AFP", " (dpa)", " — PTI", " ... Read More", " — Reuters", " (AP)", " (AP) ... Read More"})
    void setsASignOffAside(String signOff) {
        assertThat(CleanCopy.of(LEAD + signOff).text()).isEqualTo(LEAD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "She said: the pass road stays closed for a third day.",
                "Two senior teachers — both from the valley — were fined.",
                "The Bank of the North (BN) said it closed the pass road office."
            })
    void keepsASentenceThatOnlyLooksLikeADateline(String sentence) {
        assertThat(CleanCopy.of(sentence).text()).isEqualTo(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PARIS (AFP) — ", ""})
    void saysWhetherADatelineStoodThere(String dateline) {
        assertThat(CleanCopy.of(dateline + LEAD).hadDateline()).isEqualTo(!dateline.isEmpty());
    }

    @Test
    void keepsADatelineThatIsAllThereIs() {
        assertThat(CleanCopy.of("PARIS (AFP) — Snow.").text()).isEqualTo("PARIS (AFP) — Snow.");
    }

    @Test
    void dropsInvisibleCharactersAndDoubledBlanks() {
        assertThat(CleanCopy.of(" Heavy \u200Bsnow\u00AD  closed\u00A0 the road ")
                        .text())
                .isEqualTo("Heavy snow closed the road");
    }
}
