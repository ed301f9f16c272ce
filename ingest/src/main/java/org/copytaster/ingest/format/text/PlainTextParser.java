package org.copytaster.ingest.format.text;

import java.util.ArrayList;
import java.util.List;
import org.copytaster.ingest.body.Block;
import org.copytaster.ingest.body.Dateline;
import org.copytaster.ingest.body.TextBlocks;
import org.copytaster.ingest.encoding.Encodings;
import org.copytaster.ingest.encoding.OverEscaped;
import org.copytaster.ingest.format.Drafts;
import org.copytaster.ingest.format.Head;
import org.copytaster.ingest.format.Identity;
import org.copytaster.ingest.format.Signals;
import org.copytaster.ingest.format.StoryParser;
import org.copytaster.ingest.input.Limits;
import org.copytaster.ingest.input.Parsed;
import org.copytaster.ingest.input.Refusal;
import org.copytaster.ingest.input.Refusal.Reason;
import org.copytaster.ingest.input.WireInput;

/** Plain-text copy: perhaps a headline and a byline, paragraphs, perhaps a credit; {@link CopyLayout} says which is which. */
public final class PlainTextParser implements StoryParser {
    private static final String FORMAT = "text";
    private final Limits limits;

    /** A parser under these limits. */
    public PlainTextParser(Limits limits) {
        this.limits = limits;
    }

    @Override
    public String format() {
        return FORMAT;
    }

    /** Whatever does not start with markup or with the control characters of a wire line. */
    @Override
    public boolean recognises(Head head) {
        var text = head.text();
        return !text.isEmpty() && text.charAt(0) != '<' && text.charAt(0) >= ' ';
    }

    @Override
    public Parsed parse(WireInput input) {
        var decoded = Encodings.read(input.content().kept());
        return decoded instanceof Encodings.Text text
                ? meant(input, text)
                : refused(Refusal.of(
                        (Encodings.Malformed) decoded, "the text is in no known encoding; send it as UTF-8"));
    }

    private Parsed meant(WireInput input, Encodings.Text sent) {
        var meant = OverEscaped.repair(sent.text());
        var warnings = new ArrayList<>(sent.warnings());
        if (!meant.equals(sent.text())) {
            warnings.add(OverEscaped.WARNING);
        }
        return story(input, meant, warnings);
    }

    private Parsed story(WireInput input, String text, List<String> warnings) {
        if (text.chars().filter(c -> c > ' ').limit(limits.storyBytes() + 1L).count() > limits.storyBytes()) {
            return refused(Refusal.of(
                    Reason.STORY_TOO_LARGE,
                    "the text has more than " + limits.storyBytes() + " characters",
                    "send it in takes, or raise the limit on a story"));
        }
        var none = NoCopy.in(text);
        if (none.isPresent()) {
            return refused(none.get());
        }
        var layout = CopyLayout.of(TextBlocks.of(text));
        if (layout.body().isEmpty() && layout.headline().isEmpty()) {
            return refused(Refusal.of(Reason.NO_CONTENT, "the text has no words", "send a headline or a body"));
        }
        var draft = Drafts.begin(input, FORMAT, input.content().sha256())
                .setHeadline(layout.headline())
                .setByline(layout.byline())
                .setCreditLine(layout.creditLine())
                .setWarnings(warnings);
        Drafts.body(draft, layout.body());
        Drafts.identify(draft, identity(input, layout));
        Signals.read(draft, false);
        return Drafts.tooLarge(draft, limits)
                .map(this::refused)
                .orElseGet(() -> new Parsed.Stories(List.of(draft.build())));
    }

    /** Who the sender says it is; else what it calls it; without a name, what it says. The only date that plain text has is its dateline. */
    private static Identity identity(WireInput input, CopyLayout layout) {
        var provider = Identity.provider(input.source(), guid(input));
        var first = layout.body().stream().findFirst().map(Block::text).orElse("");
        var dateline = layout.body().stream()
                .filter(block -> block.kind() == Block.Kind.TEXT)
                .findFirst()
                .flatMap(block -> Dateline.naming(block.text()))
                .orElse("");
        return input.id()
                .or(input::name)
                .flatMap(name -> Identity.declared(provider, name))
                .orElseGet(() -> Identity.derived(provider, layout.headline(), first, dateline));
    }

    /** Where the source speaks for several agencies, the id says which; else it says nothing of that. */
    private static String guid(WireInput input) {
        return input.source().providers().isEmpty()
                ? ""
                : input.id().or(input::name).orElse("");
    }

    private Parsed refused(Refusal refusal) {
        return new Parsed.Refused(refusal, FORMAT);
    }
}
