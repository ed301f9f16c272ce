package org.copytaster.standalone.guarantee;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;

/** Copy comes as files of a folder of a source, while ingest and the broker are struck. */
final class FolderScenario implements Scenario {
    private static final int STORIES = 20_000;

    @Override
    public String name() {
        return "folder";
    }

    @Override
    public Result run(RunOptions options) throws InterruptedException {
        var copy = StruckEntrance.copy(STORIES, options);
        return new StruckEntrance(name(), FolderScenario::folder, copy, Duration.ZERO).run(options);
    }

    private static Entrance folder(Stage stage) {
        try {
            var dropped = Files.createDirectories(stage.folder().resolve("dropped"));
            var written = Files.createDirectories(stage.folder().resolve("written"));
            StruckEntrance.readSources(
                    stage, "sources: {files: {kind: folder, path: " + dropped + ", provider: \"*\"}}\n");
            return new DroppedFiles(dropped, written);
        } catch (IOException e) {
            throw new UncheckedIOException("no room for a drop folder", e);
        }
    }
}
