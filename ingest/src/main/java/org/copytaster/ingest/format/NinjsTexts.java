package org.copytaster.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.copytaster.ingest.copy.CleanText;
import org.copytaster.ingest.copy.HtmlBlocks;
import org.copytaster.ingest.copy.TextBlocks;

/**
 * The texts of an object of ninjs: a field per role in version 1 ({@code headline}, {@code body_xhtml}), a list with
 * roles in versions 2 and 3.
 */
final class NinjsTexts {
    private static final Set<String> NO_SUMMARY = Set.of("caption", "creditline", "credit", "writer", "note", "byline");

    private static final Pattern MARKUP =
            Pattern.compile("^\\s*<(?:p|div|section|article|body|html|h[1-6]|ul|ol|table|blockquote)\\b");

    private final JsonFields item;

    NinjsTexts(JsonFields item) {
        this.item = item;
    }

    /** One text. */
    private record Text(String role, String type, String value) {
        boolean isMarkup() {
            return type.contains("html") || type.contains("xml") || type.contains("nitf");
        }

        boolean isHtml() {
            return type.contains("html");
        }

        String line() {
            return isMarkup() ? HtmlBlocks.line(value) : CleanText.line(value);
        }
    }

    String headline() {
        var all = texts("headline", "headlines");
        var main = all.stream()
                .filter(text -> text.role().equals("main") || text.role().isEmpty());
        var words = firstWords(main.toList());
        return words.isEmpty() ? orTitle(firstWords(all)) : words;
    }

    private String orTitle(String headline) {
        return headline.isEmpty() ? item.line("title") : headline;
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

    /** The body: markup before plain text, because it still knows what is a subhead, a quote, a table. */
    HtmlBlocks.Read body() {
        var bodies = texts("body", "bodies");
        var ordered = new ArrayList<Text>();
        bodies.stream().filter(Text::isHtml).forEach(ordered::add);
        bodies.stream().filter(text -> !text.isMarkup()).forEach(ordered::add);
        bodies.stream().filter(text -> text.isMarkup() && !text.isHtml()).forEach(ordered::add);
        return ordered.stream()
                .map(NinjsTexts::blocks)
                .filter(read -> !read.blocks().isEmpty())
                .findFirst()
                .orElse(new HtmlBlocks.Read(List.of(), 0));
    }

    private static HtmlBlocks.Read blocks(Text body) {
        return body.isMarkup() ? HtmlBlocks.of(body.value()) : new HtmlBlocks.Read(TextBlocks.of(body.value()), 0);
    }

    private static String firstWords(List<Text> texts) {
        return texts.stream()
                .map(Text::line)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
    }

    private List<Text> texts(String one, String many) {
        var texts = new ArrayList<Text>();
        for (var listed : item.objects(many)) {
            texts.add(text(listed.line("role"), listed.line("contenttype"), listed.raw("value")));
        }
        item.lines(many).forEach(words -> texts.add(text("", "", words)));
        item.field(one).filter(JsonNode::isTextual).ifPresent(value -> texts.add(text("", "", value.asText())));
        for (Map.Entry<String, JsonNode> field : item.startingWith(one + "_").entrySet()) {
            texts.add(text(field.getKey(), "", field.getValue().asText()));
        }
        return texts;
    }

    /** A role says the type when nothing else does: body_xhtml; and markup without either betrays itself. */
    private static Text text(String role, String type, String value) {
        var lower = role.toLowerCase(Locale.ROOT);
        var known = (type.isEmpty() ? lower : type).toLowerCase(Locale.ROOT);
        boolean shown = type.isEmpty()
                && !lower.contains("text")
                && MARKUP.matcher(value).find();
        return new Text(lower, shown ? "text/html" : known, value);
    }
}
