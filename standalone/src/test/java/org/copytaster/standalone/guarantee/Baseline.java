package org.copytaster.standalone.guarantee;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An earlier release, built in a worktree of its own out of this repository's history. */
final class Baseline implements AutoCloseable {
    /** Where tag {@link #TAG} stands. */
    private static final String COMMIT = "1310aba";

    /** The release that is upgraded from, unless another is asked for. */
    static final String TAG = "baseline";

    private static final List<String> BUILD =
            List.of("mvn", "-B", "-ntp", "-q", "-Dmaven.test.skip=true", "-Dspotless.check.skip=true", "package");

    private final Path home;
    private final String name;
    private final Path folder;

    private Baseline(Path home, String name, Path folder) {
        this.home = home;
        this.name = name;
        this.folder = folder;
    }

    /**
     * Checks it out and builds it.
     *
     * @param name a tag or a commit
     * @return empty when the history does not hold it, or it cannot be built here
     */
    static Optional<Baseline> build(Path home, String name) throws InterruptedException {
        try {
            var log = Files.createTempFile("copytaster-baseline", ".log");
            var folder = Files.createTempDirectory("copytaster-baseline");
            var baseline = new Baseline(home, name, folder);
            if (baseline.isCheckedOut(log) && baseline.isBuilt(log)) {
                Files.delete(log);
                return Optional.of(baseline);
            }
            Progress.say("no baseline: " + Files.readString(log).strip());
            baseline.close();
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot build the baseline", e);
        }
    }

    private boolean isCheckedOut(Path log) throws IOException, InterruptedException {
        return isCheckedOut(log, name) || (name.equals(TAG) && isCheckedOut(log, COMMIT));
    }

    private boolean isCheckedOut(Path log, String commit) throws IOException, InterruptedException {
        return run(home, log, List.of("git", "worktree", "add", "--detach", folder.toString(), commit));
    }

    /** Off the network where that will do: what it needs is for the most part what this build needed. */
    private boolean isBuilt(Path log) throws IOException, InterruptedException {
        Progress.say("builds " + name);
        var offline = new ArrayList<>(BUILD);
        offline.add("-o");
        return run(folder, log, offline) || run(folder, log, BUILD);
    }

    private static boolean run(Path folder, Path log, List<String> command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start()
                        .waitFor()
                == 0;
    }

    Installation installation() {
        return new Installation(folder);
    }

    @Override
    public void close() {
        try {
            var log = Files.createTempFile("copytaster-baseline", ".log");
            run(home, log, List.of("git", "worktree", "remove", "--force", folder.toString()));
            Files.delete(log);
            Folders.remove(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove the baseline", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
