package org.copytaster.ingest.format.ninjs;

import java.util.Optional;
import java.util.stream.Stream;
import org.copytaster.ingest.format.json.JsonFields;

/** Which ninjs an object is: as it says itself, else by how its fields are spelt. */
final class NinjsVersion {
    private static final String[] KNOWN = {
        "uri",
        "guid",
        "headline",
        "headlines",
        "body_text",
        "body_xhtml",
        "body_html",
        "bodies",
        "pubstatus",
        "versioncreated"
    };

    private NinjsVersion() {}

    /** {@code ninjs-1}, {@code ninjs-2} or {@code ninjs-3}; nothing when it has no field of ninjs. */
    static Optional<String> of(JsonFields item) {
        if (!item.hasAny(KNOWN)) {
            return Optional.empty();
        }
        return declared(item).or(() -> Optional.of(spelt(item)));
    }

    private static Optional<String> declared(JsonFields item) {
        return item.objects("standard", "$standard").stream()
                .map(standard -> standard.glance("version"))
                .filter(version -> version.matches("[123](?:\\..*)?"))
                .map(version -> "ninjs-" + version.charAt(0))
                .findFirst();
    }

    private static String spelt(JsonFields item) {
        if (any(item, "versionCreated", "pubStatus", "embargoedUntil", "firstCreated", "edNote", "usageTerms")
                || item.objects("bodies").stream().anyMatch(body -> body.spells("contentType"))) {
            return "ninjs-3";
        }
        return any(item, "headlines", "bodies", "descriptions", "by", "people", "places", "subjects", "organisations")
                ? "ninjs-2"
                : "ninjs-1";
    }

    private static boolean any(JsonFields item, String... names) {
        return Stream.of(names).anyMatch(item::spells);
    }
}
