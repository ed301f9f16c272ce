package org.copytaster.ingest.format;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copytaster.ingest.format.ap.ApParser;
import org.copytaster.ingest.format.feed.FeedParser;
import org.copytaster.ingest.format.jsonfeed.JsonFeedParser;
import org.copytaster.ingest.format.line.LineParser;
import org.copytaster.ingest.format.newsml.NewsMl1Parser;
import org.copytaster.ingest.format.newsml.NewsMlG2Parser;
import org.copytaster.ingest.format.ninjs.NinjsParser;
import org.copytaster.ingest.format.nitf.NitfParser;
import org.copytaster.ingest.format.text.PlainTextParser;
import org.copytaster.ingest.input.Limits;
import org.copytaster.ingest.input.Parsed;
import org.copytaster.ingest.input.Refusal;
import org.copytaster.ingest.input.Refusal.Reason;
import org.copytaster.ingest.input.WireInput;
import org.copytaster.schemas.Story;

/** All formats that can be read, in the order in which they are asked. */
public final class StoryParsers {
    private static final Set<String> JSON = Set.of("ninjs", ApParser.FORMAT, JsonFeedParser.FORMAT);

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
                        new JsonFeedParser(limits),
                        new NinjsParser(limits),
                        new NewsMlG2Parser(limits),
                        new NewsMl1Parser(limits),
                        new NitfParser(limits),
                        FeedParser.rss(limits),
                        FeedParser.atom(limits),
                        LineParser.anpa1312(limits),
                        LineParser.iptc7901(limits),
                        new PlainTextParser(limits)),
                limits);
    }

    /** The names of the formats. */
    public List<String> formats() {
        return parsers.stream().map(StoryParser::format).toList();
    }

    /** Reads an input: in the format its source declares, else in the first that recognises it. */
    public Parsed parse(WireInput input) {
        return SourceTerms.applied(read(input, choice(input), StoryParser::parse), input);
    }

    /** Reads an input as {@link #parse} does, and says why it was read so and where everything stood. */
    public Explained explain(WireInput input) {
        var choice = choice(input);
        var parsed = SourceTerms.applied(read(input, choice, StoryParser::explain), input);
        return new Explained(
                choice.parser().map(StoryParser::format).orElse(""), choice.why(), parsed, parsed.sources());
    }

    private Parsed read(WireInput input, Choice choice, BiFunction<StoryParser, WireInput, Parsed> reading) {
        var unfit = Unfit.refusal(input.content(), limits);
        if (unfit.isPresent()) {
            return new Parsed.Refused(unfit.get(), input.source().format().orElse(""));
        }
        var shell = shell(input, choice);
        if (shell.isPresent()) {
            var parsed = within(shell.get(), input, reading);
            boolean isCopy = parsed instanceof Parsed.Refused && isText(choice) && Shell.isQuoted(input.content());
            return isCopy ? reading.apply(choice.parser().get(), input) : parsed;
        }
        return choice.parser()
                .map(parser -> reading.apply(parser, input))
                .orElseGet(() -> new Parsed.Refused(unknown(input.source().format()), ""));
    }

    /** Where an input is taken for plain text, for nothing, or is not what it is said to be, something may stand around its copy. */
    private static Optional<Shell> shell(WireInput input, Choice choice) {
        var format = choice.parser().map(StoryParser::format).orElse("");
        boolean isSaid = input.source().format().isPresent();
        boolean isLoose = format.isEmpty() || isText(choice);
        if (!isSaid && !isLoose) {
            return Optional.empty();
        }
        var head = Head.of(input.content().kept());
        if (head.root().isPresent()) {
            boolean isForeign =
                    choice.parser().filter(parser -> parser.recognises(head)).isEmpty();
            return isForeign ? ForeignRoot.around(input.content(), head.root().get()) : Optional.empty();
        }
        return isLoose || (JSON.contains(format) && head.isNoJson()) ? Shell.of(input.content()) : Optional.empty();
    }

    private static boolean isText(Choice choice) {
        return choice.parser().filter(parser -> parser.format().equals("text")).isPresent();
    }

    private Parsed within(Shell shell, WireInput input, BiFunction<StoryParser, WireInput, Parsed> reading) {
        var inner = input.holding(shell.inner());
        var head = Head.of(shell.inner().kept());
        var parsed = parsers.stream()
                .filter(parser -> parser.recognises(head))
                .findFirst()
                .map(parser -> reading.apply(parser, inner))
                .orElseGet(() -> new Parsed.Refused(unknown(Optional.empty()), ""));
        if (parsed instanceof Parsed.Refused refused) {
            var refusal = refused.refusal();
            return new Parsed.Refused(
                    Refusal.of(
                            refusal.reason(),
                            refusal.detail() + "; " + shell.detail(),
                            "send the copy alone, with nothing before it"),
                    refused.format());
        }
        parsed.stories().forEach(story -> warn(story, shell.warning()));
        return parsed;
    }

    private static void warn(Story story, String warning) {
        story.setWarnings(
                Stream.concat(story.getWarnings().stream(), Stream.of(warning)).toList());
    }

    /** The format an input is read in, if there is one, and why. */
    private record Choice(Optional<StoryParser> parser, String why) {}

    private Choice choice(WireInput input) {
        var declared = input.source().format();
        if (declared.isPresent()) {
            return chosen(
                    parsers.stream().filter(parser -> parser.format().equalsIgnoreCase(declared.get())),
                    known -> "it is declared");
        }
        var head = Head.of(input.content().kept());
        return chosen(parsers.stream().filter(parser -> parser.recognises(head)), parser -> why(head, parser.format()));
    }

    private static Choice chosen(Stream<StoryParser> fitting, Function<StoryParser, String> why) {
        var parser = fitting.findFirst();
        return new Choice(parser, parser.map(why).orElse("no format recognises it"));
    }

    private static String why(Head head, String format) {
        return head.root().map(name -> "its first element is <" + name + ">").orElseGet(() -> switch (format) {
            case "ninjs" -> "it starts as JSON does, and has no mark of another JSON format";
            case ApParser.FORMAT -> "it starts as JSON does, and has the names of AP's Media API";
            case JsonFeedParser.FORMAT -> "it is JSON, and names a version of JSON Feed";
            case "text" -> "it starts with words";
            default -> "it starts as " + format + " does";
        });
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
