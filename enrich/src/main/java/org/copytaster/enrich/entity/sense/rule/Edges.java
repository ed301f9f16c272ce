package org.copytaster.enrich.entity.sense.rule;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.copytaster.enrich.entity.TextField;

/**
 * A name begins and ends with its own words: signs, blanks, a possessive and a small article go. A point that belongs to
 * an abbreviation stays. What has no letter is no name.
 */
final class Edges implements FieldRule {
    private static final Pattern ARTICLE = Pattern.compile("(?:the|a|an)\\s+(?=\\S)");
    private static final Pattern POSSESSIVE = Pattern.compile("(?:['’`]s|['’])$");
    private static final Pattern WITH_POINT = Pattern.compile(
            "(?:\\p{L}\\.){2,}$|\\b(?:Inc|Corp|Co|Ltd|Bros|Jr|Sr|St|Calif|Mass|Fla|Conn|Ill|Ariz|Colo|Pa|Va|Tenn|Mich|Minn|Wash|Wis|Ont|Que)\\.$");

    @Override
    public List<Name> apply(TextField field, List<Name> names) {
        return names.stream().map(Edges::trimmed).flatMap(Optional::stream).toList();
    }

    private static Optional<Name> trimmed(Name name) {
        var text = name.text();
        var from = 0;
        var to = text.length();
        var before = -1;
        while (before != to - from) {
            before = to - from;
            from = opened(text, from, to);
            to = closed(text, from, to);
        }
        return text.substring(from, to).chars().anyMatch(Character::isLetter)
                ? Optional.of(name.within(name.start() + from, name.start() + to, Rule.EDGES))
                : Optional.empty();
    }

    private static int opened(String text, int from, int to) {
        var at = from;
        while (at < to && !Characters.isWord(text, at)) {
            at++;
        }
        var article = ARTICLE.matcher(text).region(at, to);
        return article.lookingAt() ? article.end() : at;
    }

    private static int closed(String text, int from, int to) {
        var possessive = POSSESSIVE.matcher(text).region(from, to);
        if (possessive.find()) {
            return possessive.start();
        }
        if (WITH_POINT.matcher(text).region(from, to).find()) {
            return to;
        }
        var at = to;
        while (at > from && !Characters.isWord(text, at - 1) && text.charAt(at - 1) != ')') {
            at--;
        }
        return at;
    }
}
