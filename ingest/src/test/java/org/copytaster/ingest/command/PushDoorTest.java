package org.copytaster.ingest.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copytaster.ingest.http.ApiKeys;
import org.copytaster.ingest.http.Sender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PushDoorTest {
    private static final URI ADDRESS = URI.create("http://127.0.0.1:8480/v1/stories");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void warnsOnceOfAllShortKeysAndShowsNone() throws IOException {
        assertThat(warnings(
                        "desk * 0123456789abcdef\ntip nwa 0123456789abcdefghijk\nfeed nwa 0123456789abcdefghijkl\n"))
                .containsExactly("keys with fewer than 22 characters (128 bits in base64): desk, tip."
                        + " To make a longer one: head -c 24 /dev/urandom | base64");
    }

    @Test
    void warnsOfNothingWhereKeysAreLongAndSayForWhomTheySpeak() throws IOException {
        assertThat(warnings("feed nwa 0123456789abcdefghijkl\n")).isEmpty();
    }

    @Test
    void warnsOfKeysThatDoNotSayForWhomTheySpeak() throws IOException {
        assertThat(warnings("desk 0123456789abcdefghijkl\n"))
                .singleElement()
                .asString()
                .startsWith("keys without a PROVIDER speak under their source's own name: desk. ");
    }

    private List<String> warnings(String lines) throws IOException {
        var file = Files.writeString(folder.resolve("keys"), lines);
        var anyone = new Sender("http", Optional.empty(), Optional.empty());
        return PushDoor.warnings(ApiKeys.read(file, anyone));
    }

    @Test
    void saysInItsHealthHowManyWrongKeysWereShown() {
        assertThat(PushDoor.detail(ADDRESS, "0 in flight", Map.of("wrong-key", 1700L, "no-key", 3L)))
                .isEqualTo("http://127.0.0.1:8480/v1/stories: 0 in flight; wrong keys since the start: 1700");
        assertThat(PushDoor.detail(ADDRESS, "0 in flight", Map.of("accepted", 2L)))
                .isEqualTo("http://127.0.0.1:8480/v1/stories: 0 in flight");
    }
}
