package org.copytaster.ingest.format;

import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;

/**
 * The language that copy declares, spelt as BCP 47 spells it: {@code EN} is {@code en}, {@code nb_no} is {@code nb-NO},
 * {@code eng} and {@code ger} of ISO 639-2 are {@code en} and {@code de}. What is no tag stays as it was sent.
 */
public final class DeclaredLanguage {
    /** ISO 639-2 has two codes for some; Java knows the one that comes from the language's own name. */
    private static final Map<String, String> BIBLIOGRAPHIC = Map.ofEntries(
            Map.entry("alb", "sq"),
            Map.entry("arm", "hy"),
            Map.entry("baq", "eu"),
            Map.entry("chi", "zh"),
            Map.entry("cze", "cs"),
            Map.entry("dut", "nl"),
            Map.entry("fre", "fr"),
            Map.entry("geo", "ka"),
            Map.entry("ger", "de"),
            Map.entry("gre", "el"),
            Map.entry("ice", "is"),
            Map.entry("mac", "mk"),
            Map.entry("may", "ms"),
            Map.entry("per", "fa"),
            Map.entry("rum", "ro"),
            Map.entry("slo", "sk"),
            Map.entry("wel", "cy"));

    private static final Map<String, String> LONG = threeLetters();

    private DeclaredLanguage() {}

    /** The tag of a language as it was sent. */
    public static String of(String sent) {
        if (sent.isEmpty() || isPlain(sent)) {
            return sent;
        }
        try {
            var locale = new Locale.Builder()
                    .setLanguageTag(sent.strip().replace('_', '-'))
                    .build();
            var language = locale.getLanguage();
            return language.isEmpty()
                    ? sent
                    : LONG.getOrDefault(language, language)
                            + locale.toLanguageTag().substring(language.length());
        } catch (IllformedLocaleException e) {
            return sent;
        }
    }

    /** Most copy has two small letters. */
    private static boolean isPlain(String sent) {
        return sent.length() == 2 && isSmall(sent.charAt(0)) && isSmall(sent.charAt(1));
    }

    private static boolean isSmall(char letter) {
        return letter >= 'a' && letter <= 'z';
    }

    private static Map<String, String> threeLetters() {
        var found = new HashMap<>(BIBLIOGRAPHIC);
        for (var language : Locale.getISOLanguages()) {
            found.putIfAbsent(new Locale(language).getISO3Language(), language);
        }
        return Map.copyOf(found);
    }
}
