package org.copytaster.ingest.format.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.copytaster.ingest.body.Block;
import org.copytaster.ingest.body.Dateline;

/**
 * Which block of plain text is what. A first block is the headline when it is short and ends no sentence; a last one is
 * the credit when it names an agency, a reporter or who edited it. When in doubt a block is body: a wrong subhead harms
 * less than a lost paragraph.
 *
 * @param headline the headline; empty when there is none
 * @param byline who wrote it, from a line "By ..." or the name that starts the credit; empty when there is none
 * @param body the paragraphs
 * @param creditLine the last line, whole; empty when there is none
 */
record CopyLayout(String headline, String byline, List<Block> body, String creditLine) {
    private static final int LONGEST_HEADLINE = 140;
    private static final int LONGEST_CREDIT = 100;
    private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?…:;,][\"'”’»)\\]]*$");
    private static final Pattern BYLINE = Pattern.compile("^(?:By|BY|Por|POR|Par|PAR|Von|VON) \\p{Lu}.*");
    private static final String NAME =
            "\\p{Lu}[\\p{L}\\p{M}.'’-]+(?: (?:de|da|del|der|van|von|al|el|bin|la|le|\\p{Lu}\\.?|\\p{Lu}[\\p{L}\\p{M}.'’-]+)){1,4}";
    private static final Pattern STARTS_WITH_NAME = Pattern.compile("^(" + NAME + ")(?:,| and | with |$).*");
    private static final String AGENCY =
            "(?:AFP|AP|Reuters|REUTERS|dpa|DPA|EFE|ANSA|PA|PTI|ANI|IANS|AAP|CP|Xinhua|Kyodo|TASS|UPI|ATS|APA|NTB|TT"
                    + "|Ritzau|Belga|ANP|Lusa|Bloomberg|Agencies|Agence France-Presse|(?:The )?Associated Press)";
    private static final Pattern CREDIT = Pattern.compile("^(?:\\([^()]{2,60}\\)"
            + "|" + AGENCY + "(?:[/, ]+(?:and )?" + AGENCY + ")*"
            + "|" + NAME + "(?:(?:,| and) " + NAME
            + ")*(?:,? (?:with|for|and|in \\p{Lu}\\p{L}+,? (?:with|for)) (?:the )?" + AGENCY
            + "(?:[/, ]+(?:and )?" + AGENCY + ")*|[,/] ?" + AGENCY + ")?"
            + "|(?:With|with|Source:|Sources:) .{2,60}"
            + "|\\(?(?:Reporting|Writing|Editing|Edited|Compiled|Additional reporting|Written) by \\p{Lu}.{2,90})$");

    /** Sorts the blocks. A lone line is a headline too, such as a kill without a body. */
    static CopyLayout of(List<Block> blocks) {
        var body = blocks;
        var headline = first(body).filter(CopyLayout::isHeadline);
        body = rest(body, headline);
        var byline = first(body).filter(CopyLayout::isByline).filter(block -> blocks.size() > 1);
        body = rest(body, byline);
        var credit = body.size() > 1 ? last(body).filter(CopyLayout::isCredit) : Optional.<String>empty();
        if (credit.isPresent()) {
            body = body.subList(0, body.size() - 1);
        }
        var author = byline.or(() -> credit.flatMap(CopyLayout::name));
        return new CopyLayout(headline.orElse(""), author.orElse(""), List.copyOf(body), credit.orElse(""));
    }

    private static boolean isHeadline(String block) {
        return block.length() <= LONGEST_HEADLINE
                && !SENTENCE_END.matcher(block).matches()
                && !isByline(block)
                && Dateline.of(block).isEmpty();
    }

    private static boolean isByline(String block) {
        return block.length() <= LONGEST_CREDIT
                && BYLINE.matcher(block).matches()
                && !SENTENCE_END.matcher(block).matches();
    }

    private static boolean isCredit(String block) {
        return block.length() <= LONGEST_CREDIT && CREDIT.matcher(block).matches();
    }

    private static Optional<String> name(String credit) {
        var matcher = STARTS_WITH_NAME.matcher(credit);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static Optional<String> first(List<Block> blocks) {
        return blocks.stream().findFirst().filter(CopyLayout::isText).map(Block::text);
    }

    private static Optional<String> last(List<Block> blocks) {
        return Optional.of(blocks.get(blocks.size() - 1))
                .filter(CopyLayout::isText)
                .map(Block::text);
    }

    private static List<Block> rest(List<Block> blocks, Optional<String> taken) {
        return taken.isPresent() ? blocks.subList(1, blocks.size()) : blocks;
    }

    private static boolean isText(Block block) {
        return block.kind() == Block.Kind.TEXT;
    }
}
