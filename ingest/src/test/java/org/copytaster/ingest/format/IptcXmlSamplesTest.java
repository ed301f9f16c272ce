package org.copytaster.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.copytaster.ingest.body.WordLoss;
import org.copytaster.ingest.input.Parsed;
import org.copytaster.ingest.input.Refusal.Reason;
import org.copytaster.schemas.Paragraph;
import org.copytaster.schemas.Story;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * IPTC's own examples and unit tests of NewsML-G2, which may be absent, and the project's own copy: how many words of the
 * bodies are lost, counted by the JDK's own XML reader.
 */
class IptcXmlSamplesTest {
    private static final Path IPTC = Path.of("..", "..", "shared", "samples", "iptc", "newsml-g2");
    private static final Path OWN = Path.of("src", "test", "resources", "samples");
    private static final List<String> FORMATS = List.of("newsml-g2", "newsml-1", "nitf");
    private static final Set<Reason> NO_STORY =
            Set.of(Reason.NOT_A_STORY, Reason.NO_CONTENT, Reason.UNKNOWN_FORMAT, Reason.INVALID_XML);
    private static final Set<String> APART = Set.of(
            "head",
            "h1",
            "script",
            "style",
            "figcaption",
            "media",
            "note",
            "byline",
            "dateline",
            "nitf-table-metadata");

    /** What was read in one format. */
    private static final class Row {
        int samples;
        int stories;
        int words;
        int lost;
        final Set<String> fields = new TreeSet<>();

        void add(List<Story> read, WordLoss loss) {
            samples++;
            stories += read.size();
            words += loss.seen();
            lost += loss.lost();
            read.forEach(story -> story.getSchema().getFields().stream()
                    .filter(field ->
                            !Set.of("", "[]", "null", "false").contains(String.valueOf(story.get(field.pos()))))
                    .forEach(field -> fields.add(field.name())));
        }
    }

    @Test
    void losesNoWordOfAnySample() {
        Map<String, Row> table = new TreeMap<>();
        FORMATS.forEach(format -> files(OWN.resolve(format)).forEach(file -> count(file, "own", table)));
        if (Files.isDirectory(IPTC)) {
            files(IPTC).forEach(file -> count(file, "IPTC", table));
        }
        System.out.println("| format | samples with a story | stories | words | words lost | fields filled |");
        table.forEach((name, row) -> System.out.printf(
                "| %s | %d | %d | %d | %d | %d |%n",
                name, row.samples, row.stories, row.words, row.lost, row.fields.size()));
        assertThat(table.values()).allSatisfy(row -> assertThat(row.lost).isZero());
    }

    @Test
    void returnsForEveryFileOfIptcAndSaysWhyItIsNoStory() {
        assumeTrue(Files.isDirectory(IPTC), "skipped: no IPTC samples at " + IPTC);
        assertThat(files(IPTC)).hasSizeGreaterThan(190).allSatisfy(file -> {
            if (parse(file) instanceof Parsed.Refused refused) {
                assertThat(refused.refusal().reason()).isIn(NO_STORY);
                assertThat(refused.refusal().hint()).isNotEmpty();
            }
        });
    }

    private static void count(Path file, String whose, Map<String, Row> table) {
        var stories = parse(file).stories();
        if (stories.isEmpty()) {
            return;
        }
        var kept = stories.stream()
                .flatMap(story -> story.getParagraphs().stream())
                .map(Paragraph::getText)
                .collect(Collectors.joining(" "));
        var row = table.computeIfAbsent(stories.get(0).getFormat() + ", " + whose, any -> new Row());
        row.add(
                stories,
                dom(file)
                        .map(document -> WordLoss.between(body(document), kept))
                        .orElse(WordLoss.NONE));
    }

    /** The words of every body, by other means than the parser's. */
    private static String body(Document document) {
        var bodies = new ArrayList<Node>();
        collect(document.getDocumentElement(), bodies);
        var words = new StringBuilder();
        bodies.forEach(body -> words(body, words));
        return words.toString();
    }

    private static void collect(Element element, List<Node> bodies) {
        var name = name(element);
        boolean inline = Set.of("inlineXML", "DataContent").contains(name) && isProse(element);
        boolean body = name.equals("body.content")
                || (inline
                        && element.getElementsByTagNameNS("*", "body.content").getLength() == 0);
        if (body || name.equals("note")) {
            bodies.add(element);
            return;
        }
        boolean plain = name.equals("inlineData") && !hasSibling(element, "inlineXML");
        if (plain) {
            bodies.add(element);
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                collect(inner, bodies);
            }
        }
    }

    /** Captions, escaped markup and results are no prose. */
    private static boolean isProse(Element element) {
        return element.getElementsByTagNameNS("*", "p").getLength() > 0
                && element.getElementsByTagNameNS("*", "sports-content").getLength() == 0
                && !isCaption(element);
    }

    private static boolean isCaption(Element element) {
        for (Node node = element.getParentNode(); node instanceof Element around; node = node.getParentNode()) {
            for (Node child = around.getFirstChild(); child != null; child = child.getNextSibling()) {
                if (child instanceof Element role
                        && role.getAttribute("FormalName").equals("Caption")) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean hasSibling(Element element, String name) {
        for (Node node = element.getParentNode().getFirstChild(); node != null; node = node.getNextSibling()) {
            if (name.equals(name(node))) {
                return true;
            }
        }
        return false;
    }

    private static void words(Node node, StringBuilder words) {
        if (APART.contains(name(node))) {
            return;
        }
        if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
            words.append(node.getNodeValue());
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            words(child, words);
        }
    }

    private static String name(Node node) {
        return node.getLocalName() == null ? "" : node.getLocalName();
    }

    /** Nothing for a file that is broken on purpose. */
    private static Optional<Document> dom(Path file) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.setNamespaceAware(true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return Optional.of(builder.parse(new ByteArrayInputStream(Files.readAllBytes(file))));
        } catch (Exception e) {
            return Optional.empty();
        }
    }

    private static Parsed parse(Path file) {
        try {
            return Inputs.parse(Inputs.input(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
