package org.copytaster.ingest.format.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.copytaster.ingest.body.Block;
import org.copytaster.ingest.body.Dateline;
import org.copytaster.schemas.vocabulary.CreditLine;

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
public record CopyLayout(String headline, String byline, List<Block> body, String creditLine) {
    private static final int LONGEST_HEADLINE = 140;
    private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?…:;,][\"'”’»)\\]]*$");
    /** Sorts the blocks. A lone line is a headline too, such as a kill without a body. */
    public static CopyLayout of(List<Block> blocks) {
        var body = blocks;
        var headline = first(body).filter(CopyLayout::isHeadline);
        body = rest(body, headline);
        var byline = first(body).filter(CopyLayout::isByline).filter(block -> blocks.size() > 1);
        body = rest(body, byline);
        var credit = body.size() > 1 ? last(body).filter(CreditLine::isCredit) : Optional.<String>empty();
        if (credit.isPresent()) {
            body = body.subList(0, body.size() - 1);
        }
        var author = byline.or(() -> credit.flatMap(CreditLine::person));
        return new CopyLayout(headline.orElse(""), author.orElse(""), List.copyOf(body), credit.orElse(""));
    }

    private static boolean isHeadline(String block) {
        return block.length() <= LONGEST_HEADLINE
                && !SENTENCE_END.matcher(block).matches()
                && !isByline(block)
                && Dateline.naming(block).isEmpty();
    }

    private static boolean isByline(String block) {
        return CreditLine.isByline(block) && !SENTENCE_END.matcher(block).matches();
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
