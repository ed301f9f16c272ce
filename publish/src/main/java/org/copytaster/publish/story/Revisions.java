package org.copytaster.publish.story;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.copytaster.publish.release.ArrivedRevision;
import org.copytaster.publish.release.RevisionEmbargo;
import org.copytaster.publish.release.Status;
import org.copytaster.schemas.EnrichedStory;

/** Reads what the release rules ask for out of an enriched story. The topology and {@code inspect} call the same. */
public final class Revisions {
    /** Changes that are news of an update; a signal of any other kind holds the story back. */
    private static final Set<String> HARMLESS =
            Set.of("update", "lead", "writethru", "correction", "refile", "repeat", "add", "advisory");

    /** Changes that hold a story back even when ingest found no words for them. */
    private static final Set<String> HOLDING = Set.of("kill", "withhold");

    /** Formats whose revisions are a sequence by definition; elsewhere a number may be anything. */
    private static final Set<String> COUNTED = Set.of("ninjs-1", "ninjs-2", "ninjs-3", "newsml-g2", "newsml-1", "ap");

    private Revisions() {}

    /** What this revision says of itself. */
    public static ArrivedRevision of(EnrichedStory story) {
        return new ArrivedRevision(
                story.getRevision(),
                story.getContentSha256(),
                story.getVersionCreated(),
                story.getReceivedAt(),
                COUNTED.contains(story.getFormat()),
                Status.named(story.getPubStatus()),
                embargo(story.getEmbargoed(), story.getEmbargoedUntil()),
                story.getChange().equals("advisory"),
                textSignal(story));
    }

    /** An embargo as it stands in a record: a flag, and an end that may be unknown. */
    static RevisionEmbargo embargo(boolean embargoed, Optional<Instant> end) {
        if (!embargoed) {
            return RevisionEmbargo.NONE;
        }
        return end.map(RevisionEmbargo::until).orElse(RevisionEmbargo.WITHOUT_DATE);
    }

    private static Optional<String> textSignal(EnrichedStory story) {
        var change = story.getChange();
        if (HOLDING.contains(change)) {
            return Optional.of(story.getTextSignal().isEmpty() ? change : story.getTextSignal());
        }
        return story.getTextSignal().isEmpty() || HARMLESS.contains(change)
                ? Optional.empty()
                : Optional.of(story.getTextSignal());
    }
}
