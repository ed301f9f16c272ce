package org.copytaster.ingest.format;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.copytaster.ingest.format.ap.ApParser;
import org.copytaster.ingest.format.feed.FeedParser;
import org.copytaster.ingest.format.newsml.NewsMl1Parser;
import org.copytaster.ingest.format.newsml.NewsMlG2Parser;
import org.copytaster.ingest.format.ninjs.NinjsParser;
import org.copytaster.ingest.format.nitf.NitfParser;
import org.copytaster.ingest.format.text.PlainTextParser;
import org.copytaster.ingest.format.tree.XmlSources;
import org.copytaster.ingest.input.FieldSource;
import org.copytaster.ingest.input.Limits;
import org.copytaster.ingest.input.Parsed;
import org.copytaster.ingest.input.ParsedItem;
import org.copytaster.ingest.input.Refusal;
import org.copytaster.ingest.input.Refusal.Reason;
import org.copytaster.ingest.input.WireInput;
import org.copytaster.ingest.xml.SafeXml;
import org.copytaster.ingest.xml.XmlLimits;
import org.copytaster.ingest.xml.XmlTree;

/** All formats that can be read, in the order in which they are asked. */
public final class StoryParsers {
    private final List<StoryParser> parsers;
    private final Limits limits;

    /** These formats, asked in this order, under these limits. */
    public StoryParsers(List<StoryParser> parsers, Limits limits) {
        this.parsers = List.copyOf(parsers);
        this.limits = limits;
    }

    /** Every format there is, under the standard limits. */
    public static StoryParsers standard() {
        return standard(Limits.STANDARD);
    }

    /** Every format there is. Plain text comes last: it takes what nothing else recognises. */
    public static StoryParsers standard(Limits limits) {
        return new StoryParsers(
                List.of(
                        new ApParser(limits),
                        new NinjsParser(limits),
                        new NewsMlG2Parser(limits),
                        new NewsMl1Parser(limits),
                        new NitfParser(limits),
                        FeedParser.rss(limits),
                        FeedParser.atom(limits),
                        new PlainTextParser(limits)),
                limits);
    }

    /** The names of the formats. */
    public List<String> formats() {
        return parsers.stream().map(StoryParser::format).toList();
    }

    /** Reads an input: in the format its source declares, else in the first that recognises it. */
    public Parsed parse(WireInput input) {
        var unfit = Unfit.refusal(input.content(), limits);
        if (unfit.isPresent()) {
            return new Parsed.Refused(unfit.get(), input.source().format().orElse(""));
        }
        return parser(input)
                .map(parser -> parser.parse(input))
                .orElseGet(() -> new Parsed.Refused(unknown(input.source().format()), ""));
    }

    /** The items of an input of which {@link #parse} refused one, each read by itself. */
    public List<ParsedItem> items(WireInput input) {
        return parser(input).map(parser -> parser.items(input)).orElse(List.of());
    }

    /** Reads an input as {@link #parse} does, and says why it was read so and where everything stood. */
    public Explained explain(WireInput input) {
        var parsed = parse(input);
        var format = parser(input).map(StoryParser::format).orElse("");
        return new Explained(format, why(input, format), parsed, sources(input, parsed));
    }

    private static String why(WireInput input, String format) {
        if (format.isEmpty()) {
            return "no format recognises it";
        }
        if (input.source().format().isPresent()) {
            return "it is declared";
        }
        var head = Head.of(input.content().kept());
        return head.root().map(name -> "its first element is <" + name + ">").orElseGet(() -> switch (format) {
            case "ninjs" -> "it starts as JSON does, and has no mark of another JSON format";
            case ApParser.FORMAT -> "it starts as JSON does, and has the names of AP's Media API";
            case "text" -> "it starts with words";
            default -> "it starts as " + format + " does";
        });
    }

    /** Formats of XML do not note where a field came from: that is found afterwards. */
    private List<List<FieldSource>> sources(WireInput input, Parsed parsed) {
        if (!(parsed instanceof Parsed.Stories taken)) {
            return List.of();
        }
        boolean noted = taken.sources().stream().anyMatch(sources -> !sources.isEmpty());
        if (noted || Head.of(input.content().kept()).root().isEmpty()) {
            return taken.sources();
        }
        var xml = new SafeXml(XmlLimits.of(limits.inputBytes(), limits.storyBytes(), limits.depth()));
        return xml.read(input.content().kept()) instanceof XmlTree tree
                ? taken.stories().stream()
                        .map(story -> XmlSources.of(tree, story))
                        .toList()
                : taken.sources();
    }

    private Optional<StoryParser> parser(WireInput input) {
        var declared = input.source().format();
        if (declared.isPresent()) {
            return parsers.stream()
                    .filter(parser -> parser.format().equalsIgnoreCase(declared.get()))
                    .findFirst();
        }
        var head = Head.of(input.content().kept());
        return parsers.stream().filter(parser -> parser.recognises(head)).findFirst();
    }

    private Refusal unknown(Optional<String> declared) {
        var known = parsers.stream().map(StoryParser::format).collect(Collectors.joining(", "));
        return declared.map(format -> Refusal.of(
                        Reason.UNKNOWN_FORMAT, "the source declares the format '" + format + "'", "known: " + known))
                .orElseGet(() -> Refusal.of(
                        Reason.UNKNOWN_FORMAT,
                        "no known format starts so",
                        "known: " + known + "; declare the format where the input is one of them"));
    }
}
