package org.copytaster.ingest.source;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.copytaster.runtime.FileFault;
import org.copytaster.runtime.UsageFault;
import org.copytaster.runtime.yaml.YamlFault;
import org.copytaster.runtime.yaml.YamlMapping;
import org.copytaster.runtime.yaml.YamlNode;

/**
 * The file in which a newsroom names its sources, in YAML: under {@code sources} each with its name, what it may speak for
 * and how it comes in. Whatever is wrong with it is told with line and column, and no key ever is.
 */
public final class SourcesFile {
    private final Path path;
    private final Collection<String> formats;
    private final Function<String, Optional<String>> environment;
    private final boolean looksAtCertificates;
    private final Collection<Path> doorFiles;

    /**
     * A file that was not read yet.
     *
     * @param formats the names of the formats that are read
     * @param environment the environment's variable of a name
     */
    public SourcesFile(Path path, Collection<String> formats, Function<String, Optional<String>> environment) {
        this(path, formats, environment, true, List.of());
    }

    private SourcesFile(
            Path path,
            Collection<String> formats,
            Function<String, Optional<String>> environment,
            boolean looksAtCertificates,
            Collection<Path> doorFiles) {
        this.path = path;
        this.formats = List.copyOf(formats);
        this.environment = environment;
        this.looksAtCertificates = looksAtCertificates;
        this.doorFiles = List.copyOf(doorFiles);
    }

    /** The same, for a door that asks nobody for a certificate: a source that has nothing else is a fault. */
    public SourcesFile withoutCertificates() {
        return new SourcesFile(path, formats, environment, false, doorFiles);
    }

    /** The same, where no source's folder may hold one of these: the keys and certificates of the door itself. */
    public SourcesFile besides(Collection<Path> files) {
        return new SourcesFile(path, formats, environment, looksAtCertificates, files);
    }

    /**
     * What was read.
     *
     * @param sources who may send what
     * @param warnings what the operator should know, a sentence each
     */
    public record Content(Sources sources, List<String> warnings) {
        public Content {
            warnings = List.copyOf(warnings);
        }
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /**
     * Reads it and the keys that it names.
     *
     * @throws YamlFault when it makes no sense, or a key is not where it says
     * @throws UsageFault when it cannot be read
     */
    public Content read() {
        return content(text());
    }

    private String text() {
        try {
            return Files.readString(path, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new UsageFault("the file of sources " + path + " is not UTF-8", e);
        } catch (IOException e) {
            throw new UsageFault("cannot read the file of sources " + path + ": " + FileFault.inWords(e), e);
        }
    }

    private Content content(String text) {
        var secrets = new SourceSecrets(path, environment);
        var entries = YamlNode.of(path, text)
                .mapping()
                .only(Set.of("sources"))
                .need("sources")
                .mapping();
        if (entries.entries().isEmpty()) {
            // A door without sources and keys stands open; nobody means that who empties the file.
            throw entries.fault("the file names no source");
        }
        var paths = new RealPaths();
        var found = new ArrayList<ConfiguredSource>();
        for (var name : entries.entries().keySet()) {
            var source = new SourceEntry(name, entries, path, formats, secrets).source();
            requireOneWhoLooks(source, entries);
            requireItsOwn(source, new Sources(found), paths, entries);
            requireNoSecretsIn(source, secrets, paths, entries);
            found.add(source);
        }
        var sources = new Sources(found);
        // Once more: a key may be named after the folder that it lies in.
        found.forEach(source -> requireNoSecretsIn(source, secrets, paths, entries));
        return new Content(sources, warnings(sources, secrets));
    }

    private void requireOneWhoLooks(ConfiguredSource source, YamlMapping entries) {
        if (!looksAtCertificates
                && source instanceof PushSource push
                && !push.certificates().isEmpty()) {
            throw entries.need(source.name())
                    .mapping()
                    .nameFault(
                            SourceEntry.CERTIFICATE,
                            "the door asks for no certificate: set ingest.http.tls.clients to the file of who signs them");
        }
    }

    /** A key, a certificate, a folder or a feed that two sources have would say nothing of which of them sent. */
    private static void requireItsOwn(ConfiguredSource source, Sources before, RealPaths paths, YamlMapping entries) {
        if (source instanceof FolderSource folder) {
            requireOwnFolder(folder, before.folders(), paths, entries);
        } else if (source instanceof FeedSource feed) {
            requireOwnFeed(feed, before.feeds(), entries);
        } else {
            requireOwnProof((PushSource) source, before.pushing().all(), entries);
        }
    }

    private static void requireOwnFeed(FeedSource source, List<FeedSource> before, YamlMapping entries) {
        before.stream()
                .filter(other -> other.url().equals(source.url()))
                .findFirst()
                .ifPresent(other -> {
                    throw entries.nameFault(
                            source.name(), "the feed of this source is that of the source '" + other.name() + "'");
                });
    }

    private static void requireOwnFolder(
            FolderSource source, List<FolderSource> before, RealPaths paths, YamlMapping entries) {
        for (var other : before) {
            if (paths.overlap(source.path(), other.path())) {
                throw entries.nameFault(
                        source.name(),
                        "the folder of this source is that of the source '" + other.name()
                                + "', within it or around it");
            }
        }
    }

    /** A folder's files are taken for copy, written to Kafka and put away. */
    private void requireNoSecretsIn(
            ConfiguredSource source, SourceSecrets secrets, RealPaths paths, YamlMapping entries) {
        if (!(source instanceof FolderSource folder)) {
            return;
        }
        var kept = new ArrayList<>(secrets.files());
        kept.add(path);
        if (kept.stream().anyMatch(file -> paths.contains(folder.path(), file))) {
            throw entries.nameFault(
                    source.name(),
                    "the folder of this source holds the file of sources, or a key: they would be sent as copy");
        }
        doorFiles.stream()
                .filter(file -> paths.contains(folder.path(), file))
                .findFirst()
                .ifPresent(file -> {
                    throw entries.nameFault(
                            source.name(),
                            "the folder of this source holds " + file
                                    + ", a key or certificate of the door: it would be sent as copy");
                });
    }

    private static void requireOwnProof(PushSource source, List<PushSource> before, YamlMapping entries) {
        for (var other : before) {
            if (source.secrets().stream().anyMatch(other.secrets()::contains)) {
                throw entries.nameFault(source.name(), "this source has a key of the source '" + other.name() + "'");
            }
            if (source.certificates().stream().anyMatch(other.certificates()::contains)) {
                throw entries.nameFault(
                        source.name(),
                        "this source has a name of the certificate of the source '" + other.name() + "'");
            }
        }
    }

    private List<String> warnings(Sources sources, SourceSecrets secrets) {
        var warnings = new ArrayList<String>();
        if (SourceSecrets.isWritableByOthers(path)) {
            warnings.add("others on this machine can write the file of sources " + path + ": chmod go-w it");
        }
        secrets.openToOthers()
                .forEach(file ->
                        warnings.add("the key file " + file + " is open to others on this machine: chmod 600 it"));
        var weak = sources.pushing().withShortSecret();
        if (!weak.isEmpty()) {
            warnings.add("sources with a key of fewer than " + Secret.ADVISED + " characters (128 bits in base64): "
                    + String.join(", ", weak));
        }
        return warnings;
    }
}
