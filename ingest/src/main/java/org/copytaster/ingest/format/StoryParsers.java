package org.copytaster.ingest.format;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.copytaster.ingest.format.Refusal.Reason;

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

    /** The items of an input, each as an input of its own; the input alone when it holds no several. */
    public List<WireInput> items(WireInput input) {
        return Unfit.refusal(input.content(), limits).isPresent()
                ? List.of(input)
                : parser(input).map(parser -> parser.items(input)).orElse(List.of(input));
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
