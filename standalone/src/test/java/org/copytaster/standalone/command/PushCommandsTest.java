package org.copytaster.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.copytaster.runtime.ExitCode;
import org.copytaster.runtime.settings.BrokerConfig;
import org.copytaster.standalone.Copytaster;
import org.copytaster.standalone.stream.SharedStandalone;
import org.copytaster.standalone.stream.Standalone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** ingest with its front door as a process, and send against it. */
@ExtendWith(SharedStandalone.class)
class PushCommandsTest {
    private static final String KEY = "correct-horse-battery-staple";
    private static final Pattern ADDRESS = Pattern.compile("taking pushes at (\\S+);");
    private static final String SAMPLE = "../samples/04-bridge.json";
    private static final String BROKEN = "../samples/17-broken.json";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void sendTellsByItsExitCodeWhatFailedAndNoKeyIsEverWritten(Standalone standalone)
            throws IOException, InterruptedException {
        var keys = Files.writeString(folder.resolve("keys"), "tip " + KEY + "\n");
        var wrong = Files.writeString(folder.resolve("wrong"), "wrong-" + KEY);
        try (var ingest = ingest(standalone, "--set=ingest.http.key.file=" + keys)) {
            var url = address(ingest).toString();

            assertThat(send(url, keys, SAMPLE)).isEqualTo(ExitCode.OK);
            assertThat(text(out)).contains("sent 1 of 1 files").contains("1 stories taken, 0 files sent before");
            assertThat(send(url, keys, "--gzip", SAMPLE)).isEqualTo(ExitCode.OK);
            assertThat(text(out)).contains("1 files sent before, 0 refused");
            assertThat(send(url, keys, SAMPLE, BROKEN)).isEqualTo(ExitCode.SOME_REFUSED);
            assertThat(text(err)).contains("17-broken.json: refused, invalid-json at line ");
            assertThat(send(url, wrong, SAMPLE)).isEqualTo(ExitCode.TURNED_AWAY);
            assertThat(text(err)).contains("turns this sender away: wrong-key");

            ingest.signal("TERM");
            assertThat(ingest.exitCode()).isEqualTo(143);
            assertThat(send(url, keys, SAMPLE)).isEqualTo(ExitCode.NO_BROKER);
            assertThat(text(err)).contains("1 of 1 files were not sent");
            assertThat(ingest.err()).contains("DEBUG").contains("wrong-key 1").doesNotContain(KEY);
            assertThat(text(out) + text(err)).doesNotContain(KEY);
        }
    }

    @Test
    void aTakenPortEndsTheRoleWithASentence(Standalone standalone) throws IOException, InterruptedException {
        try (var first = ingest(standalone)) {
            var port = "--set=ingest.http.port=" + address(first).getPort();
            try (var second = ingest(standalone, port)) {
                assertThat(second.exitCode()).isEqualTo(ExitCode.NO_BROKER);
                assertThat(second.err())
                        .contains("the front door cannot listen on 127.0.0.1:")
                        .contains("--set ingest.http.port=PORT");
            }
        }
    }

    @Test
    void aDoorOpenToStrangersIsAUsageFault(Standalone standalone) throws IOException, InterruptedException {
        try (var ingest = ingest(standalone, "--set=ingest.http.host=0.0.0.0")) {
            assertThat(ingest.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(ingest.err()).contains("ingest.http.host is '0.0.0.0'").contains("ingest.http.key.file");
        }
    }

    /** The role in a JVM of its own, with everything that it could log. */
    private ChildCopytaster ingest(Standalone standalone, String... more) throws IOException {
        var arguments = new ArrayList<>(List.of(
                "ingest",
                "--set=bootstrap.servers=" + standalone.settings().get(BrokerConfig.BOOTSTRAP_SERVERS),
                "--set=ingest.http.port=0",
                "--set=ingest.health.port=0"));
        arguments.addAll(List.of(more));
        var levels = folder.resolve("levels");
        Files.writeString(levels, "root=debug\norg.eclipse.jetty=debug\norg.copytaster=debug\n");
        arguments.add("--set=log.levels.file=" + levels);
        arguments.add("--set=kafka.sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required"
                + " username=\"desk\" password=\"" + KEY + "\";");
        return ChildCopytaster.start(folder, arguments.toArray(String[]::new));
    }

    private static URI address(ChildCopytaster ingest) throws IOException, InterruptedException {
        ingest.awaitMessage("; Ctrl-C stops");
        var address = ADDRESS.matcher(ingest.err());
        assertThat(address.find()).isTrue();
        return URI.create(address.group(1));
    }

    private int send(String url, Path keys, String... files) {
        out.reset();
        err.reset();
        var arguments = new ArrayList<>(List.of("send", "--url", url, "--key-file", keys.toString()));
        arguments.addAll(List.of(files));
        return Copytaster.commandLine(stream(out), stream(err)).execute(arguments.toArray(String[]::new));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
