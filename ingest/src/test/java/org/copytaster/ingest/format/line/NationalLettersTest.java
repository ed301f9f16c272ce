package org.copytaster.ingest.format.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.copytaster.ingest.encoding.Encodings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of seven bits whose braces are letters, and such that only have braces. */
class NationalLettersTest {
    @ParameterizedTest
    @CsvSource(delimiter = '#', textBlock = """
            Die Br}cke ist f}r den Verkehr nicht offen und die Stra~e gesperrt # Die Brücke ist für den Verkehr nicht offen und die Straße gesperrt
            Bron p} }n |ppnar inte och det blir k|er med bilar av den sort som g}r s|derut # Bron på ån öppnar inte och det blir köer med bilar av den sort som går söderut
            Brua p} elva er ikke }pen og det blir k|er for dem som skal s|rover til br|draf}ker # Brua på elva er ikke åpen og det blir køer for dem som skal sørover til brødrafåker
            """)
    void readsTheLettersOfALanguage(String sent, String meant) {
        var read = NationalLetters.read(text(sent));

        assertThat(read.text()).isEqualTo(meant);
        assertThat(read.warnings()).singleElement().asString().startsWith("the text has seven bits");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The set {a|b} and the list [c] are not the same, and der Hund und die Katze nicht",
                "Die Br}cke ist und die f}r nicht mit",
                "Die Br}cke ist f}r den Verkehr nicht offen | und die Stra~e und M{rz",
                "Gärten und die Br}cke f}r den Stra~enverkehr nicht",
                "x}y z{a b|c without any word of a language"
            })
    void leavesATextAloneThatMayHaveBraces(String sent) {
        assertThat(NationalLetters.read(text(sent)).text()).isEqualTo(sent);
    }

    private static Encodings.Text text(String sent) {
        return new Encodings.Text(sent, StandardCharsets.UTF_8, List.of());
    }
}
