package org.copytaster.ingest.body;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * The signs that an inline element stands for and that its words alone do not say: quotation marks around {@code q}, a
 * sign before a raised number, a stroke in a fraction, brackets around the mark of a footnote, a blank before a source.
 */
final class InlineSigns {
    /** Those whose signs are written. */
    private static final Set<String> NAMES = Set.of("q", "sup", "sub", "frac", "frac-den", "cite", "origin");

    private static final String QUOTES = "\"“”„‟«»‘’‚‛‹›「『";
    private static final Pattern MARK = Pattern.compile("[\\[(]?\\d{1,3}[\\])]?");
    private static final Pattern OF_NOTES = Pattern.compile("(?i)ref|note|cite|(?:^|[-_ ])fn(?:$|[-_ ])");

    /** A unit of length that is squared; every shorter word may be one. */
    private static final Pattern UNIT = Pattern.compile(
            "(?iU)(?:.{0,5}(?:met(?:re|er|ro|ri|ern)s?|mètres?)|feet|foot|inch(?:es)?|yards?|miles?|fuß|pieds?|pies)");

    private static final int SHORTEST_WORD = 4;
    private static final int LONGEST_MARK = 3;

    private InlineSigns() {}

    /** What stands before this element's words, behind those that were read already. */
    static String before(Element element, StringBuilder words) {
        if (!NAMES.contains(element.normalName())) {
            return "";
        }
        return switch (element.normalName()) {
            case "q" -> quotes(element).map(Quotes::open).orElse("");
            case "sup" -> raised(element, words);
            case "sub" -> isNumberBehindNumber(element, words) ? "_" : "";
            case "frac" -> endsWithDigit(words) ? " " : "";
            case "cite", "origin" -> isGlued(element, words) ? " " : "";
            default -> endsWithDigit(words) ? "/" : "";
        };
    }

    /** What stands behind this element's words. */
    static String after(Element element, StringBuilder words) {
        return switch (element.normalName()) {
            case "q" -> quotes(element).map(Quotes::close).orElse("");
            case "sup" -> isOpenMark(words) ? "]" : "";
            default -> "";
        };
    }

    /** Marks of a quotation. */
    private record Quotes(String open, String close) {
        private static final Quotes OUTER = new Quotes("“", "”");
        private static final Quotes INNER = new Quotes("‘", "’");
    }

    /** Some senders write the marks as well. */
    private static Optional<Quotes> quotes(Element q) {
        var words = firstText(q);
        if (words.isEmpty() || QUOTES.indexOf(words.charAt(0)) >= 0) {
            return Optional.empty();
        }
        var around = q.parent();
        boolean inner = around != null && around.closest("q") != null;
        return Optional.of(inner ? Quotes.INNER : Quotes.OUTER);
    }

    private static String raised(Element sup, StringBuilder words) {
        if (isMark(sup, words)) {
            return Character.isDigit(first(sup)) ? " [" : " ";
        }
        if (!isNumberBehindNumber(sup, words)) {
            return "";
        }
        return isNumerator(sup) ? " " : "^";
    }

    private static boolean isNumerator(Element sup) {
        return sup.nextSibling() instanceof TextNode next
                && !next.getWholeText().isEmpty()
                && "/⁄∕".indexOf(next.getWholeText().charAt(0)) >= 0;
    }

    /** The mark of a footnote: it is linked, or called so, or a number that no unit and no number goes before. */
    private static boolean isMark(Element sup, StringBuilder words) {
        if (words.length() == 0 || !MARK.matcher(firstText(sup)).matches()) {
            return false;
        }
        return DocumentOrder.anyElement(sup, part -> part.normalName().equals("a"))
                || OF_NOTES.matcher(sup.className()).find()
                || ".,;:!?\"”’)»".indexOf(words.charAt(words.length() - 1)) >= 0
                || isWord(lastWord(words));
    }

    private static boolean isWord(String word) {
        return word.length() >= SHORTEST_WORD && !UNIT.matcher(word).matches();
    }

    private static String lastWord(StringBuilder words) {
        int start = words.length();
        while (start > 0 && Character.isLetter(words.charAt(start - 1))) {
            start--;
        }
        return words.substring(start);
    }

    private static boolean isOpenMark(StringBuilder words) {
        int at = words.length() - 1;
        int lowest = Math.max(0, at - LONGEST_MARK);
        while (at > lowest && Character.isDigit(words.charAt(at))) {
            at--;
        }
        return at > 0 && at < words.length() - 1 && words.charAt(at) == '[' && words.charAt(at - 1) == ' ';
    }

    private static boolean isNumberBehindNumber(Element element, StringBuilder words) {
        var text = firstText(element);
        int sign = text.length() > 1 && "-−–+".indexOf(text.charAt(0)) >= 0 ? 1 : 0;
        return endsWithDigit(words) && !text.isEmpty() && Character.isDigit(text.charAt(sign));
    }

    /** Who said or wrote it is no part of the word before: "no.<cite>Ada Moss</cite>". */
    private static boolean isGlued(Element source, StringBuilder words) {
        char last = words.length() == 0 ? ' ' : words.charAt(words.length() - 1);
        return (Character.isLetterOrDigit(last) || ".!?”»".indexOf(last) >= 0) && Character.isLetter(first(source));
    }

    private static boolean endsWithDigit(StringBuilder words) {
        return words.length() > 0 && Character.isDigit(words.charAt(words.length() - 1));
    }

    private static char first(Element element) {
        var text = firstText(element);
        return text.isEmpty() ? ' ' : text.charAt(0);
    }

    private static String firstText(Element element) {
        return DocumentOrder.firstText(element, text -> !text.isBlank())
                .map(text -> text.getWholeText().strip())
                .orElse("");
    }
}
