package org.copytaster.ingest.format.line;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.copytaster.ingest.encoding.Encodings;

/**
 * National variants of ISO 646: a text of seven bits in which brackets and braces are letters, {@code f}r} for
 * {@code für}. Nothing says so but the text: it is read so when such signs stand within words, several times, and
 * nowhere else, and the small words around them are of that language.
 */
final class NationalLetters {
    private static final String SIGNS = "[\\]{|}~";
    private static final int FEWEST = 3;
    private static final int FEWEST_WORDS = 3;

    /** A variant: the letters for {@link #SIGNS}, in that order, and words that only its languages have. */
    private record Variant(String name, String letters, Pattern words) {}

    private static final List<Variant> VARIANTS = List.of(
            new Variant("German", "ÄÖÜäöüß", words("und|der|die|das|nicht|mit|von|ist|im|den")),
            new Variant("Swedish", "ÄÖÅäöå~", words("och|att|det|som|inte|med|av|den|p}|f\\|r")),
            new Variant("Norwegian", "ÆØÅæøå~", words("og|ikke|det|som|til|av|med|er|p}|f\\|r")));

    private NationalLetters() {}

    private static Pattern words(String any) {
        return Pattern.compile("(?<![\\p{L}\\[-\\]{-~])(?:" + any + ")(?![\\p{L}\\[-\\]{-~])");
    }

    /** The same text with its letters and a warning, where it is written in one. */
    static Encodings.Text read(Encodings.Text sent) {
        var text = sent.text();
        if (!areLetters(text)) {
            return sent;
        }
        return best(text)
                .map(variant -> new Encodings.Text(
                        translated(text, variant.letters()),
                        sent.charset(),
                        List.of("the text has seven bits: its braces and brackets were read as the letters of "
                                + variant.name() + " (ISO 646)")))
                .orElse(sent);
    }

    private static Optional<Variant> best(String text) {
        Optional<Variant> best = Optional.empty();
        long most = FEWEST_WORDS - 1;
        for (var variant : VARIANTS) {
            long found = variant.words().matcher(text).results().count();
            if (found > most) {
                most = found;
                best = Optional.of(variant);
            }
        }
        return best;
    }

    /** Whether such signs stand within words, and none by itself; a text with other letters needs none. */
    private static boolean areLetters(String text) {
        int within = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                return false;
            }
            if (SIGNS.indexOf(c) >= 0) {
                boolean before = i > 0 && isLetter(text.charAt(i - 1));
                boolean after = i + 1 < text.length() && isLetter(text.charAt(i + 1));
                if (!before && !after) {
                    return false;
                }
                within += before && after ? 1 : 0;
            }
        }
        return within >= FEWEST;
    }

    private static boolean isLetter(char c) {
        return Character.isLetter(c) || SIGNS.indexOf(c) >= 0;
    }

    private static String translated(String text, String letters) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int sign = SIGNS.indexOf(text.charAt(i));
            out.append(sign < 0 ? text.charAt(i) : letters.charAt(sign));
        }
        return out.toString();
    }
}
