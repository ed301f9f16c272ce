package org.copytaster.ingest.folder;

import java.util.List;
import org.copytaster.ingest.input.Refusal;

/** What takes the files of a folder in. */
public interface FileReceiver {
    /**
     * Takes one file in, and returns when it is safe.
     *
     * @return why it, or some of its items, were refused; none when all of it was taken
     * @throws RuntimeException when it is not safe: the file stays where it is and is offered again
     */
    List<Refusal> receive(DroppedFile file);
}
