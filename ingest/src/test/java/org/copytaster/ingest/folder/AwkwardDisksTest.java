package org.copytaster.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copytaster.ingest.folder.AwkwardDisk.Call;
import org.copytaster.ingest.folder.AwkwardDisk.Opening;
import org.copytaster.runtime.log.LogFormat;
import org.copytaster.runtime.log.Logs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What network disks do, and what we make of it. The table stands in docs/sources.md as it is printed here. */
class AwkwardDisksTest {
    private static final Path PAGE = Path.of("..", "docs", "sources.md");
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /** A disk, a folder on it, and a writer. */
    record Scene(AwkwardDisk disk, FolderStage stage) {
        void write(String text) throws IOException {
            stage.write("a.txt", text);
        }
    }

    /** What happens in a scene. */
    interface Story {
        void happens(Scene scene) throws IOException;
    }

    /**
     * A behaviour.
     *
     * @param words what the disk does
     * @param expected what comes of it
     * @param story the same as code; two minutes without faults follow
     */
    record Behaviour(String words, String expected, Story story) {
        @Override
        public String toString() {
            return words;
        }
    }

    private static Behaviour does(String words, String expected, Story story) {
        return new Behaviour(words, expected, story);
    }

    private static final String ONCE = "taken once, whole";
    private static final String HALF = "half is taken, then the whole as the next revision";
    private static final String TOLD = ONCE + "; told once";

    private static IOException stale() {
        return new FileSystemException("a.txt", null, "Stale file handle");
    }

    private static IOException broken() {
        return new FileSystemException("a.txt", null, "Input/output error");
    }

    private static IOException missing() {
        return new NoSuchFileException("a.txt");
    }

    private static void isWrittenFor(Scene scene, int seconds) throws IOException {
        try (var out = Files.newOutputStream(scene.disk().folder().resolve("a.txt"))) {
            for (int i = 0; i < seconds; i++) {
                out.write((i + ". ").getBytes(StandardCharsets.UTF_8));
                scene.stage().lookFor(1);
            }
        }
    }

    private static Story plain(Story before) {
        return scene -> {
            before.happens(scene);
            scene.write("One.");
            scene.stage().lookFor(20);
        };
    }

