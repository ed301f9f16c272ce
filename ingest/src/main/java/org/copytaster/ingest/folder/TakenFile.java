package org.copytaster.ingest.folder;

import java.util.List;
import org.copytaster.ingest.input.InputBytes;
import org.copytaster.ingest.input.Refusal;

/**
 * What became of a file.
 *
 * @param refusals why it, or some of its items, were refused; none when all of it was taken
 * @param size how many bytes were read of it
 * @param sha256 the hash of them; empty when it was not read
 */
record TakenFile(List<Refusal> refusals, long size, String sha256) {
    TakenFile {
        refusals = List.copyOf(refusals);
    }

    static TakenFile of(InputBytes read, List<Refusal> refusals) {
        return new TakenFile(refusals, read.size(), read.sha256());
    }

    /** It was refused unread. */
    static TakenFile unread(Refusal refusal) {
        return new TakenFile(List.of(refusal), 0, "");
    }
}
