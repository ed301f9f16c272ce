package org.copytaster.standalone.stream;

import org.copytaster.ingest.folder.InputFile;

/** How the input of a case reaches the pipeline. */
interface WayIn {
    /** Hands it in as what this source sent, and returns when every record of it is acknowledged. */
    void deliver(String source, InputFile input);
}
