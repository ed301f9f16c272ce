package org.copytaster.ingest.copy;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The encoding of bytes that are not Unicode and that nobody labelled, by ICU's detector. */
final class EncodingGuess {
    /** ICU's confidence goes from 0 to 100; below this it is a shot in the dark. */
    private static final int LOWEST = 30;

    /** Short Western copy looks to ICU like one of many alphabets: windows-1252 wins when it is nearly as likely. */
    private static final int NEARLY = 15;

    private static final int LOOKED_AT = 16 * 1024;
    private static final int BEFORE = 256;

    private EncodingGuess() {}

    /** Nothing when no encoding is likely that has a letter for every byte. */
    static Optional<Encodings.Text> read(byte[] bytes) {
        var matches = matches(bytes);
        int best = matches.stream().mapToInt(CharsetMatch::getConfidence).max().orElse(0);
        int western = matches.stream()
                .filter(match -> isWestern(match.getName()))
                .mapToInt(CharsetMatch::getConfidence)
                .max()
                .orElse(0);
        if (best < LOWEST || western + NEARLY >= best) {
            return Encodings.strictly(bytes, Encodings.windows1252()).map(EncodingGuess::guessed);
        }
        return matches.stream()
                .filter(match -> match.getConfidence() >= LOWEST)
                .flatMap(match -> EncodingLabels.charset(match.getName()).stream())
                .flatMap(charset -> Encodings.strictly(bytes, charset).stream())
                .findFirst()
                .map(EncodingGuess::guessed);
    }

    private static Encodings.Text guessed(Encodings.Text text) {
        var warning = "the text is not UTF-8: it was read as " + text.charset().name();
        return new Encodings.Text(text.text(), text.charset(), List.of(warning));
    }

    /** The detector looks at the beginning only, which may be all markup: it is shown the first letters beyond ASCII. */
    private static List<CharsetMatch> matches(byte[] bytes) {
        int first = 0;
        while (first < bytes.length && bytes[first] >= 0) {
            first++;
        }
        int from = Math.max(0, first - BEFORE);
        var sample = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + LOOKED_AT));
        return List.of(new CharsetDetector().setText(sample).detectAll());
    }

    private static boolean isWestern(String name) {
        return name.equals("ISO-8859-1") || name.equals("windows-1252");
    }
}
