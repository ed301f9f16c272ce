package org.copytaster.enrich.lead.text;

import java.util.List;
import java.util.Locale;
import opennlp.tools.stemmer.snowball.SnowballStemmer;
import opennlp.tools.stemmer.snowball.SnowballStemmer.ALGORITHM;

/**
 * Brings the forms of a word together: Porter's Snowball stemmer of the language, and then a cut.
 *
 * @param longest longest stem, in letters: past it, endings differ more than words do
 */
public record Stems(ALGORITHM algorithm, int longest) {
    /**
     * As a language file names it: the algorithm and the longest stem.
     *
     * @throws IllegalStateException when it is anything else
     */
    public static Stems of(List<String> words) {
        if (words.size() != 2) {
            throw new IllegalStateException("a language needs the line 'stemmer: ALGORITHM LETTERS', not " + words);
        }
        return new Stems(ALGORITHM.valueOf(words.get(0).toUpperCase(Locale.ROOT)), Integer.parseInt(words.get(1)));
    }

    /** A stemmer of its own for each call: Snowball's keeps its working state in fields. */
    public String of(String word) {
        var stem = new SnowballStemmer(algorithm).stem(word).toString();
        return stem.length() <= longest ? stem : stem.substring(0, longest);
    }
}
