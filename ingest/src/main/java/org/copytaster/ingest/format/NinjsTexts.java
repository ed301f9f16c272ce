package org.copytaster.ingest.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.copytaster.ingest.copy.Block;
import org.copytaster.ingest.copy.CleanText;
import org.copytaster.ingest.copy.HtmlBlocks;
import org.copytaster.ingest.copy.TextBlocks;
import org.copytaster.ingest.copy.WordLoss;

/**
 * The texts of an object of ninjs: a field per role in version 1 ({@code headline}, {@code body_xhtml}), a list with
 * roles in versions 2 and 3. A text is used up when it is chosen; the others are left over.
 */
final class NinjsTexts {
    private static final Set<String> NO_SUMMARY = Set.of("caption", "creditline", "credit", "writer", "note", "byline");

    private static final Pattern MARKUP =
            Pattern.compile("^\\s*<(?:p|div|section|article|body|html|h[1-6]|ul|ol|table|blockquote|nitf|block)\\b");

    private final JsonFields item;

    NinjsTexts(JsonFields item) {
        this.item = item;
    }

    /** One text, and how to note that it was used. */
    private record Text(String role, String type, String value, Runnable use) {
        boolean isMarkup() {
            return type.contains("html") || type.contains("xml") || type.contains("nitf");
        }

        boolean isHtml() {
            return type.contains("html");
        }

        String line() {
            return isMarkup() ? HtmlBlocks.line(value) : CleanText.line(value);
        }

        HtmlBlocks.Read blocks() {
            return isMarkup() ? HtmlBlocks.of(value) : plain();
        }

        private HtmlBlocks.Read plain() {
            var blocks = TextBlocks.of(value);
            return new HtmlBlocks.Read(blocks, 0, WordLoss.between(value, words(blocks)));
        }
    }

    String headline() {
        var all = texts("headline", "headlines");
        var main = all.stream()
                .filter(text -> text.role().equals("main") || text.role().isEmpty())
                .toList();
        var words = firstWords(main);
        var any = words.isEmpty() ? firstWords(all) : words;
        return any.isEmpty() ? item.line("title") : any;
    }

    /** Every other headline than that one. */
    List<String> furtherHeadlines(String headline) {
        return texts("headline", "headlines").stream()
                .filter(text -> !text.line().isEmpty())
                .map(text -> {
                    text.use().run();
                    return text.line();
                })
                .filter(words -> !words.equals(headline))
                .distinct()
                .toList();
    }

    String summary() {
        var candidates = texts("description", "descriptions").stream()
                .filter(text -> NO_SUMMARY.stream().noneMatch(text.role()::startsWith))
                .toList();
        return firstWords(candidates);
    }

    String caption() {
        return firstWords(texts("description", "descriptions").stream()
                .filter(text -> !text.role().contains("credit") && !text.role().equals("writer"))
                .toList());
    }

    String creditLine() {
        var field = item.line("creditline", "credit");
        return field.isEmpty()
                ? firstWords(texts("description", "descriptions").stream()
                        .filter(text -> text.role().equals("creditline"))
                        .toList())
                : field;
    }

    /**
     * The body: markup before plain text, because it still knows what is a subhead, a quote, a table. The same words in
     * another form are used up with it.
     */
    HtmlBlocks.Read body() {
        var bodies = texts("body", "bodies");
        var ordered = new ArrayList<Text>();
        bodies.stream().filter(Text::isHtml).forEach(ordered::add);
        bodies.stream().filter(text -> !text.isMarkup()).forEach(ordered::add);
        bodies.stream().filter(text -> text.isMarkup() && !text.isHtml()).forEach(ordered::add);
        Optional<HtmlBlocks.Read> chosen = Optional.empty();
        for (var text : ordered) {
            var read = text.blocks();
            boolean first = chosen.isEmpty() && !read.blocks().isEmpty();
            if (first) {
                chosen = Optional.of(read);
            }
            if (first || chosen.filter(body -> saysTheSame(body, read)).isPresent()) {
                text.use().run();
            }
        }
        return chosen.orElse(new HtmlBlocks.Read(List.of(), 0));
    }

    private static boolean saysTheSame(HtmlBlocks.Read body, HtmlBlocks.Read other) {
        return WordLoss.between(words(other.blocks()), words(body.blocks())).lost() == 0;
    }

    private static String words(List<Block> blocks) {
        return String.join("\n", blocks.stream().map(Block::text).toList());
    }

    private static String firstWords(List<Text> texts) {
        for (var text : texts) {
            var words = text.line();
            if (!words.isEmpty()) {
                text.use().run();
                return words;
            }
        }
        return "";
    }

    private List<Text> texts(String one, String many) {
        var texts = new ArrayList<Text>();
        for (var listed : item.objects(many)) {
            listed.text("value")
                    .ifPresent(
                            value -> texts.add(text(listed.glance("role"), listed.glance("contenttype"), value, () -> {
                                listed.mark("role");
                                listed.mark("contenttype");
                            })));
        }
        item.texts(many).forEach(words -> texts.add(text("", "", words, () -> {})));
        item.texts(one).stream().limit(1).forEach(value -> texts.add(text("", "", value, () -> {})));
        item.startingWith(one + "_").forEach((role, value) -> texts.add(text(role, "", value, () -> {})));
        return texts;
    }

    /** A role says the type when nothing else does: body_xhtml; and markup without either betrays itself. */
    private Text text(String role, String type, JsonFields.Field field, Runnable marks) {
        var lower = role.toLowerCase(Locale.ROOT);
        var value = field.value().asText();
        var known = (type.isEmpty() ? lower : type).toLowerCase(Locale.ROOT);
        boolean shown = type.isEmpty()
                && !lower.contains("text")
                && !lower.contains("nitf")
                && MARKUP.matcher(value).find();
        return new Text(lower, shown ? "text/html" : known, value, () -> {
            item.use().take(field.path());
            marks.run();
        });
    }
}
