package org.copytaster.ingest.stream;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.copytaster.ingest.feed.EntryMark;
import org.copytaster.ingest.feed.FeedMemory;
import org.copytaster.ingest.feed.Validators;
import org.copytaster.schemas.FeedState;

/** What is known of a feed as a record of wire.feeds, and back. */
final class FeedRecords {
    private FeedRecords() {}

    /** The record. */
    static FeedState record(String feed, long term, FeedMemory memory) {
        var builder = FeedState.newBuilder()
                .setFeed(feed)
                .setTerm(term)
                .setUrl(memory.url())
                .setValidatedUrl(memory.validators().url())
                .setEtag(memory.validators().etag())
                .setLastModified(memory.validators().lastModified())
                .setBodySha256(memory.bodySha256())
                .setMovedTo(memory.movedTo())
                .setPresent(packed(memory.present()))
                .setBefore(packed(memory.before()));
        memory.readAt().ifPresent(builder::setReadAt);
        return builder.build();
    }

    /** What it says. */
    static FeedMemory memory(FeedState state) {
        return new FeedMemory(
                state.getUrl(),
                new Validators(state.getValidatedUrl(), state.getEtag(), state.getLastModified()),
                state.getBodySha256(),
                state.getReadAt(),
                state.getMovedTo(),
                marks(state.getPresent()),
                marks(state.getBefore()));
    }

    private static ByteBuffer packed(List<EntryMark> marks) {
        var bytes = ByteBuffer.allocate(marks.size() * 2 * Long.BYTES);
        marks.forEach(mark -> bytes.putLong(mark.name()).putLong(mark.content()));
        return bytes.flip();
    }

    private static List<EntryMark> marks(ByteBuffer packed) {
        var bytes = packed.duplicate();
        var marks = new ArrayList<EntryMark>(bytes.remaining() / (2 * Long.BYTES));
        while (bytes.remaining() >= 2 * Long.BYTES) {
            marks.add(new EntryMark(bytes.getLong(), bytes.getLong()));
        }
        return marks;
    }
}
