package org.copytaster.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code run --serve} tells at its end, of files named, files dropped and pushes. */
class ServeSummaryTest {
    private static final Path SAMPLES = Path.of("..", "samples");
    /** The second embargoed one is answered out of the door's memory: nothing goes in. A refusal goes in each time. */
    private static final List<String> PUSHED = List.of(
            "05-bridge-update.json",
            "11-embargoed.json",
            "11-embargoed.json",
            "17-broken.json",
            "17-broken.json",
            "14-museum.json",
            "15-museum-kill.json");

    private static final Pattern ADDRESS = Pattern.compile("taking pushes at (\\S+)");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void countsPushesAndFilesAndAddsUp() throws IOException, InterruptedException {
        try (var serving = serving("../samples/04-bridge.json")) {
            serving.awaitMessage("Ctrl-C stops");
            for (var pushed : PUSHED) {
                push(serving, pushed);
            }
            serving.awaitPrinted("STORY KILLED");
            drop("16-text-kill.txt");
            drop("05-bridge-update.json");
            drop("20-budget-list.txt");
            serving.awaitPrinted("budget at a glance");
            serving.signal("TERM");
            assertThat(serving.exitCode()).isEqualTo(143);
            assertThat(serving.out())
                    .contains(
                            "taken in        8 inputs with 8 stories",
                            "rejected        2 at the door {invalid-json=2}",
                            "repeats         1",
                            "revisions       7",
                            "published       4 (later {retracted=1, superseded=1})",
                            "held            2",
                            "never           0",
                            "retracted       1",
                            "superseded      0",
                            "underway        0",
                            "clean records   5 (4 stories, 1 withdrawal)");
        }
    }

    /** One partition: once the last story is out, everything before it has ended. */
    private ChildCopytaster serving(String file) throws IOException {
        return ChildCopytaster.start(
                folder,
                "run",
                "--serve",
                "--set=enrich.entities=false",
                "--set=ingest.http.port=0",
                "--set=ingest.health.port=0",
                // The folder's copy is that of the pushes' agencies, and so one of it a repeat.
                "--set=ingest.provider=*",
                "--set=topics.partitions=1",
                "--data=" + folder.resolve("data"),
                "--drop=" + folder.resolve("in"),
                file);
    }

    private static void push(ChildCopytaster serving, String file) throws IOException, InterruptedException {
        var address = ADDRESS.matcher(serving.err());
        assertThat(address.find()).isTrue();
        var request = HttpRequest.newBuilder(URI.create(address.group(1)))
                .POST(BodyPublishers.ofFile(SAMPLES.resolve(file)))
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isIn(202, 400);
    }

    private void drop(String file) throws IOException {
        Files.copy(SAMPLES.resolve(file), folder.resolve("in").resolve(file));
    }
}
