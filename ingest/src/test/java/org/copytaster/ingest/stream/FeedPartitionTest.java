package org.copytaster.ingest.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.copytaster.ingest.feed.EntryMark;
import org.copytaster.ingest.feed.FeedMemory;
import org.copytaster.ingest.feed.Validators;
import org.copytaster.ingest.stream.FeedPartition.Meaning;
import org.copytaster.schemas.FeedState;
import org.copytaster.schemas.stream.Topics;
import org.junit.jupiter.api.Test;

class FeedPartitionTest {
    private static FeedMemory memory(String sha256) {
        return new FeedMemory(
                "http://a.example/",
                new Validators("http://a.example/", "\"1\"", "then"),
                sha256,
                Optional.of(Instant.parse("2026-03-03T12:00:00Z")),
                "http://b.example/",
                List.of(new EntryMark(1, Long.MIN_VALUE), new EntryMark(-2, 4)),
                List.of(new EntryMark(5, 6)));
    }

    private static FeedState record(long term, String sha256) {
        return FeedRecords.record("harbour", term, memory(sha256));
    }

    @Test
    void bringsBackWhatWasWritten() {
        var serde = Topics.standard().feeds().values();
        var bytes = serde.serializer().serialize("wire.feeds", record(7, "abc"));

        assertThat(FeedRecords.memory(serde.deserializer().deserialize("wire.feeds", bytes)))
                .isEqualTo(memory("abc"));
        assertThat(FeedRecords.memory(FeedRecords.record("new", 0, FeedMemory.none())))
                .isEqualTo(FeedMemory.none());
    }

    @Test
    void isNobodysBeforeItIsRead() {
        var partition = new FeedPartition(2);
        partition.readTo(1, 5);
        assertThat(partition.isReady()).isFalse();
        partition.readTo(2, 5);
        assertThat(partition.isReady()).isTrue();
        assertThat(partition.term()).isEqualTo(5);
    }

    /** The generation of a group that was empty for long begins at 1 again. */
    @Test
    void hasATermAboveAllThatWereHere() {
        var partition = new FeedPartition(2);
        partition.take(record(40, "a"));
        partition.take(record(12, "b"));
        partition.readTo(2, 1);

        assertThat(partition.term()).isEqualTo(41);
    }

    @Test
    void passesOverWhatAnOwnerFromBeforeWroteLater() {
        var partition = new FeedPartition(4);
        partition.take(record(3, "first"));
        partition.take(record(4, "second"));
        partition.take(record(3, "zombie"));
        assertThat(partition.memory("harbour")).contains(memory("second"));
        partition.take(record(4, "third"));
        assertThat(partition.memory("harbour")).contains(memory("third"));
        assertThat(partition.memory("other")).isEmpty();
    }

    @Test
    void writesOverWhatAnOwnerFromBeforeWroteBehindIt() {
        var partition = new FeedPartition(0);
        partition.readTo(0, 5);
        partition.keep("harbour", memory("ours"));

        assertThat(partition.take(record(4, "zombie"))).isEqualTo(Meaning.STALE);
        assertThat(partition.take(record(5, "an echo of ours"))).isEqualTo(Meaning.TAKEN);
        assertThat(partition.memory("harbour")).contains(memory("ours"));
    }

    @Test
    void knowsWhenSomebodyHasTakenItOver() {
        var partition = new FeedPartition(0);
        partition.readTo(0, 5);

        assertThat(partition.take(record(6, "theirs"))).isEqualTo(Meaning.TAKEN_OVER);
    }
}
