package org.copytaster.ingest.command;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.copytaster.ingest.push.Target;
import picocli.CommandLine.Option;

/** Options that say where to push. */
public final class PushOptions {
    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "The front door; default: ${DEFAULT-VALUE}.",
            defaultValue = "http://127.0.0.1:8480/v1/stories")
    private URI url = URI.create("http://127.0.0.1:8480/v1/stories");

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description = "A file that holds the key the door asks for: the last word of its first line.")
    private Optional<Path> keyFile = Optional.empty();

    @Option(names = "--gzip", description = "Compress what is sent.")
    private boolean gzip;

    /** The door that was named, and the key to it. */
    public Target target() {
        return Target.of(url, keyFile.map(Target::key), gzip);
    }
}
