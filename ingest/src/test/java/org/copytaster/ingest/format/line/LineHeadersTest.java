package org.copytaster.ingest.format.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers as agencies write them and lines break them. */
class LineHeadersTest {
    /** The two lines, signs by their Unicode names; service, number, priority, category; slug, version, day, words; the rest. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a0123<US>czc   | r i<DC3><DC1>bc-harbour-fire 03-14 0456                 | a 0123 r i  | bc-harbour-fire    |                  | 03-14 | 0456 | czc
            a0123<US>czc-r | u n<DC3><DC1>bc-xx--harbour fire 1stld-writethru 3-4 90 | a 0123 u n  | bc-xx--harbour fire | 1stld-writethru | 3-4   | 90   | czc-r
            B1488<US>cpstf | r b<DC3><DC1> Krona-Markets 7thWritethru TB06 31-10 588 | B 1488 r b  | Krona-Markets      | 7thWritethru     | 31-10 | 588  | cpstf; TB06
            B1488NW<US>cps | r b<DC4><DC2> Krona-Markets                             | B 1488 r b  | Krona-Markets      |                  |       |      | NW; cps
            a0123czc       | r i bc-harbour-fire 2nd Take 03-14 0456                 | a 0123 r i  | bc-harbour-fire    | 2nd Take         | 03-14 | 0456 | czc
            a0123          | r i<DC3> bc-harbour-fire                                | a 0123 r i  | bc-harbour-fire    |                  |       |      |
            """)
    void readsAnpa(
            String first,
            String second,
            String line,
            String slug,
            String version,
            String filed,
            String words,
            String rest) {
        var header = AnpaHeader.of(List.of(signs(first), signs(second))).orElseThrow();

        assertThat(String.join(" ", header.service(), header.number(), header.priority(), header.category()))
                .isEqualTo(line.strip());
        assertThat(header.slug()).isEqualTo(slug);
        assertThat(header.version()).isEqualTo(given(version));
        assertThat(header.filed()).isEqualTo(given(filed));
        assertThat(header.words()).isEqualTo(given(words));
        assertThat(String.join("; ", header.others())).isEqualTo(given(rest));
    }

    /** The lines, parted by a slash; what they say. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bdt0417 3 wi 225  dpa 1104            | bdt 0417 3 wi 225 | [] []                                | dpa 1104
            bdt0417 3 wi 225~Hafen/Unwetter/      | bdt 0417 3 wi 225 | [Hafen/Unwetter] []                  |
            NWE0112 2 POL 96 EN~NORTHLAND~LEAD 1  | NWE 0112 2 POL 96 | [NORTHLAND] [LEAD 1]                 | EN
            nwd33                                 | nwd 33            | [] []                                |
            nwd 33 4                              | nwd 33 4          | [] []                                |
            nwd0033 4 vm~Brücke<US>Leith           | nwd 0033 4 vm     | [Brücke/Leith] []                     |
            nwd0033 4 vm 12~Hafen/2. Lead         | nwd 0033 4 vm 12  | [Hafen] [2. Lead]                    |
            """)
    void readsIptc7901(String lines, String line, String names, String rest) {
        var header = Iptc7901Header.of(List.of(signs(lines).split("~"))).orElseThrow();

        var said = String.join(
                " ", header.service(), header.number(), header.priority(), header.category(), header.words());
        assertThat(said.strip()).isEqualTo(line.strip());
        assertThat("[" + header.slug() + "] [" + header.version() + "]").isEqualTo(names);
        assertThat(String.join("; ", header.others())).isEqualTo(given(rest));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Harbour fire", "a012 czc", "12345 r i", "r i bc-fire"})
    void takesNoOtherLineForAHeaderOfAnpa(String line) {
        assertThat(AnpaHeader.of(List.of(line, "r i bc-fire"))).isEmpty();
        assertThat(AnpaHeader.of(List.of("a0123"))).isEmpty();
    }

    /** A first line without SOH before it, and whether it can be nothing but a header. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bdt0417 3 wi 225 dpa 1104          | true
            bdt0417 3 wi 225                   | true
            bdt0417                            | false
            The 1903 season                    | false
            Gate 12 3 am 40 people             | false
            """)
    void knowsAHeaderWithoutItsSignOnlyWhereItIsWhole(String line, boolean isHeader) {
        assertThat(Iptc7901Header.isCertain(line)).isEqualTo(isHeader);
    }

    /** What a header calls a version; the change, the revision, what stops it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1stLd             | lead       | 1 |
            2nd Ld-Writethru  | writethru  | 2 |
            7thWritethru      | writethru  | 7 |
            LEAD 1            | lead       |   |
            1stAdd            | add        |   |
            2nd Take          | add        |   |
            Zusammenfassung   | writethru  |   |
            Berichtigung      | correction |   |
            correction        | correction |   |
            2ndld-kill        | lead       | 2 | KILL
            withhold          |            |   | WITHHOLD
            adv15             |            |   |
            """)
    void saysWhatAVersionChanges(String version, String change, String revision, String stop) {
        assertThat(LineVersion.change(version)).isEqualTo(given(change));
        assertThat(LineIdentity.revision(version)).isEqualTo(given(revision));
        assertThat(LineVersion.stop(version)).isEqualTo(Optional.of(given(stop)).filter(word -> !word.isEmpty()));
    }

    private static String given(String cell) {
        return Optional.ofNullable(cell).orElse("");
    }

    private static String signs(String text) {
        return text.strip()
                .replace("<US>", "\u001F")
                .replace("<DC1>", "\u0011")
                .replace("<DC2>", "\u0012")
                .replace("<DC3>", "\u0013")
                .replace("<DC4>", "\u0014");
    }
}
