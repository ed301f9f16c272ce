package org.copytaster.ingest.format.line;

import org.copytaster.ingest.encoding.Encodings;
import org.copytaster.ingest.encoding.LineSigns;
import org.copytaster.ingest.format.Head;
import org.copytaster.ingest.format.StoryParser;
import org.copytaster.ingest.input.InputBytes;
import org.copytaster.ingest.input.Limits;
import org.copytaster.ingest.input.Parsed;
import org.copytaster.ingest.input.ParsedItem;
import org.copytaster.ingest.input.Refusal;
import org.copytaster.ingest.input.Refusal.Reason;
import org.copytaster.ingest.input.WireInput;
import org.copytaster.schemas.identity.Sha256;

/**
 * IPTC 7901 and ANPA 1312: messages of a wire line, each with a header, a text and a date between control characters. An
 * input may hold several.
 *
 * @see <a href="https://iptc.org/standards/iptc-7901/">IPTC 7901</a>
 */
public final class LineParser implements StoryParser {
    /** So many come in no file that a machine wrote in a day. */
    private static final int MOST_MESSAGES = 10_000;

    /** A line of a wire has some 60 characters; of a megabyte of shorter ones each would become a paragraph. */
    private static final int MOST_LINES = 50_000;

    private final LineFormat format;
    private final Limits limits;

    private LineParser(LineFormat format, Limits limits) {
        this.format = format;
        this.limits = limits;
    }

    /** A parser of IPTC 7901 under these limits. */
    public static LineParser iptc7901(Limits limits) {
        return new LineParser(LineFormat.IPTC_7901, limits);
    }

    /** A parser of ANPA 1312 under these limits. */
    public static LineParser anpa1312(Limits limits) {
        return new LineParser(LineFormat.ANPA_1312, limits);
    }

    @Override
    public String format() {
        return format.code();
    }

    /** SOH begins a message; where it was lost, STX behind a header does, or a first line that can be nothing else. */
    @Override
    public boolean recognises(Head head) {
        var text = head.text();
        int begin = 0;
        while (begin < text.length() && (LineSigns.isFill(text.charAt(begin)) || text.charAt(begin) == LineSigns.SOH)) {
            begin++;
        }
        boolean hasSigns = text.lastIndexOf(LineSigns.SOH, begin) >= 0 || text.indexOf(LineSigns.STX) >= 0;
        var message = text.substring(begin);
        if (!hasSigns) {
            return format == LineFormat.IPTC_7901
                    && message.lines()
                            .findFirst()
                            .filter(line -> Iptc7901Header.isCertain(line.strip()))
                            .isPresent();
        }
        int stx = message.indexOf(LineSigns.STX);
        var lines = LineMessage.lines(stx < 0 ? message : message.substring(0, stx));
        boolean isAnpa = AnpaHeader.of(lines).isPresent();
        return format == LineFormat.ANPA_1312 ? isAnpa : !isAnpa && isOfLetters(message);
    }

    /** Something to read stands there, and no markup. */
    private static boolean isOfLetters(String message) {
        return !message.isEmpty() && "<{[".indexOf(message.charAt(0)) < 0;
    }

    @Override
    public Parsed parse(WireInput input) {
        var decoded = Encodings.read(input.content().kept());
        return decoded instanceof Encodings.Text text
                ? messages(input, NationalLetters.read(text))
                : refused(Refusal.of(
                        (Encodings.Malformed) decoded, "the text is in no known encoding; send it as UTF-8"));
    }

    private Parsed messages(WireInput input, Encodings.Text text) {
        var places = LineMessages.of(text.text(), MOST_MESSAGES + 1);
        if (places.isEmpty()) {
            return refused(Refusal.of(Reason.NO_CONTENT, "no message has any words", "send a header and a text"));
        }
        if (places.size() > MOST_MESSAGES) {
            return refused(Refusal.of(
                    Reason.TOO_LARGE,
                    "the input has more than " + MOST_MESSAGES + " messages",
                    "send them in several inputs"));
        }
        boolean isAlone = places.size() == 1;
        return Parsed.of(places.stream()
                .map(place -> new ParsedItem(
                        story(input, place, text, isAlone),
                        () -> input.item(InputBytes.whole(bytes(place, text)), format.code())))
                .toList());
    }

    private Parsed story(WireInput input, LineMessages.Place place, Encodings.Text text, boolean isAlone) {
        if (place.length() > limits.storyBytes()) {
            return refused(Refusal.of(
                    Reason.STORY_TOO_LARGE,
                    "the message has " + place.length() + " characters; " + limits.storyBytes() + " are taken",
                    "send it in takes, or raise the limit on a story"));
        }
        if (hasMoreLines(text.text(), place)) {
            return refused(Refusal.of(
                    Reason.TOO_LARGE, "a message has more than " + MOST_LINES + " lines", "send it in takes"));
        }
        var hash = isAlone ? input.content().sha256() : Sha256.of(bytes(place, text));
        return new LineStory(format, input, text.warnings()).read(LineMessage.of(text.text(), place), hash, limits);
    }

    private static boolean hasMoreLines(String text, LineMessages.Place place) {
        int lines = 0;
        for (int i = place.start(); i < place.end() && lines <= MOST_LINES; i++) {
            char c = text.charAt(i);
            lines += c < ' ' && c != '\t' ? 1 : 0;
        }
        return lines > MOST_LINES;
    }

    /** A message of several, in the encoding of the whole. */
    private static byte[] bytes(LineMessages.Place place, Encodings.Text text) {
        return text.text().substring(place.start(), place.end()).getBytes(text.charset());
    }

    private Parsed refused(Refusal refusal) {
        return new Parsed.Refused(refusal, format.code());
    }
}
