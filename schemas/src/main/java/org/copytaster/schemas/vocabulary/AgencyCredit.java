package org.copytaster.schemas.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.copytaster.schemas.vocabulary.WordList.Mark;

/**
 * An agency in credit position, who brings the copy and is not told of: "(Reuters) -" behind a dateline, "REUTERS/Name"
 * under a picture, "via REUTERS", an agency alone or in brackets at a paragraph's end; or who gave a picture away:
 * "/Pool". In "told Reuters" it is news as any other.
 *
 * @param start where its name starts in the paragraph, in UTF-16 code units
 * @param end where its name ends
 * @param isAgency whether it is an agency, and not a giver of pictures
 */
public record AgencyCredit(int start, int end, boolean isAgency) {
    /** How far into a paragraph its dateline may reach, in UTF-16 code units. */
    private static final int HEAD = 140;

    /** How far before a paragraph's end a credit may begin, in UTF-16 code units. */
    private static final int TAIL = 120;

    private static final WordList WORDS = WordList.read("credits.txt");
    private static final Pattern AT_HEAD = Pattern.compile("\\((" + Agencies.LIST + ")\\)\\s*(?:--|[-–—:])");
    private static final Pattern WHOLE = Pattern.compile("^\\W*(" + Agencies.LIST + ")\\W*$");
    private static final Pattern AT_TAIL = Pattern.compile(
            "(?:\\((?:[Ww]ith (?:inputs? )?from )?|(?:--|[-–—]) ?|[Ww]ith )(" + Agencies.LIST + ")\\)?\\.?\\s*$");
    private static final Pattern PICTURE =
            Pattern.compile("\\b(" + Agencies.BEFORE_SLASH + ")(?: " + WORDS.any(word -> word.is(Mark.PHOTO))
                    + ")?(?=/\\p{Lu})|\\b[Vv]ia (" + Agencies.OF_PICTURES + ")\\b|/("
                    + WORDS.any(word -> word.is(Mark.GIVER)) + ")\\b");
    private static final Pattern ONE = Pattern.compile(Agencies.ANY);

    /** Those in a paragraph in reading order, none over another. */
    public static List<AgencyCredit> in(String paragraph) {
        var found = new ArrayList<AgencyCredit>(); // of the head and the tail: few, however long the paragraph is
        agencies(AT_HEAD, paragraph, 0, Math.min(HEAD, paragraph.length()), found);
        if (paragraph.length() <= HEAD) {
            agencies(WHOLE, paragraph, 0, paragraph.length(), found);
        }
        agencies(AT_TAIL, paragraph, Math.max(0, paragraph.length() - TAIL), paragraph.length(), found);
        if (paragraph.indexOf('/') >= 0 || paragraph.contains("ia ")) {
            found.addAll(pictures(paragraph, found));
        }
        found.sort(Comparator.comparingInt(AgencyCredit::start));
        return found;
    }

    private static void agencies(Pattern position, String text, int from, int to, List<AgencyCredit> found) {
        var match = position.matcher(text).region(from, to);
        if (match.find()) {
            var one = ONE.matcher(text).region(match.start(1), match.end(1));
            while (one.find()) {
                var credit = new AgencyCredit(one.start(), one.end(), true);
                if (credit.isClearOf(found)) {
                    found.add(credit);
                }
            }
        }
    }

    private static List<AgencyCredit> pictures(String text, List<AgencyCredit> found) {
        var pictures = new ArrayList<AgencyCredit>();
        var match = PICTURE.matcher(text);
        while (match.find()) {
            for (var group = 1; group <= match.groupCount(); group++) {
                if (match.start(group) >= 0) {
                    var credit = new AgencyCredit(match.start(group), match.end(group), group <= 2);
                    if (credit.isClearOf(found)) {
                        pictures.add(credit);
                    }
                }
            }
        }
        return pictures;
    }

    private boolean isClearOf(List<AgencyCredit> others) {
        return others.stream().noneMatch(other -> other.start() < end && start < other.end());
    }
}
