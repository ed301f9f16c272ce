package org.copytaster.enrich.entity.country;

import java.util.List;

/**
 * A country or territory.
 *
 * @param code ISO 3166-1 alpha-2, with CLDR's XK, SU and YU; ISO 3166-2 for the nations of the United Kingdom
 * @param name the name to show
 * @param otherNames other names it goes by in English copy
 * @param abbreviations such as US, UK, UAE
 * @param demonyms adjectives and people, without the regular plural
 */
public record Country(
        String code, String name, List<String> otherNames, List<String> abbreviations, List<String> demonyms) {
    private static final int ALPHA_2 = 2;

    /** Whether it stands for itself in the world: the nations of the United Kingdom do not. */
    public boolean isSovereign() {
        return code.length() == ALPHA_2;
    }
}
