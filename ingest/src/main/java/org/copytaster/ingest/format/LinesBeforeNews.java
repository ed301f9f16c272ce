package org.copytaster.ingest.format;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.copytaster.ingest.body.Block;
import org.copytaster.ingest.body.CleanText;
import org.copytaster.ingest.body.Dateline;
import org.copytaster.schemas.vocabulary.CreditLine;

/**
 * What the first paragraphs of a body say beside the news; the paragraphs keep it.
 *
 * @param dateline where and when it was filed
 * @param byline a line that says who wrote it
 */
record LinesBeforeNews(Optional<String> dateline, Optional<String> byline) {
    /** How many blocks may stand before the lead: a note, bullets, a byline. */
    private static final int MOST_BEFORE_THE_LEAD = 6;

    private static final int LONGEST_NOTE = 300;
    private static final int LONGEST_BYLINE = 80;
    private static final String BULLETS = "*•·‣▪●–—-";
    private static final String SENTENCE_ENDS = ".!?:;,";

    /** Before names only: other lines start with these words too. */
    private static final Set<String> BY = Set.of("Af", "AF", "Av", "AV", "Di", "DI", "Door", "DOOR", "Przez");

    private static final Set<String> AMONG_NAMES = Set.of(
            "and", "og", "och", "en", "e", "et", "und", "y", "i", "de", "van", "von", "der", "da", "di", "la", "bin");

    private static final Pattern BLANK = Pattern.compile(" ");

    /** Reads it off the blocks of a body, up to the first that is neither a note, a bullet, a heading nor a byline. */
    static LinesBeforeNews of(List<Block> blocks) {
        Optional<String> byline = Optional.empty();
        for (var block : blocks.subList(0, Math.min(MOST_BEFORE_THE_LEAD + 1, blocks.size()))) {
            var text = CleanText.visible(block.text());
            boolean isByline = byline.isEmpty() && isByline(text);
            if (isByline) {
                byline = Optional.of(text);
            } else if (!standsBeforeTheLead(block)) {
                return new LinesBeforeNews(Dateline.of(text), byline);
            }
        }
        return new LinesBeforeNews(Optional.empty(), byline);
    }

    private static boolean isByline(String text) {
        return (CreditLine.isByline(text) || isByNames(text))
                && SENTENCE_ENDS.indexOf(text.charAt(text.length() - 1)) < 0;
    }

    private static boolean isByNames(String text) {
        int blank = text.length() > LONGEST_BYLINE ? -1 : text.indexOf(' ');
        return blank > 0
                && BY.contains(text.substring(0, blank))
                && BLANK.splitAsStream(text.substring(blank + 1))
                        .allMatch(word -> AMONG_NAMES.contains(word)
                                || (!word.isEmpty() && Character.isUpperCase(word.charAt(0))));
    }

    private static boolean standsBeforeTheLead(Block block) {
        return block.kind() != Block.Kind.TEXT || isNote(block.text()) || isBullet(block.text());
    }

    private static boolean isNote(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_NOTE
                && (isBetween(text, '(', ')') || isBetween(text, '[', ']') || isBetween(text, '<', '>'));
    }

    private static boolean isBetween(String text, char open, char close) {
        return text.charAt(0) == open && text.indexOf(close) == text.length() - 1;
    }

    private static boolean isBullet(String text) {
        return text.length() > 1 && BULLETS.indexOf(text.charAt(0)) >= 0 && text.charAt(1) == ' ';
    }
}
