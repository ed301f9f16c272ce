package org.copytaster.ingest.format.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Names that stand twice in one object. RFC 8259, section 4, leaves open what that means; IPTC's own examples hold such
 * names. The last value counts, except where a story's fate hangs on it.
 */
final class JsonTwins {
    private static final Set<String> DECISIVE = Set.of("uri", "guid", "pubstatus", "embargoed", "embargoeduntil");

    private JsonTwins() {}

    /** The names, in the order of the alphabet and in lower case. */
    static Set<String> in(String text, JsonFactory factory) {
        var twins = new TreeSet<String>();
        var open = new ArrayDeque<Set<String>>();
        try (var parser = factory.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    open.push(new HashSet<>());
                } else if (token == JsonToken.END_OBJECT) {
                    open.pop();
                } else if (token == JsonToken.FIELD_NAME && !open.element().add(parser.currentName())) {
                    twins.add(parser.currentName().toLowerCase(Locale.ROOT));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the text was read once already", e);
        }
        return twins;
    }

    /** Whether one of these names decides who a story is or whether it may be used. */
    static boolean decide(Set<String> twins) {
        return twins.stream().anyMatch(DECISIVE::contains);
    }

    /** Whether what stands under this name does, in whatever case. */
    static boolean decides(String name) {
        return DECISIVE.contains(name.toLowerCase(Locale.ROOT));
    }
}
