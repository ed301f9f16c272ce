package org.copytaster.ingest.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copytaster.ingest.input.Parsed;
import org.copytaster.ingest.input.ParsedItem;
import org.copytaster.ingest.input.Refusal;
import org.copytaster.ingest.input.Refusal.Reason;
import org.copytaster.ingest.input.Source;
import org.copytaster.ingest.input.WireInput;
import org.copytaster.schemas.Story;

/**
 * What a source is configured to send, whatever the format: one that speaks for several agencies brings no other's copy,
 * kills least of all, and copy that declares no language has the source's.
 */
final class SourceTerms {
    private SourceTerms() {}

    /** What was read of this input, as its source may bring it. */
    static Parsed applied(Parsed parsed, WireInput input) {
        var source = input.source();
        if (parsed instanceof Parsed.Several several) {
            var items = new ArrayList<ParsedItem>();
            several.items().forEach(item -> items.add(new ParsedItem(applied(item.parsed(), source), item.alone())));
            return Parsed.of(items);
        }
        return applied(parsed, source);
    }

    private static Parsed applied(Parsed parsed, Source source) {
        var foreign = foreign(parsed.stories(), source);
        if (foreign.isPresent()) {
            return new Parsed.Refused(
                    refusal(foreign.get(), source), foreign.get().getFormat());
        }
        source.language()
                .ifPresent(language -> parsed.stories().stream()
                        .filter(story -> story.getLanguage().isEmpty())
                        .forEach(story -> story.setLanguage(language)));
        return parsed;
    }

    private static Optional<Story> foreign(List<Story> stories, Source source) {
        return source.providers().isEmpty()
                ? Optional.empty()
                : stories.stream()
                        .filter(story ->
                                source.providers().stream().map(Identity::spelt).noneMatch(story.getProvider()::equals))
                        .findFirst();
    }

    private static Refusal refusal(Story story, Source source) {
        return Refusal.of(
                Reason.FOREIGN_PROVIDER,
                "the story " + story.getStoryId() + " stands under " + story.getProvider() + "; the source "
                        + source.name() + " speaks for " + String.join(", ", source.providers()),
                "give it a guid under one of these; or add the agency to the source and send it again");
    }
}
