package org.copytaster.ingest.encoding;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Optional;
import org.copytaster.ingest.encoding.Encodings.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingsTest {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final String FRENCH = "Le maire de Forêt-sur-Mer a déclaré : « l’été sera sec », selon l’agence.";
    private static final String RUSSIAN =
            "Паром с восемьюдесятью пассажирами сел на мель у входа в гавань, сообщила береговая охрана в среду утром.";
    private static final String GREEK =
            "Το πλοίο με ογδόντα επιβάτες προσάραξε έξω από το λιμάνι, ανακοίνωσε την Τετάρτη το λιμενικό σώμα.";
    private static final String JAPANESE = "水曜日の朝、乗客八十人を乗せたフェリーが港の入り口で座礁したと海上保安庁が発表しました。けが人はいませんでした。";

    @Test
    void readsUtf8WithAndWithoutAMark() {
        assertThat(read(FRENCH.getBytes(UTF_8))).isEqualTo(new Text(FRENCH, UTF_8, java.util.List.of()));
        assertThat(read(("\uFEFF" + FRENCH).getBytes(UTF_8)).text()).isEqualTo(FRENCH);
    }

    @Test
    void readsUtf16WithAndWithoutAMark() {
        for (var charset : java.util.List.of(UTF_16LE, UTF_16BE)) {
            assertThat(read(FRENCH.getBytes(charset)).text()).isEqualTo(FRENCH);
            assertThat(read(("\uFEFF" + FRENCH).getBytes(charset)).text()).isEqualTo(FRENCH);
            assertThat(read(("<p>" + RUSSIAN + "</p>" + " ".repeat(40)).getBytes(charset))
                            .text())
                    .contains(RUSSIAN);
        }
    }

    @Test
    void readsWindows1252LabelledAsUtf8AndSaysSo() {
        var text = labelled(FRENCH.getBytes(WINDOWS_1252), "UTF-8");

        assertThat(text.text()).isEqualTo(FRENCH);
        assertThat(text.warnings()).containsExactly("the text is not UTF-8: it was read as windows-1252");
    }

    @Test
    void readsUtf8LabelledAsWindows1252AndSaysSo() {
        var text = labelled(FRENCH.getBytes(UTF_8), "windows-1252");

        assertThat(text.text()).isEqualTo(FRENCH);
        assertThat(text.warnings()).containsExactly("the text is labelled windows-1252 but is UTF-8: it was read so");
    }

    @Test
    void readsUtf8LabelledAsUtf16AsXmlOfDotNetIs() {
        assertThat(labelled("<a>Été</a>".getBytes(UTF_8), "utf-16").text()).isEqualTo("<a>Été</a>");
    }

    @Test
    void readsTheSupersetOfWindowsWhereAStandardIsDeclared() {
        var text = labelled("“Forêt” costs 5 €".getBytes(WINDOWS_1252), "ISO-8859-1");

        assertThat(text.text()).isEqualTo("“Forêt” costs 5 €");
        assertThat(text.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"windows-1251,ru", "KOI8-R,ru", "windows-1253,el", "Shift_JIS,ja", "EUC-JP,ja", "ISO-2022-JP,ja"})
    void readsWhatIsDeclared(String name, String language) {
        var copy = copy(language);

        var text = labelled(copy.getBytes(Charset.forName(name)), name);

        assertThat(text.text()).isEqualTo(copy);
        assertThat(text.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1251,ru",
        "KOI8-R,ru",
        "ISO-8859-5,short",
        "windows-1250,cs",
        "ISO-8859-7,el",
        "Shift_JIS,ja",
        "EUC-JP,ja"
    })
    void guessesWhatIsNotDeclaredAndSaysSo(String name, String language) {
        var copy = copy(language);

        var text = read(copy.getBytes(Charset.forName(name)));

        assertThat(text.text()).isEqualTo(copy);
        assertThat(text.warnings()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fähre gesunken",
                "São Paulo: ação",
                "“Yes,” he said – and left…",
                "El niño salió a las 5 de la mañana",
                "Più di così non si può"
            })
    void takesShortWesternCopyForWindows1252(String copy) {
        assertThat(read(copy.getBytes(WINDOWS_1252)).text()).isEqualTo(copy);
    }

    @Test
    void readsStrayWindows1252InUtf8() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("Le café et la forêt, ".getBytes(UTF_8));
        bytes.writeBytes("“l".getBytes(WINDOWS_1252));

        var text = read(bytes.toByteArray());

        assertThat(text.text()).isEqualTo("Le café et la forêt, “l");
        assertThat(text.warnings()).containsExactly("bytes that are not UTF-8 were read as windows-1252: 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {FRENCH, RUSSIAN, GREEK, "Łódź – “tak”", "5 € für Köln", "Špinat ž"})
    void repairsUtf8ThatWasReadAsWindows1252(String copy) {
        var misread = lenient(copy.getBytes(UTF_8));

        var text = read(misread.getBytes(UTF_8));

        assertThat(text.text()).isEqualTo(copy);
        assertThat(text.warnings()).hasSize(1);
    }

    @Test
    void repairsQuotationMarksThatBecameControlCharacters() {
        var text = read("He said \u0093yes\u0094 and left".getBytes(UTF_8));

        assertThat(text.text()).isEqualTo("He said “yes” and left");
        assertThat(text.warnings()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "É «MAÇÃ» e «IRMÃ”",
                "«AMANHû É BOM",
                "«ÉTÉ» est là",
                "Ã",
                "Größe, Länge – «Maß»",
                "Ärger über Öl",
                "ŽÁDÁ ÚŘADY",
                "12 m² à 5 €"
            })
    void leavesSoundCopyAlone(String copy) {
        var text = read(copy.getBytes(UTF_8));

        assertThat(text.text()).isEqualTo(copy);
        assertThat(text.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"café é à ü Ã©tÃ©, café é à ü été", "Größe ä ö ü â€“ Maß, Größe ä ö ü – Maß", "ä ö 20 Â°C, ä ö 20 °C"})
    void repairsPiecesOfUtf8AmongSoundSigns(String copy, String meant) {
        var text = read(copy.getBytes(UTF_8));

        assertThat(text.text()).isEqualTo(meant);
        assertThat(text.warnings()).hasSize(1);
    }

    @Test
    void saysWhereBytesInNoEncodingStand() {
        var bytes = new byte[] {'a', '\n', 'b', (byte) 0x81, 'c'};

        assertThat(Encodings.read(bytes)).isEqualTo(new Encodings.Malformed(UTF_8, 3, 2, 2));
    }

    @Test
    void takesALabelThatNobodyKnowsForNone() {
        assertThat(labelled("été".getBytes(UTF_8), "klingon 8").text()).isEqualTo("été");
    }

    private static Text read(byte[] bytes) {
        return (Text) Encodings.read(bytes);
    }

    private static Text labelled(byte[] bytes, String label) {
        return (Text) Encodings.read(bytes, Optional.of(label));
    }

    private static String copy(String language) {
        return switch (language) {
            case "ru" -> RUSSIAN;
            case "el" -> GREEK;
            case "short" -> "Паром сел на мель";
            case "cs" -> "Trajekt s osmdesáti cestujícími uvízl na mělčině, uvedla ve středu pobřežní stráž.";
            default -> JAPANESE;
        };
    }

    /** As lenient decoders do it: the five bytes without a sign become control characters. */
    private static String lenient(byte[] bytes) {
        var out = new StringBuilder();
        for (byte b : bytes) {
            var sign = new String(new byte[] {b}, WINDOWS_1252);
            out.append(sign.equals("\uFFFD") ? new String(new byte[] {b}, ISO_8859_1) : sign);
        }
        return out.toString();
    }
}
