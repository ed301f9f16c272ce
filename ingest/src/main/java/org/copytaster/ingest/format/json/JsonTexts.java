package org.copytaster.ingest.format.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.copytaster.ingest.body.CleanText;
import org.copytaster.ingest.body.Escaped;
import org.copytaster.ingest.body.HtmlBlocks;

/**
 * The texts of an object of ninjs: a field per role in version 1 ({@code headline}, {@code body_xhtml}), a list with
 * roles in versions 2 and 3. A text is used up when it is chosen; the others are left over.
 */
public final class JsonTexts {
    private static final Set<String> NO_SUMMARY = Set.of("caption", "creditline", "credit", "writer", "note", "byline");

    private static final Pattern DATA = Pattern.compile("json|sportsml|^(?:image|audio|video)/");
    private static final Pattern STRUCTURE =
            Pattern.compile("\\s*(?:[{]\\s*\"|\\[\\s*[{]\\s*\"|(?:<\\?xml[^>]*>\\s*)?<sports-content)");

    private final JsonFields item;

    /** The texts of this item. */
    public JsonTexts(JsonFields item) {
        this.item = item;
    }

    /**
     * One text, and how to note that it was used.
     *
     * @param role what it is for, in lower case; empty when nothing says it
     * @param type its media type; empty when nothing says it
     */
    public record Text(String role, String type, String value, Runnable use) {
        boolean isMarkup() {
            return type.contains("html") || type.contains("xml") || type.contains("nitf");
        }

        boolean isHtml() {
            return type.contains("html");
        }

        String line() {
            return isMarkup() || Escaped.holdsReferences(value) ? HtmlBlocks.line(value) : CleanText.line(value);
        }

        HtmlBlocks.Read blocks() {
            return isMarkup() ? HtmlBlocks.of(value) : HtmlBlocks.plain(value);
        }

        /** Whether it is written for machines: results, events, the blocks of an editor. */
        boolean isData() {
            return DATA.matcher(type).find()
                    || DATA.matcher(role).find()
                    || STRUCTURE.matcher(value).lookingAt();
        }
    }

    /** The main headline; empty when there is none. */
    public String headline() {
        var all = texts("headline", "headlines");
        var main = all.stream()
                .filter(text -> text.role().equals("main") || text.role().isEmpty())
                .toList();
        var words = firstWords(main);
        var any = words.isEmpty() ? firstWords(all) : words;
        return any.isEmpty() ? item.line("title") : any;
    }

    /** Every other headline than that one. */
    public List<String> furtherHeadlines(String headline) {
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

    /** The summary; empty when there is none. */
    public String summary() {
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

    /**
     * The one text of this name; none when it has no words, or was written for machines.
     *
     * @param type its media type; where it is empty, markup betrays itself
     */
    public List<Text> typed(String name, String type) {
        return item.texts(name).stream()
                .limit(1)
                .map(sent -> text("", type, words(sent), () -> item.use().take(sent.path())))
                .filter(text -> !text.isData() && !text.value().isBlank())
                .toList();
    }

    /** The one text of this name on one line, without its markup; empty when it has no words. */
    public String line(String name) {
        return firstWords(typed(name, ""));
    }

    /** The credit line; empty when there is none. */
    public String creditLine() {
        var field = item.line("creditline", "credit");
        return field.isEmpty()
                ? firstWords(texts("description", "descriptions").stream()
                        .filter(text -> text.role().equals("creditline"))
                        .toList())
                : field;
    }

    /** The body, in every form in which it was sent. */
    public List<Text> bodies() {
        var texts = new ArrayList<>(listed("bodies"));
        pieces("bodies").ifPresent(texts::add);
        pieces("body").ifPresent(texts::add);
        texts.addAll(named("body_"));
        texts.removeIf(Text::isData);
        return texts;
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
        var texts = new ArrayList<>(listed(many));
        item.texts(many).forEach(words -> texts.add(text("", words)));
        item.texts(one).stream().limit(1).forEach(words -> texts.add(text("", words)));
        texts.addAll(named(one + "_"));
        return texts;
    }

    private List<Text> listed(String many) {
        var texts = new ArrayList<Text>();
        for (var sent : item.objects(many)) {
            sent.text("value")
                    .ifPresent(value ->
                            texts.add(text(sent.glance("role"), sent.glance("contenttype"), words(value), () -> {
                                item.use().take(value.path());
                                sent.mark("role");
                                sent.mark("contenttype");
                            })));
        }
        return texts;
    }

    private List<Text> named(String prefix) {
        var texts = new ArrayList<Text>();
        item.startingWith(prefix).forEach((role, words) -> texts.add(text(role, words)));
        return texts;
    }

    /** A body in a list of strings is one body, whatever it was parted by. */
    private Optional<Text> pieces(String name) {
        var pieces = item.texts(name);
        var whole = pieces.stream().map(JsonTexts::words).collect(Collectors.joining("\n\n"));
        return pieces.isEmpty()
                ? Optional.empty()
                : Optional.of(text(
                        "", "", whole, () -> pieces.forEach(piece -> item.use().take(piece.path()))));
    }

    private Text text(String role, JsonFields.Field words) {
        return text(role, "", words(words), () -> item.use().take(words.path()));
    }

    /** A role says the type when nothing else does: body_xhtml; and markup without either betrays itself. */
    private static Text text(String role, String type, String words, Runnable use) {
        var lower = role.toLowerCase(Locale.ROOT);
        var known = (type.isEmpty() ? lower : type).toLowerCase(Locale.ROOT);
        boolean shown = type.isEmpty() && !lower.contains("nitf") && Escaped.isMarkup(words);
        return new Text(lower, shown ? "text/html" : known, words, use);
    }

    private static String words(JsonFields.Field sent) {
        return sent.value().asText();
    }
}