    static List<Behaviour> behaviours() {
        return Stream.of(late(), listings(), failures(), moves())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Behaviour> late() {
        return List.of(
                does("shows sizes and times of 3 s ago while somebody writes for 8 s", ONCE, scene -> {
                    scene.disk().showsEntriesOf(Duration.ofSeconds(3), Opening.ASKS);
                    isWrittenFor(scene, 8);
                }),
                does("shows sizes and times of a minute ago while somebody writes for 8 s", ONCE, scene -> {
                    scene.disk().showsEntriesOf(LONG, Opening.ASKS);
                    isWrittenFor(scene, 8);
                }),
                does("the same, and goes on so though somebody opens the file", ONCE, scene -> {
                    scene.disk().showsEntriesOf(LONG, Opening.READS_ALL);
                    isWrittenFor(scene, 8);
                }),
                does("the same, and shows who opens the file no more of it", HALF + "; told once", scene -> {
                    scene.disk().showsEntriesOf(LONG, Opening.READS_AS_SHOWN);
                    isWrittenFor(scene, 8);
                }),
                does(
                        "always shows a size that is too small",
                        ONCE,
                        plain(scene -> scene.disk()
                                .shows(entry -> new DiskEntry(entry.kind(), entry.size() / 2, entry.modified())))),
                does(
                        "has a clock that is an hour ahead",
                        ONCE,
                        plain(scene -> scene.disk()
                                .shows(entry -> new DiskEntry(
                                        entry.kind(),
                                        entry.size(),
                                        FileTime.from(
                                                entry.modified().toInstant().plusSeconds(3600)))))),
                does(
                        "takes 3 s for each step",
                        ONCE,
                        plain(scene -> scene.disk().takes(Duration.ofSeconds(3)))));
    }

    private static List<Behaviour> listings() {
        return List.of(
                does(
                        "lists a file for a minute that was taken",
                        ONCE,
                        plain(scene -> scene.disk().showsListingsOf(LONG))),
                does("lists a file for a minute that its sender took away", "not taken", scene -> {
                    scene.disk().showsListingsOf(LONG).showsEntriesOf(LONG, Opening.ASKS);
                    scene.write("One.");
                    scene.stage().lookFor(1);
                    Files.delete(scene.disk().folder().resolve("a.txt"));
                    scene.stage().lookFor(20);
                }),
                does("does not list a new file for a minute", ONCE, scene -> {
                    scene.disk().showsListingsOf(LONG);
                    scene.stage().lookFor(1);
                    scene.write("One.");
                    scene.stage().lookFor(20);
                }),
                does(
                        "leaves .nfs000000000123 for a file that is deleted while it is open",
                        ONCE,
                        plain(scene -> scene.stage().write(".nfs000000000123", "Old."))),
                does(
                        "cannot list the folder three times",
                        TOLD,
                        plain(scene -> scene.disk().fails(Call.LIST, "", 3, broken()))),
                does("never lists a sub-folder", TOLD, plain(scene -> {
                    scene.stage().write("desk/b.txt", "Two.");
                    scene.disk().fails(Call.LIST, "desk", 1000, new AccessDeniedException("desk"));
                })));
    }

    private static List<Behaviour> failures() {
        return List.of(
                does(
                        "cannot say how a file is, three times (EIO)",
                        TOLD,
                        plain(scene -> scene.disk().fails(Call.LOOK, "a.txt", 3, broken()))),
                does(
                        "cannot open a file three times (ESTALE)",
                        TOLD,
                        plain(scene -> scene.disk().fails(Call.OPEN, "a.txt", 3, stale()))),
                does(
                        "cannot open a file three times (EIO)",
                        TOLD,
                        plain(scene -> scene.disk().fails(Call.OPEN, "a.txt", 3, broken()))),
                does("cannot write the note of a refused file three times", TOLD, plain(scene -> {
                    scene.stage().refusals = List.of(FolderStage.BROKEN);
                    scene.disk().fails(Call.WRITE, "_ERROR/a.txt.error.txt", 3, broken());
                })),
                does(
                        "cannot bring a file back that grew where it was put, three times",
                        HALF + "; told twice",
                        scene -> {
                            scene.write("One.");
                            scene.stage().lookFor(3);
                            Files.writeString(scene.disk().folder().resolve("_PROCESSED/a.txt"), "One. Two.");
                            scene.disk().fails(Call.MOVE, "_PROCESSED/a.txt", 3, stale());
                        }));
    }

    private static List<Behaviour> moves() {
        return List.of(
                does(
                        "cannot move a file three times",
                        TOLD,
                        plain(scene -> scene.disk().fails(Call.MOVE, "a.txt", 3, stale()))),
                does("cannot move a file, and does not list it for a minute", TOLD, scene -> {
                    scene.write("One.");
                    scene.stage().lookFor(1);
                    scene.disk().fails(Call.MOVE, "a.txt", 3, stale());
                    scene.stage().lookFor(1);
                    var hidden = Files.move(
                            scene.disk().folder().resolve("a.txt"),
                            scene.disk().folder().resolve(".a"));
                    scene.disk().showsListingsOf(LONG);
                    scene.disk().list(Path.of("")).close();
                    Files.move(hidden, scene.disk().folder().resolve("a.txt"));
                    scene.stage().lookFor(20);
                }),
                does(
                        "moves a file, and says that it is not there",
                        ONCE,
                        plain(scene -> scene.disk().failsAndDoes(Call.MOVE, "a.txt", missing()))),
                does(
                        "moves a file, and says that it did not (EIO)",
                        ONCE,
                        plain(scene -> scene.disk().failsAndDoes(Call.MOVE, "a.txt", broken()))),
                does(
                        "moves a file, says that it did not, and shows it where it was for a minute",
                        TOLD,
                        plain(scene -> scene.disk()
                                .showsEntriesOf(LONG, Opening.ASKS)
                                .failsAndDoes(Call.MOVE, "a.txt", broken()))),
                does("moves a refused file, and says that it is not there", ONCE, plain(scene -> {
                    scene.stage().refusals = List.of(FolderStage.BROKEN);
                    scene.disk().failsAndDoes(Call.MOVE, "a.txt", missing());
                })),
                does("has another file in its place just before the move", "each is taken once; told once", scene -> {
                    scene.write("One.");
                    scene.disk().beforeNextMove(() -> scene.write("2."));
                    scene.stage().lookFor(20);
                }),
                does(
                        "the same, and shows size and time of the old one for a minute",
                        "each is taken once; told once",
                        scene -> {
                            scene.disk().showsEntriesOf(LONG, Opening.ASKS);
                            scene.write("One.");
                            scene.disk().beforeNextMove(() -> scene.write("Two of another length."));
                            scene.stage().lookFor(20);
                        }));
    }

    @ParameterizedTest
    @MethodSource("behaviours")
    void readsNoFileHalfAndLosesNoneWhateverTheDiskDoes(Behaviour behaviour) throws IOException {
        assertThat(outcome(behaviour)).isEqualTo(behaviour.expected());
    }

    private String outcome(Behaviour behaviour) throws IOException {
        var clock = new FolderClock();
        var disk = new AwkwardDisk(folder, clock);
        var scene = new Scene(disk, FolderStage.on(disk, clock));
        var lines = Logs.during(LogFormat.TEXT, () -> {
            behaviour.story().happens(scene);
            scene.stage().lookFor(120);
        });
        var taken = scene.stage().taken.stream()
                .map(text -> text.substring(text.indexOf(' ') + 1))
                .toList();
        return taken(taken, !scene.stage().refusals.isEmpty()) + told(lines);
    }

    private String taken(List<String> taken, boolean refused) throws IOException {
        var kept = kept(refused);
        if (taken.isEmpty()) {
            assertThat(kept).isEmpty();
            return "not taken";
        }
        var last = taken.get(taken.size() - 1);
        if (taken.size() == 1) {
            assertThat(kept).containsExactly(last);
            return ONCE;
        }
        assertThat(taken).hasSize(2);
        assertThat(kept).containsExactly(last);
        return last.startsWith(taken.get(0)) ? HALF : "each is taken once";
    }

    /** What lies on the shelves in the end; nothing else does, neither there nor in the folder. */
    private List<String> kept(boolean refused) throws IOException {
        var kept = new ArrayList<String>();
        var notes = new ArrayList<String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = folder.relativize(file).toString();
                if (name.endsWith(".error.txt")) {
                    notes.add(name);
                } else if (name.startsWith("_")) {
                    kept.add(Files.readString(file));
                } else {
                    assertThat(name).isIn(Set.of(".nfs000000000123", "desk/b.txt"));
                }
            }
        }
        assertThat(notes).as("of a refused file").hasSize(refused ? 1 : 0);
        return kept;
    }

    private static String told(String lines) {
        var told = lines.lines().filter(line -> line.contains("WARN")).count();
        return told == 0 ? "" : told == 1 ? "; told once" : told == 2 ? "; told twice" : "; told:\n" + lines;
    }

    @Test
    void standsInThePageAsItIs() throws IOException {
        var table = behaviours().stream()
                .map(behaviour -> "| " + behaviour.words() + " | " + behaviour.expected() + " |")
                .collect(Collectors.joining("\n"));

        assertThat(Files.readString(PAGE)).contains(table);
    }
}
