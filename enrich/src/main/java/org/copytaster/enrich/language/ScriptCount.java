package org.copytaster.enrich.language;

import java.lang.Character.UnicodeScript;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** How many letters of a text are of each script. */
final class ScriptCount {
    /** Japanese is told by its syllables: this share of the letters, or more. Chinese has none. */
    private static final double SYLLABLES = 0.05;

    private static final double MAIN = 0.5;

    private final Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
    private final int all;

    private ScriptCount(String text) {
        text.codePoints().filter(Character::isLetter).forEach(letter -> {
            var script = UnicodeScript.of(letter);
            letters.merge(script == UnicodeScript.KATAKANA ? UnicodeScript.HIRAGANA : script, 1, Integer::sum);
        });
        // Marks of vowels, length and the like, which several scripts share.
        letters.remove(UnicodeScript.COMMON);
        letters.remove(UnicodeScript.INHERITED);
        all = letters.values().stream().mapToInt(Integer::intValue).sum();
    }

    static ScriptCount of(String text) {
        return new ScriptCount(text);
    }

    /** All letters. */
    int all() {
        return all;
    }

    /** The script that more than half of the letters are in; for Japanese, which has three, that of its syllables. */
    Optional<UnicodeScript> main() {
        int syllables = letters.getOrDefault(UnicodeScript.HIRAGANA, 0);
        int han = letters.getOrDefault(UnicodeScript.HAN, 0);
        if (syllables > 0 && syllables >= SYLLABLES * all && syllables + han > MAIN * all) {
            return Optional.of(UnicodeScript.HIRAGANA);
        }
        return letters.entrySet().stream()
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .filter(most -> most.getValue() > MAIN * all)
                .map(Map.Entry::getKey);
    }
}
