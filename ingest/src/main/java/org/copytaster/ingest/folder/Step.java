package org.copytaster.ingest.folder;

/** What became of a file when it was its turn. */
enum Step {
    /** It is done with and no longer there. */
    AWAY,
    /** It has to stand still for longer. */
    WAITS,
    /** It cannot be read, received or moved, and is tried again at the next look. */
    STUCK
}
