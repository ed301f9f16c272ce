package org.copytaster.enrich.language;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The languages that providers usually write.
 *
 * @param byProvider ISO 639-1 codes by provider in lower case
 */
public record UsualLanguages(Map<String, String> byProvider) {
    public UsualLanguages {
        byProvider = Map.copyOf(byProvider);
    }

    /** Of nobody anything is known. */
    public static UsualLanguages none() {
        return new UsualLanguages(Map.of());
    }

    /**
     * Reads pairs of the form PROVIDER=LANGUAGE, separated by commas.
     *
     * @return nothing when a provider has no name, or a language is no BCP 47 tag of one that has an ISO 639-1 code
     */
    public static Optional<UsualLanguages> parse(String pairs) {
        var languages = new TreeMap<String, String>();
        for (var pair : pairs.split(",", -1)) {
            if (pair.isBlank()) {
                continue;
            }
            int equals = pair.indexOf('=');
            var language = LanguageTags.twoLetters(pair.substring(equals + 1));
            if (equals < 1 || language.isEmpty()) {
                return Optional.empty();
            }
            languages.put(pair.substring(0, equals).strip().toLowerCase(Locale.ROOT), language.get());
        }
        return Optional.of(new UsualLanguages(languages));
    }

    /** The language that this provider usually writes; empty when nobody says. */
    public String of(String provider) {
        return byProvider.getOrDefault(provider, "");
    }
}
