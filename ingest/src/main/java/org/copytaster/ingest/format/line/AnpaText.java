package org.copytaster.ingest.format.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.copytaster.ingest.body.Block;
import org.copytaster.ingest.body.CleanText;
import org.copytaster.ingest.body.TextBlocks;
import org.copytaster.ingest.format.Drafts;
import org.copytaster.schemas.AgencyField;
import org.copytaster.schemas.vocabulary.CreditLine;

/**
 * The text of a message as AP and Canadian Press set it: a line that begins with {@code ^} and ends with {@code <},
 * {@code @<} or {@code =} is a heading, a byline or a note; paragraphs are indented.
 */
final class AnpaText {
    private static final Pattern NAMED = Pattern.compile("([A-Za-z][A-Za-z0-9 ]{0,20}):\\s*(.*)");
    /** What may end a line for the typesetter. */
    private static final String ENDS = "@=<>";

    private static final Pattern CYCLE = Pattern.compile("(?i)(?:BC|AM|PM|AP)-.{2,}");
    private static final Pattern NOTE =
            Pattern.compile("(?i)(?:eds?|editors?|note)\\b[.:].*|with .*\\bphotos?\\b.*|ap photos?\\b.*");
    private static final Pattern POSITION =
            Pattern.compile("(?i).*\\b(?:writer|editor|correspondent|columnist|press|bureau)\\b.*");
    private static final int MOST_LINES = 4;

    private final String slug;
    private final List<AgencyField> fields = new ArrayList<>();
    private final List<Block> body = new ArrayList<>();
    private final StringBuilder plain = new StringBuilder();
    private String slugline = "";
    private String headline = "";
    private String byline = "";
    private String creditLine = "";
    private final List<String> notes = new ArrayList<>();
    private final List<String> keywords = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();
    private boolean behindByline;
    private boolean inBody;

    private AnpaText(String slug) {
        this.slug = Drafts.letters(slug);
    }

    /**
     * Reads a text.
     *
     * @param slug what its header calls it
     */
    static LineCopy of(String text, String slug) {
        var read = new AnpaText(slug);
        read.lines(text.lines().toList());
        return new LineCopy(
                read.slugline,
                read.headline,
                read.byline,
                read.creditLine,
                String.join(" ", read.notes),
                String.join(", ", read.keywords),
                read.labels,
                read.fields,
                read.body);
    }

    private void lines(List<String> lines) {
        int at = 0;
        while (at < lines.size()) {
            var line = lines.get(at);
            if (line.startsWith("^")) {
                int end = headEnd(lines, at);
                head(words(String.join(" ", lines.subList(at, end)).replace('^', ' ')));
                at = end;
                continue;
            }
            var named = NAMED.matcher(words(line));
            if (!inBody && line.stripTrailing().endsWith("<") && named.matches()) {
                named(named.group(1), named.group(2));
            } else {
                plain(line);
            }
            at++;
        }
        closePlain();
    }

    /** Behind the line with its end mark; without one within some lines, it is one line. */
    private static int headEnd(List<String> lines, int at) {
        for (int i = at; i < Math.min(at + MOST_LINES, lines.size()); i++) {
            var line = lines.get(i);
            if (i > at && (line.startsWith("^") || line.startsWith("\t") || line.startsWith("  ") || line.isBlank())) {
                break;
            }
            if (withoutEnd(line).length() < line.stripTrailing().length()) {
                return i + 1;
            }
        }
        return at + 1;
    }

    private void plain(String line) {
        inBody |= CleanText.hasWords(line);
        boolean ends = line.stripTrailing().endsWith("<");
        plain.append(ends ? withoutEnd(line) : line).append(ends ? "\n\n" : "\n");
    }

    private void closePlain() {
        body.addAll(TextBlocks.of(plain.toString()));
        plain.setLength(0);
    }

    private void head(String words) {
        if (!CleanText.hasWords(words)) {
            return;
        }
        var named = NAMED.matcher(words);
        boolean follows = behindByline;
        behindByline = false;
        if (inBody) {
            closePlain();
            body.add(new Block(Block.Kind.SUBHEAD, words));
        } else if (CreditLine.isByline(words) && byline.isEmpty()) {
            byline = words;
            behindByline = true;
        } else if (isSlug(words)) {
            slugline = words;
        } else if (follows && POSITION.matcher(words).matches()) {
            byline = byline + ", " + words;
        } else if (CreditLine.isCredit(words)) {
            credit(words);
        } else if (NOTE.matcher(words).matches()) {
            notes.add(words);
        } else if (named.matches()) {
            named(named.group(1), named.group(2));
        } else {
            headline(words);
        }
    }

    private void named(String name, String value) {
        switch (name.toLowerCase(Locale.ROOT)) {
            case "hl", "hl1", "hed", "headline" -> {
                labels.add(name);
                headline(value);
            }
            case "eds", "editors", "note", "update" -> notes.add(name + ": " + value);
            case "index", "keywords" -> {
                labels.add(name);
                keywords.add(value);
            }
            default -> field(name, value);
        }
    }

    private void headline(String words) {
        if (headline.isEmpty()) {
            headline = words;
        } else {
            body.add(new Block(Block.Kind.SUBHEAD, words));
        }
    }

    private void credit(String words) {
        if (creditLine.isEmpty()) {
            creditLine = words;
        } else {
            field("creditLine", words);
        }
    }

    private void field(String name, String value) {
        if (!value.isEmpty()) {
            fields.add(new AgencyField(name, value));
        }
    }

    /** The header's slug with its version in words, or a slug of its own. */
    private boolean isSlug(String words) {
        return slugline.isEmpty()
                && (CYCLE.matcher(words).matches()
                        || (!slug.isEmpty() && Drafts.letters(words).startsWith(slug)));
    }

    private static String words(String line) {
        return CleanText.line(withoutEnd(line));
    }

    private static String withoutEnd(String line) {
        int end = line.length();
        while (end > 0 && (ENDS.indexOf(line.charAt(end - 1)) >= 0 || Character.isWhitespace(line.charAt(end - 1)))) {
            end--;
        }
        return line.substring(0, end);
    }
}
