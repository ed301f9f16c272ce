package org.copytaster.ingest.folder;

import org.copytaster.ingest.input.Limits;

/**
 * How a folder is read.
 *
 * @param limits what one file may measure
 * @param waiting how long a file must have stood still before it is taken
 * @param subFolders whether the folders within it are read too
 * @param most how many files are in hand at once; those behind them in the folder's order wait on the disk
 */
public record FolderRules(Limits limits, Waiting waiting, boolean subFolders, int most) {
    private static final int MOST = 10_000;

    /** With as many files in hand as fit into a few megabytes. */
    public FolderRules(Limits limits, Waiting waiting, boolean subFolders) {
        this(limits, waiting, subFolders, MOST);
    }
}
