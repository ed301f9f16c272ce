package org.copytaster.ingest.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.copytaster.runtime.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SendCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void sendsNothingThatALinkInAFolderLeadsTo() throws IOException {
        Files.createSymbolicLink(folder.resolve("passwd.txt"), Path.of("/etc/passwd"));

        var code = new CommandLine(new SendCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute("--url=http://127.0.0.1:1/", "--patience=0", folder.toString());

        assertThat(code).isEqualTo(ExitCode.OK);
        assertThat(out.toString()).startsWith("sent 0 of 0 files");
        assertThat(err.toString()).startsWith("1 in " + folder + " left out: ").contains("passwd.txt");
    }
}
