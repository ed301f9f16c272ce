package org.copytaster.publish.story;

import java.util.Optional;
import org.copytaster.schemas.EnrichedStory;

/**
 * The last revision of a story that subscribers were sent, whatever was held or withdrawn since.
 *
 * @param revision the agency's revision as sent; empty when it sends none, or when it is forgotten
 * @param contentSha256 hash of its bytes; empty when it is forgotten
 * @param story the revision itself, while it is kept
 */
public record SentRevision(String revision, String contentSha256, Optional<EnrichedStory> story) {
    /** The same with its text, if this is it. */
    public SentRevision with(EnrichedStory kept) {
        return isOf(kept) ? new SentRevision(revision, contentSha256, Optional.of(kept)) : this;
    }

    private boolean isOf(EnrichedStory kept) {
        return revision.equals(kept.getRevision()) && contentSha256.equals(kept.getContentSha256());
    }
}
