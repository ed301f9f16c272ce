package org.copytaster.ingest.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.copytaster.ingest.body.Block;
import org.copytaster.ingest.input.Limits;
import org.copytaster.ingest.input.Refusal;
import org.copytaster.ingest.input.Refusal.Reason;
import org.copytaster.ingest.input.WireInput;
import org.copytaster.ingest.signal.PubStatus;
import org.copytaster.schemas.Paragraph;
import org.copytaster.schemas.Story;
import org.copytaster.schemas.stream.TrustedRecords;

/** What every format does with a story that it is building. */
public final class Drafts {
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    static {
        TrustedRecords.register();
    }

    /** In UTF-8, for a character as Java counts them. */
    private static final long MOST_BYTES_OF_A_CHARACTER = 3;

    /** An Avro builder knows a default only once it has built: a draft starts from a built record, so it can be read. */
    private static final Story BLANK = Story.newBuilder().setStoryId("").build();

    private Drafts() {}

    /** A story of this input, with its receipt. */
    public static Story.Builder begin(WireInput input, String format, String contentSha256) {
        return Story.newBuilder(BLANK)
                .setReceiptId(input.receiptId())
                .setReceivedAt(input.receivedAt())
                .setSource(input.source().name())
                .setName(input.name().orElse(""))
                .setFormat(format)
                .setContentSha256(contentSha256);
    }

    /**
     * Gives the story the identity that its copy declares.
     *
     * @return false when that can be none: it is too long, or holds a control character
     */
    public static boolean identify(Story.Builder draft, String provider, String guid) {
        var identity = Identity.declared(provider, guid);
        identity.ifPresent(known -> identify(draft, known));
        return identity.isPresent();
    }

    /** Sets provider, guid and story id, and how they were found. */
    public static void identify(Story.Builder draft, Identity identity) {
        draft.setStoryId(identity.id().toString())
                .setProvider(identity.id().provider())
                .setGuid(identity.id().guid())
                .setIdentity(identity.kind());
    }

    /** Numbers the blocks for good, and copies dateline and byline out of the first ones. The headlines are in place. */
    public static void body(Story.Builder draft, List<Block> sent) {
        var paragraphs = new ArrayList<Paragraph>();
        var blocks = withoutHeadlines(draft, sent);
        for (var block : blocks) {
            paragraphs.add(new Paragraph(paragraphs.size(), block.kind().code(), block.text()));
        }
        draft.setParagraphs(paragraphs);
        var opening = LinesBeforeNews.of(blocks);
        opening.dateline().ifPresent(draft::setDateline);
        opening.byline().filter(line -> draft.getByline().isEmpty()).ifPresent(draft::setByline);
    }

    /** A heading over the first paragraph that only says a headline again is no paragraph. */
    private static List<Block> withoutHeadlines(Story.Builder draft, List<Block> blocks) {
        int first = 0;
        while (first < blocks.size() && isHeadline(draft, blocks.get(first))) {
            first++;
        }
        return blocks.subList(first, blocks.size());
    }

    private static boolean isHeadline(Story.Builder draft, Block block) {
        if (block.kind() != Block.Kind.SUBHEAD) {
            return false;
        }
        var words = letters(block.text());
        return Stream.concat(Stream.of(draft.getHeadline()), draft.getHeadlines().stream())
                .anyMatch(headline -> letters(headline).equals(words));
    }

    /** Its letters and digits in small letters: two wordings of one heading differ in no other. */
    public static String letters(String text) {
        return NO_LETTER.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** A refusal when a usable story has nothing. A kill, a hold or an embargo needs no words: its fields say it all. */
    public static Optional<Refusal> empty(Story.Builder draft) {
        boolean words = !draft.getHeadline().isEmpty()
                || !draft.getSummary().isEmpty()
                || !draft.getParagraphs().isEmpty()
                || !draft.getAssociations().isEmpty();
        boolean stops = !draft.getPubStatus().equals(PubStatus.USABLE.code())
                || draft.getEmbargoed()
                || !draft.getTextSignal().isEmpty();
        return words || stops
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        Reason.NO_CONTENT,
                        "a usable story without headline, summary, body or association",
                        "send at least a headline, or the status canceled to kill the story"));
    }

    /** A refusal when the story has more text than one may have. */
    public static Optional<Refusal> tooLarge(Story.Builder draft, Limits limits) {
        if (size(draft, text -> MOST_BYTES_OF_A_CHARACTER * text.length()) <= limits.storyBytes()) {
            return Optional.empty();
        }
        long size = size(draft, text -> text.getBytes(StandardCharsets.UTF_8).length);
        return size <= limits.storyBytes()
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        Reason.STORY_TOO_LARGE,
                        "the story has " + size + " bytes of text; " + limits.storyBytes() + " are taken",
                        "send it in takes, or raise the limit on a story"));
    }

    private static long size(Story.Builder draft, ToLongFunction<String> measure) {
        long size = measure.applyAsLong(draft.getHeadline())
                + measure.applyAsLong(draft.getSummary())
                + measure.applyAsLong(draft.getEditorialNote());
        for (var paragraph : draft.getParagraphs()) {
            size += measure.applyAsLong(paragraph.getText());
        }
        return size;
    }
}
