package org.copytaster.ingest.source;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.copytaster.runtime.FileFault;
import org.copytaster.runtime.yaml.YamlNode;

/** Fetches the secrets that a file of sources names from where they stand: never from that file itself. */
final class SourceSecrets {
    private static final String KEY = "key";
    private static final String FILE = "file";
    private static final String ENVIRONMENT = "environment";

    /** No secret is longer; a file that is, is something else. */
    private static final int LONGEST_FILE = 4096;

    private static final String OWNERS = "rw-------";

    private final Path sources;
    private final Function<String, Optional<String>> environment;
    private final List<Path> files = new ArrayList<>();

    /**
     * Secrets of a file of sources.
     *
     * @param sources that file; paths are meant from its folder
     * @param environment the variable of a name
     */
    SourceSecrets(Path sources, Function<String, Optional<String>> environment) {
        this.sources = sources;
        this.environment = environment;
    }

    /** The secret that stands where this place of the file says: {@code {file: PATH}} or {@code {environment: NAME}}. */
    Secret at(YamlNode node) {
        var found = text(node, KEY);
        return Secret.of(found.text())
                .orElseThrow(
                        () -> found.where().fault("the key must be at least " + Secret.SHORTEST + " characters long"));
    }

    /**
     * The same of a secret that somebody else chose: it may be short.
     *
     * @param what what it is called, for a fault
     * @param allowed what it may be made of
     */
    Secret ofAnother(YamlNode node, String what, Pattern allowed) {
        var found = text(node, what);
        var secret =
                Secret.ofAnother(found.text()).orElseThrow(() -> found.where().fault("there is no " + what + " in it"));
        if (!allowed.matcher(secret.text()).matches()) {
            throw found.where().fault("the " + what + " has a character in it that cannot be sent");
        }
        return secret;
    }

    /** What stands at a place, and the place. */
    private record Found(String text, YamlNode where) {}

    private Found text(YamlNode node, String what) {
        var place = node.mapping();
        if (place.entries().size() != 1
                || (place.get(FILE).isEmpty() && place.get(ENVIRONMENT).isEmpty())) {
            // What stands here instead may be the key itself.
            throw node.fault("a " + what + " is either {file: PATH} or {environment: NAME}");
        }
        var where = place.entries().values().iterator().next();
        return new Found(place.get(FILE).isPresent() ? inFile(where, what) : inEnvironment(where), where);
    }

    private String inFile(YamlNode where, String what) {
        var file = where.as(sources::resolveSibling, "the path of a file");
        files.add(file);
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                throw where.fault("the " + what + " must stand in a file");
            }
            if (Files.size(file) > LONGEST_FILE) {
                throw where.fault("the file " + file + " has more than " + LONGEST_FILE + " bytes and is no " + what);
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (MalformedInputException e) {
            throw where.fault("the file " + file + " is not UTF-8");
        } catch (NoSuchFileException e) {
            throw where.fault("there is no such file");
        } catch (IOException e) {
            throw where.fault("cannot read the " + what + ": " + FileFault.inWords(e));
        }
    }

    private String inEnvironment(YamlNode where) {
        var name = where.text();
        return environment.apply(name).orElseThrow(() -> where.fault("there is no such variable in the environment"));
    }

    /** The files that keys were read from. */
    List<Path> files() {
        return List.copyOf(files);
    }

    /** Which of the files others on this machine can read or write. */
    List<Path> openToOthers() {
        return files.stream().filter(SourceSecrets::isOpenToOthers).toList();
    }

    private static boolean isOpenToOthers(Path file) {
        return !permissions(file).endsWith("------");
    }

    /** Whether the file's group, or everybody, can write it: whoever can gives himself a source. */
    static boolean isWritableByOthers(Path file) {
        return permissions(file).substring(3).contains("w");
    }

    /** As ls writes them; nobody's but the owner's where they cannot be told. */
    private static String permissions(Path file) {
        try {
            return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                    ? PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
                    : OWNERS;
        } catch (IOException e) {
            return OWNERS; // it went meanwhile
        }
    }
}
