package org.copytaster.ingest.format.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copytaster.ingest.format.tree.Copy;
import org.copytaster.ingest.format.tree.Sent;
import org.copytaster.ingest.signal.PubStatus;
import org.copytaster.ingest.signal.SentDates;

/**
 * An entry that was taken back: the kill of the story that it names.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6721">RFC 6721</a>
 */
final class DeletedEntry implements FeedItem {
    static final String NAME = "at:deleted-entry";

    private final FeedChannel feed;
    private final FeedElement deleted;

    DeletedEntry(FeedChannel feed, FeedElement deleted) {
        this.feed = feed;
        this.deleted = deleted;
    }

    @Override
    public Sent sent() {
        return deleted.sent();
    }

    @Override
    public void read(Copy copy) {
        copy.guid(ref());
        copy.draft().setPubStatusRaw("deleted-entry").setService(feed.title());
        copy.moments().stricter(PubStatus.CANCELED);
        copy.moments().versionCreated(sent().attr("when"));
        copy.editorialNote(deleted.line("at:comment", "comment"));
    }

    @Override
    public List<String> addresses() {
        return List.of(ref(), deleted.link("alternate"), feed.link());
    }

    String ref() {
        return sent().attr("ref");
    }

    /** Whether it takes back this entry, and not one that was written again since (RFC 6721, section 3). */
    boolean takesBack(FeedEntry entry) {
        var gone = moment(sent().attr("when"));
        return entry.id().equals(ref())
                && gone.flatMap(when -> moment(entry.updated()).filter(when::isBefore))
                        .isEmpty();
    }

    boolean names(FeedEntry entry) {
        return entry.id().equals(ref());
    }

    private static Optional<Instant> moment(String raw) {
        return SentDates.instant("when", raw, Optional.empty(), new ArrayList<>());
    }
}
