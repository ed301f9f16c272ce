package org.copytaster.schemas.vocabulary;

import java.util.Optional;
import java.util.regex.Pattern;
import org.copytaster.schemas.vocabulary.WordList.Mark;

/**
 * A line that says who wrote or brought the copy, and nothing else: "By Ada Moss" over it, "(Reuters)", "Ada Moss in Oslo,
 * with AP" or "Editing by Bo Lind" under it.
 */
public final class CreditLine {
    private static final int LONGEST = 100;
    private static final WordList WORDS = WordList.read("credits.txt");
    private static final Pattern BYLINE = Pattern.compile(WORDS.any(word -> word.is(Mark.BYLINE)) + " \\p{Lu}.*");
    private static final String NAME = "\\p{Lu}[\\p{L}\\p{M}.'’-]+(?: (?:"
            + WordList.read("particles.txt").any(word -> word.is(Mark.PERSON))
            + "|\\p{Lu}\\.?|\\p{Lu}[\\p{L}\\p{M}.'’-]+)){1,4}";
    private static final Pattern STARTS_WITH_NAME = Pattern.compile("(" + NAME + ")(?:,| and | with |$).*");
    private static final String AGENCY = "(?:" + Agencies.ANY + "|" + WORDS.any(word -> word.is(Mark.AGENCIES)) + ")";
    private static final String AGENCIES = AGENCY + "(?:[/, ]+(?:and )?" + AGENCY + ")*";
    private static final Pattern CREDIT = Pattern.compile("\\([^()]{2,60}\\)"
            + "|" + AGENCIES
            + "|" + NAME + "(?:(?:,| and) " + NAME + ")*"
            + "(?:,? (?:with|for|and|in \\p{Lu}\\p{L}+,? (?:with|for)) (?:the )?" + AGENCIES + "|[,/] ?" + AGENCY + ")?"
            + "|" + WORDS.any(word -> word.is(Mark.SOURCE)) + " .{2,60}"
            + "|\\(?" + WORDS.any(word -> word.is(Mark.WORK)) + " \\p{Lu}.{2,90}");

    private CreditLine() {}

    /** Whether this line says who wrote what follows. */
    public static boolean isByline(String line) {
        return line.length() <= LONGEST && BYLINE.matcher(line).matches();
    }

    /** Whether this line says who wrote, edited or brought what stands before it. */
    public static boolean isCredit(String line) {
        return line.length() <= LONGEST && CREDIT.matcher(line).matches();
    }

    /** The person whose name a credit starts with. */
    public static Optional<String> person(String credit) {
        var matcher = STARTS_WITH_NAME.matcher(credit);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
