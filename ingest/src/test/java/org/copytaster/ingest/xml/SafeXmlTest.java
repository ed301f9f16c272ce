package org.copytaster.ingest.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.copytaster.ingest.xml.XmlFault.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SafeXmlTest {
    private static final SafeXml XML = new SafeXml(XmlLimits.of(1 << 20, 1 << 16, 50));
    private static final Charset LATIN = Charset.forName("windows-1252");

    static Stream<Arguments> encodings() {
        return Stream.of(
                arguments("UTF-8", bytes("<?xml version='1.0' encoding='UTF-8'?><p>é</p>", StandardCharsets.UTF_8), 0),
                arguments("no declaration", bytes("<p>é</p>", StandardCharsets.UTF_8), 0),
                arguments("byte-order mark", bytes("\uFEFF<p>é</p>", StandardCharsets.UTF_8), 0),
                arguments(
                        "white space before the declaration",
                        bytes("\n <?xml version='1.0'?><p>é</p>", StandardCharsets.UTF_8),
                        0),
                arguments(
                        "UTF-16",
                        bytes("\uFEFF<?xml version='1.0' encoding='UTF-16'?><p>é</p>", StandardCharsets.UTF_16LE),
                        0),
                arguments("Latin 1", bytes("<?xml version='1.0' encoding='ISO-8859-1'?><p>é</p>", LATIN), 0),
                arguments(
                        "windows-1252 labelled UTF-8",
                        bytes("<?xml version='1.0' encoding='UTF-8'?><p>é</p>", LATIN),
                        1),
                arguments(
                        "UTF-8 labelled Latin 1",
                        bytes("<?xml version='1.0' encoding='ISO-8859-1'?><p>é</p>", StandardCharsets.UTF_8),
                        1),
                arguments(
                        "UTF-8 labelled UTF-16",
                        bytes("<?xml version='1.0' encoding='UTF-16'?><p>é</p>", StandardCharsets.UTF_8),
                        1),
                arguments(
                        "a declaration without quotes",
                        bytes("<?xml version=1.0 encoding=utf-8 ?><p>é</p>", StandardCharsets.UTF_8),
                        0));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("encodings")
    void readsTheSameWordInEveryEncoding(String name, byte[] bytes, int warnings) {
        var tree = tree(bytes);
        assertThat(tree.root().wholeText()).isEqualTo("é");
        assertThat(tree.warnings()).hasSize(warnings);
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1251, ru",
        "KOI8-R, ru",
        "ISO-8859-5, ru",
        "ISO-8859-2, pl",
        "windows-1250, cs",
        "ISO-8859-7, el",
        "Shift_JIS, ja"
    })
    void guessesTheAlphabetOfCopyThatDeclaresNoneAndSaysSo(String name, String language) {
        var tree = tree(bytes(document("", copy(language)), Charset.forName(name)));
        assertThat(tree.root().text()).contains(copy(language));
        assertThat(tree.warnings()).singleElement(STRING).startsWith("the text is not UTF-8: it was read as ");
    }

    @Test
    void guessesTheAlphabetOfCopyThatDeclaresUtf8AndIsNot() {
        var tree = tree(bytes(document("encoding='UTF-8'", copy("ru")), Charset.forName("windows-1251")));
        assertThat(tree.root().text()).contains(copy("ru"));
        assertThat(tree.warnings()).containsExactly("the text is not UTF-8: it was read as windows-1251");
    }

    @ParameterizedTest
    @CsvSource({"windows-1251, ru", "ISO-8859-2, pl", "Shift_JIS, ja", "EUC-JP, ja", "ISO-2022-JP, ja"})
    void readsTheAlphabetThatIsDeclared(String name, String language) {
        var tree = tree(bytes(document("encoding='" + name + "'", copy(language)), Charset.forName(name)));
        assertThat(tree.root().text()).contains(copy(language));
        assertThat(tree.warnings()).isEmpty();
    }

    @Test
    void readsWindows1252PastedIntoUtf8() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(
                bytes("<?xml version='1.0' encoding='UTF-8'?><p>Le café et la forêt, ", StandardCharsets.UTF_8));
        bytes.writeBytes(bytes("“oui</p>", LATIN));
        var tree = tree(bytes.toByteArray());
        assertThat(tree.root().wholeText()).isEqualTo("Le café et la forêt, “oui");
        assertThat(tree.warnings()).containsExactly("bytes that are not UTF-8 were read as windows-1252: 1");
    }

    @Test
    void repairsTextsAndAttributesThatWereMisreadBeforeTheyWereSent() {
        var tree = tree("<p t='" + misread("Forêt") + "'>" + misread("été") + "<b>" + misread("“naïf…") + "</b></p>");
        assertThat(tree.root().attr("t")).isEqualTo("Forêt");
        assertThat(tree.root().wholeText()).isEqualTo("été“naïf…");
        assertThat(tree.warnings())
                .containsExactly("UTF-8 that was read as windows-1252 before it was sent was repaired: 6 places");
    }

    @Test
    void repairsQuotationMarksThatBecameControlCharacters() {
        var tree = tree("<p>He said \u0093yes\u0094</p>");
        assertThat(tree.root().wholeText()).isEqualTo("He said “yes”");
        assertThat(tree.warnings()).hasSize(1);
    }

    /** A sign of misreading in one paragraph is none where the others use such signs by right. */
    @Test
    void weighsTheSignsOfTheWholeDocument() {
        var xml = "<p><a>«AMANHû</a><b>É BOM</b><c>«ÉTÉ» à l’ouest</c></p>";
        var tree = tree(xml);
        assertThat(tree.root().wholeText()).isEqualTo("«AMANHûÉ BOM«ÉTÉ» à l’ouest");
        assertThat(tree.warnings()).isEmpty();
    }

    @Test
    void takesCharactersByNameFromHtmlInTextAndAttributes() {
        var tree = tree("<!DOCTYPE nitf SYSTEM 'nitf.dtd'><p t='&eacute;&amp;'>&euro;&mdash;&lt;</p>");
        assertThat(tree.root().attr("t")).isEqualTo("é&");
        assertThat(tree.root().wholeText()).isEqualTo("€—<");
        assertThat(tree.warnings()).isEmpty();
    }

    @Test
    void putsInWhatTheDocumentTypeDeclaresAsAWord() {
        var tree =
                tree("<!DOCTYPE a [<!-- <!ENTITY nw 'no'> --><!ENTITY nw \"North&#119;ire > [AG]\"><!ENTITY nw 'again'>"
                        + "<!ENTITY lt 'x'><!ENTITY eacute 'x'>]><a t='&nw;'>by &nw; &eacute;&lt;</a>");
        assertThat(tree.root().attr("t")).isEqualTo("Northwire > [AG]");
        assertThat(tree.root().wholeText()).isEqualTo("by Northwire > [AG] é<");
        assertThat(tree.warnings()).isEmpty();
    }

    @Test
    void readsPastDeclarationsThatNobodyRefersToAndSaysSo() {
        var tree = tree("<!DOCTYPE a [<!ENTITY % p SYSTEM 'http://127.0.0.1:1/p'> %p; <!ENTITY q SYSTEM 'q' NDATA gif>"
                + "<!NOTATION gif SYSTEM 'gif'><!ELEMENT a ANY><!ATTLIST a t CDATA 'default'>]><a>&ouml;</a>");
        assertThat(tree.root().wholeText()).isEqualTo("ö");
        assertThat(tree.root().attributes()).isEmpty();
        assertThat(tree.warnings())
                .containsExactly(
                        "declarations of the document type were not read, and nothing that they name was opened");
    }

    @Test
    void keepsAnUnknownReferenceAsItWasSentAndSaysSo() {
        var tree = tree("<p t='a&house;b'>c&house;d</p>");
        assertThat(tree.root().attr("t")).isEqualTo("a&house;b");
        assertThat(tree.root().wholeText()).isEqualTo("c&house;d");
        assertThat(tree.warnings())
                .containsExactly("the reference &house; is unknown: it stands in the text as it was sent");
    }

    @Test
    void readsABareAmpersandAsOneAndSaysSo() {
        var tree = tree("<p t='M&S'>AT&T &amp; R& D<![CDATA[ a&b ]]></p>");
        assertThat(tree.root().attr("t")).isEqualTo("M&S");
        assertThat(tree.root().wholeText()).isEqualTo("AT&T & R& D a&b ");
        assertThat(tree.warnings()).hasSize(1);
    }

    @Test
    void readsControlCharactersAsBlanksAndSaysSo() {
        var tree = tree("<p>a\u0003b\u001Ac</p>");
        assertThat(tree.root().wholeText()).isEqualTo("a b c");
        assertThat(tree.warnings()).containsExactly("the XML holds control characters: 2 were read as blanks");
    }

    @Test
    void dropsThePrefixesOfTheFieldAndKeepsThoseOfOthers() {
        var tree = tree("<n:newsItem xmlns:n='http://iptc.org/std/nar/2006-10-01/' xmlns:x='urn:example:x'>"
                + "<n:itemMeta/><x:itemMeta/><lost:itemMeta/></n:newsItem>");
        assertThat(tree.root().tagName()).isEqualTo("newsItem");
        assertThat(tree.root().children())
                .extracting(child -> child.tagName())
                .containsExactly("itemMeta", "x:itemMeta", "itemMeta");
    }

    @Test
    void knowsWhereElementsStart() {
        var tree = tree("<a>\n  <b/></a>");
        assertThat(tree.place(tree.root().child(0))).isEqualTo(new XmlTree.Place(2, 3));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments("<a>\n<b></a>", Kind.MALFORMED, 2),
                arguments("<a>text", Kind.MALFORMED, 1),
                arguments("<a/><b/>", Kind.MALFORMED, 1),
                arguments("<!DOCTYPE a [<!ENTITY x SYSTEM 'y'>]>\n<a>&x;</a>", Kind.ENTITIES, 2),
                arguments("<!DOCTYPE a [<!ENTITY % x 'y'> %x;]>\n<a>&x;</a>", Kind.ENTITIES, 2),
                arguments("<!DOCTYPE a [<!ENTITY x '&y;'><!ENTITY y 'z'>]>\n<a>\n&x;</a>", Kind.ENTITIES, 3),
                arguments("<!DOCTYPE a [<!ENTITY x '<b/>'>]>\n<a t='&x;'/>", Kind.ENTITIES, 2),
                arguments("<!DOCTYPE a [<!ENTITY x '" + "y".repeat(257) + "'>]>\n<a>&x;</a>", Kind.ENTITIES, 2),
                arguments("<!DOCTYPE a [<!ENTITY x 'y'>]>\n<a>&x;&z;</a>", Kind.ENTITIES, 2),
                arguments("<!DOCTYPE a [<!-- " + "y".repeat(1 << 16) + " -->]>\n<a/>", Kind.ENTITIES, 1),
                arguments(
                        "<!DOCTYPE a [<!ENTITY x '" + "y".repeat(256) + "'>]>\n<a>" + "<b>&x;</b>".repeat(257) + "</a>",
                        Kind.ENTITIES,
                        2),
                arguments("<a>".repeat(60), Kind.DEEP, 1),
                arguments("<a>" + "x".repeat(1 << 17) + "</a>", Kind.LARGE, 1),
                arguments("<a t='" + "x".repeat(1 << 17) + "'/>", Kind.LARGE, 1),
                arguments("<a " + attributes(300) + "/>", Kind.LARGE, 1),
                arguments("<a>" + "<b/>".repeat(110_000) + "</a>", Kind.LARGE, 1));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void saysWhatIsWrongAndWhere(String xml, Kind kind, int line) {
        var fault = ((XmlRead.Faulty) XML.read(bytes(xml, StandardCharsets.UTF_8))).fault();
        assertThat(fault.kind()).as(fault.detail()).isEqualTo(kind);
        assertThat(fault.line()).isEqualTo(line);
        assertThat(fault.column()).isPositive();
    }

    /** As agencies send it: more markup than copy. */
    private static String document(String declared, String copy) {
        return "<?xml version='1.0' " + declared + "?><rss><channel><title>Wire</title>"
                + "<link>https://example.org/news</link><item><guid isPermaLink='false'>urn:example:1</guid>"
                + "<pubDate>Mon, 05 Oct 2026 09:02:00 GMT</pubDate><category>general news</category><description>"
                + copy + "</description></item></channel></rss>";
    }

    private static String copy(String language) {
        return switch (language) {
            case "ru" -> "Паром с восемьюдесятью пассажирами сел на мель у входа в гавань, сообщила береговая охрана.";
            case "pl" ->
                "Prom z osiemdziesięcioma pasażerami osiadł na mieliźnie u wejścia do portu, poinformowała w środę"
                        + " straż przybrzeżna. Nikt nie został ranny, a kapitan mówił, że mgła była bardzo gęsta.";
            case "cs" ->
                "Trajekt s osmdesáti cestujícími uvízl na mělčině u vjezdu do přístavu, uvedla ve středu pobřežní"
                        + " stráž. Nikdo nebyl zraněn a kapitán řekl, že mlha byla velmi hustá a že neviděl světla.";
            case "el" -> "Το πλοίο με ογδόντα επιβάτες προσάραξε έξω από το λιμάνι, ανακοίνωσε το λιμενικό σώμα.";
            default -> "水曜日の朝、乗客八十人を乗せたフェリーが港の入り口で座礁したと海上保安庁が発表しました。";
        };
    }

    private static String misread(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), LATIN);
    }

    private static String attributes(int count) {
        var out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            out.append("a").append(i).append("='' ");
        }
        return out.toString();
    }

    private static byte[] bytes(String text, Charset charset) {
        return text.getBytes(charset);
    }

    private static XmlTree tree(String xml) {
        return tree(bytes(xml, StandardCharsets.UTF_8));
    }

    private static XmlTree tree(byte[] bytes) {
        var read = XML.read(bytes);
        if (read instanceof XmlRead.Faulty faulty) {
            throw new AssertionError(faulty.fault());
        }
        return (XmlTree) read;
    }
}
