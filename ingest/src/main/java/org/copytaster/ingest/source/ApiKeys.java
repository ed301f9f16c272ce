package org.copytaster.ingest.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.copytaster.runtime.UsageFault;
import org.copytaster.schemas.identity.Sha256;

/**
 * The keys that open the door. Only their hashes are kept, and every one is compared with every key that is shown, so
 * that the time it takes tells nothing.
 */
public final class ApiKeys {
    /** The shortest key that is taken, in characters. */
    public static final int SHORTEST = 16;

    /** A key with fewer characters is told at the start: 128 bits in base64 are 22. */
    public static final int ADVISED = 22;

    private final List<Entry> entries;

    private record Entry(String hash, Sender caller, boolean namesNoProvider, boolean isShort) {}

    private ApiKeys(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** No key: whoever reaches the door may push. */
    public static ApiKeys none() {
        return new ApiKeys(List.of());
    }

    /**
     * Reads a file of keys: a line each, empty lines and those that start with # left out. A line is a key; or a source
     * and its key; or a source, its provider and its key, by white space. Two keys may name one source, so that a key can
     * be changed without a break.
     *
     * <p>Who may speak for whom is decided here, once: under a key with a provider all stands under that provider; under
     * one without, under the name of its source; and only {@value Sender#ALL} in the provider's place lets the guid say
     * whose copy it is.
     *
     * @param fallback who pushes with a key that names no source; the provider and zone of lines that leave them out
     * @throws IOException when it cannot be read
     * @throws UsageFault when it holds no key, or a line is none; the message never holds a key
     */
    public static ApiKeys read(Path file, Sender fallback) throws IOException {
        var entries = new ArrayList<Entry>();
        var lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        for (int number = 1; number <= lines.size(); number++) {
            var line = lines.get(number - 1).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                entries.add(entry(file, number, List.of(line.split("\\s+")), fallback));
            }
        }
        if (entries.isEmpty()) {
            throw new UsageFault("the key file " + file + " holds no key");
        }
        return new ApiKeys(entries);
    }

    private static Entry entry(Path file, int number, List<String> words, Sender fallback) {
        var key = words.get(words.size() - 1);
        if (words.size() > 3 || key.length() < SHORTEST) {
            throw new UsageFault("line " + number + " of the key file " + file
                    + " must be [SOURCE [PROVIDER]] KEY, the key at least " + SHORTEST + " characters long");
        }
        return new Entry(
                hash(key),
                caller(words, fallback),
                words.size() < 3 && fallback.provider().isEmpty(),
                key.length() < ADVISED);
    }

    private static Sender caller(List<String> words, Sender fallback) {
        var source = words.size() == 1 ? fallback.source() : words.get(0);
        var provider = words.size() == 3 ? Optional.of(words.get(1)) : fallback.provider();
        return new Sender(source, provider, fallback.zone()).underItsOwnName();
    }

    /** The sources of keys that name no provider: they speak under their own name. */
    public List<String> withoutProvider() {
        return sources(Entry::namesNoProvider);
    }

    /** The sources of keys with fewer than {@value #ADVISED} characters. */
    public List<String> withShortKey() {
        return sources(Entry::isShort);
    }

    private List<String> sources(Predicate<Entry> which) {
        return entries.stream()
                .filter(which)
                .map(entry -> entry.caller().source())
                .distinct()
                .toList();
    }

    /** The agencies that the keys speak for, of those that speak for certain ones. */
    public List<String> providers() {
        return entries.stream()
                .flatMap(entry -> entry.caller().provider().stream())
                .filter(name -> !name.equals(Sender.ALL))
                .distinct()
                .toList();
    }

    /** Whether a key is asked for. */
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Whose key this is. */
    public Optional<Sender> caller(String key) {
        var shown = hash(key);
        Optional<Sender> found = Optional.empty();
        for (var entry : entries) {
            if (isEqual(entry.hash(), shown)) {
                found = Optional.of(entry.caller());
            }
        }
        return found;
    }

    private static String hash(String key) {
        return Sha256.of(key.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isEqual(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
