package org.copytaster.ingest.format.json;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.copytaster.ingest.body.Block;
import org.copytaster.ingest.body.HtmlBlocks;
import org.copytaster.ingest.body.WordLoss;
import org.copytaster.ingest.format.json.JsonTexts.Text;

/**
 * One form of a body of ninjs. An item may hold several: markup and plain text, the lead alone and the whole.
 *
 * @param text the text as sent
 * @param read its blocks
 */
public record JsonBody(Text text, HtmlBlocks.Read read) {
    /** Plain text beside markup says the same and a caption more; with so many times the words it is the whole. */
    private static final int WHOLE = 2;

    /**
     * The body: markup before plain text, because it still knows what is a subhead, a quote, a table, and of several alike
     * the one with the most words; but not a part before the whole, and nothing before what is called the main one. The
     * same words in another form are used up with it.
     */
    public static HtmlBlocks.Read of(List<Text> texts) {
        var bodies =
                texts.stream().map(text -> new JsonBody(text, text.blocks())).toList();
        var main = bodies.stream().filter(JsonBody::isMain).toList();
        var sought = main.isEmpty() ? bodies : main;
        var chosen = Stream.of(
                        longest(sought, Text::isHtml),
                        longest(sought, text -> !text.isMarkup()),
                        longest(sought, text -> text.isMarkup() && !text.isHtml()))
                .flatMap(Optional::stream)
                .reduce((one, other) -> other.count() > WHOLE * one.count() ? other : one);
        chosen.ifPresent(body -> bodies.stream()
                .filter(other -> other.equals(body) || body.says(other))
                .forEach(shown -> shown.text().use().run()));
        return chosen.map(JsonBody::read).orElse(new HtmlBlocks.Read(List.of(), 0));
    }

    private static Optional<JsonBody> longest(List<JsonBody> bodies, Predicate<Text> form) {
        return bodies.stream()
                .filter(body -> !body.read().blocks().isEmpty() && form.test(body.text()))
                .reduce((one, other) -> other.count() > one.count() ? other : one);
    }

    private boolean isMain() {
        return text.role().equals("main") && !read.blocks().isEmpty();
    }

    private int count() {
        return read.loss().seen();
    }

    private boolean says(JsonBody other) {
        return WordLoss.between(words(other.read().blocks()), words(read.blocks()))
                        .lost()
                == 0;
    }

    private static String words(List<Block> blocks) {
        return String.join("\n", blocks.stream().map(Block::text).toList());
    }
}
