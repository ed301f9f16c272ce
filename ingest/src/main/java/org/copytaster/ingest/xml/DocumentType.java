package org.copytaster.ingest.xml;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the internal subset of a document type declares. Of all that XML 1.0 lets it declare only a short word for a name
 * is read; nothing is opened, and nothing that is declared by means of something else.
 *
 * @param literals what may be put in the place of a reference, by its name
 * @param declaresEntities whether it declares any entity, read or not
 * @param isUnread whether it declares something that was not read
 * @see <a href="https://www.w3.org/TR/xml/#sec-prolog-dtd">XML 1.0, section 2.8</a>
 */
record DocumentType(Map<String, String> literals, boolean declaresEntities, boolean isUnread) {
    /** The longest subset, in characters; also what may be put in, all references of a document together. */
    static final int LONGEST = 64 * 1024;

    static final DocumentType NONE = new DocumentType(Map.of(), false, false);

    private static final int MOST_NAMES = 64;
    private static final int LONGEST_LITERAL = 256;

    private static final Pattern LITERAL =
            Pattern.compile("<!ENTITY\\s+([^\\s%\"'<>&;]{1,100})\\s+(?:\"([^\"]*)\"|'([^']*)')\\s*>");

    private static final Pattern CHARACTER = Pattern.compile("&#(?:([0-9]{1,7})|x([0-9A-Fa-f]{1,6}));");

    /** Reads a subset of at most {@link #LONGEST} characters, once. */
    static DocumentType of(String subset) {
        Map<String, String> literals = new HashMap<>();
        boolean entities = false;
        boolean unread = subset.indexOf('%') >= 0;
        for (int at = subset.indexOf('<'); at >= 0; at = subset.indexOf('<', at)) {
            int end = end(subset, at);
            if (subset.startsWith("<!ENTITY", at)) {
                entities = true;
                unread |= !take(subset.substring(at, end), literals);
            } else {
                unread |= !subset.startsWith("<!--", at) && !subset.startsWith("<?", at);
            }
            at = end;
        }
        return new DocumentType(Map.copyOf(literals), entities, unread);
    }

    /** What a reference by this name stands for. */
    Optional<String> literal(String name) {
        return Optional.ofNullable(literals.get(name));
    }

    /** Behind the declaration, comment or instruction that starts here. */
    private static int end(String subset, int at) {
        if (subset.startsWith("<!--", at)) {
            return past(subset, "-->", at + 4);
        }
        if (subset.startsWith("<?", at)) {
            return past(subset, "?>", at + 2);
        }
        char quote = 0;
        for (int i = at; i < subset.length(); i++) {
            char c = subset.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
        return subset.length();
    }

    private static int past(String subset, String mark, int from) {
        int found = subset.indexOf(mark, from);
        return found < 0 ? subset.length() : found + mark.length();
    }

    /** Whether the entity could be read; of two of one name the first counts (XML 1.0, section 4.2). */
    private static boolean take(String declaration, Map<String, String> literals) {
        var literal = LITERAL.matcher(declaration);
        if (!literal.matches()) {
            return false;
        }
        var value = literal.group(2) == null ? literal.group(3) : literal.group(2);
        var text = value.length() <= LONGEST_LITERAL ? text(value) : Optional.<String>empty();
        boolean isKnown = literals.containsKey(literal.group(1));
        if (text.isEmpty() || (!isKnown && literals.size() == MOST_NAMES)) {
            return false;
        }
        literals.putIfAbsent(literal.group(1), text.get());
        return true;
    }

    /** The value as text; nothing when it holds markup or refers to another entity. */
    private static Optional<String> text(String value) {
        var text = new StringBuilder();
        var character = CHARACTER.matcher(value);
        int done = 0;
        while (character.find()) {
            text.append(value, done, character.start());
            int code = character.group(1) == null
                    ? Integer.parseInt(character.group(2), 16)
                    : Integer.parseInt(character.group(1));
            if (!isCharacter(code)) {
                return Optional.empty();
            }
            text.appendCodePoint(code);
            done = character.end();
        }
        var rest = CHARACTER.matcher(value).replaceAll("");
        boolean isPlain = rest.indexOf('<') < 0 && rest.indexOf('%') < 0 && rest.indexOf('&') < 0;
        return isPlain ? Optional.of(text.append(value, done, value.length()).toString()) : Optional.empty();
    }

    /** XML 1.0, section 2.2. */
    private static boolean isCharacter(int code) {
        return code == '\t'
                || code == '\n'
                || code == '\r'
                || (code >= ' ' && code < 0xD800)
                || (code >= 0xE000 && code < 0xFFFE)
                || (code >= 0x10000 && code <= 0x10FFFF);
    }
}
