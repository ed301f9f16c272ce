package org.copytaster.schemas.vocabulary;

import java.util.Locale;
import java.util.regex.Pattern;
import org.copytaster.schemas.vocabulary.WordList.Entry;
import org.copytaster.schemas.vocabulary.WordList.Mark;

/** The news agencies by the names that copy gives them; {@code agencies.txt} lists them. */
public final class Agencies {
    private static final WordList NAMES = WordList.read("agencies.txt");

    /** A part of a regular expression: any of them. */
    static final String ANY = NAMES.any(name -> true);

    /** The same: those that are named under pictures. */
    static final String OF_PICTURES = NAMES.any(Agencies::bringsPictures);

    /** The same: those of them that stand before a slash. In "a Reuters/Weil poll" the agency is told of. */
    static final String BEFORE_SLASH = NAMES.any(name -> bringsPictures(name) && !isInMixedCase(name.words()));

    private static final String OF_TEXT = NAMES.any(name -> !name.is(Mark.ONLY_PICTURES));

    /** The same: those that brought a text, one or several: "AFP/Reuters", "PTI, ANI and IANS". */
    static final String LIST = OF_TEXT + "(?:(?:/|, | and )" + OF_TEXT + ")*";

    private static final Pattern ONLY_AGENCIES = Pattern.compile(LIST);
    private static final Pattern CERTAIN =
            Pattern.compile(NAMES.any(name -> !name.is(Mark.SHARED) && !name.is(Mark.ONLY_PICTURES)));

    private Agencies() {}

    private static boolean bringsPictures(Entry name) {
        return name.is(Mark.PICTURES) || name.is(Mark.ONLY_PICTURES);
    }

    private static boolean isInMixedCase(String words) {
        return !words.equals(words.toUpperCase(Locale.ROOT)) && !words.equals(words.toLowerCase(Locale.ROOT));
    }

    /** Whether these words name an agency, or several, and nothing else. */
    public static boolean areNamed(String words) {
        return ONLY_AGENCIES.matcher(words).matches();
    }

    /** Whether these words name an agency even where nothing around them says that they do. */
    public static boolean isCertain(String words) {
        return CERTAIN.matcher(words).matches();
    }
}
