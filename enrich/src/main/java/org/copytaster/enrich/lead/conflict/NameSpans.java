package org.copytaster.enrich.lead.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.copytaster.enrich.lead.text.Lexicon;
import org.copytaster.enrich.lead.text.Role;

/** Finds the names of a statement by their capitals. */
final class NameSpans {
    private static final Set<String> TITLES = Set.of(
            "president",
            "prime",
            "minister",
            "chief",
            "executive",
            "ceo",
            "mayor",
            "governor",
            "gov",
            "sen",
            "senator",
            "king",
            "queen",
            "prince",
            "princess",
            "pope",
            "judge",
            "justice",
            "general",
            "gen",
            "col",
            "colonel",
            "secretary",
            "foreign",
            "finance",
            "interior",
            "speaker",
            "chancellor",
            "director",
            "professor",
            "lieutenant",
            "captain",
            "sheriff",
            "attorney",
            "spokesman",
            "spokeswoman",
            "chairman",
            "dr",
            "mr",
            "mrs",
            "ms",
            "premier",
            "deputy",
            "vice",
            "leader",
            "coach",
            "manager",
            "archbishop",
            "pm",
            "cm",
            "mp",
            "mla",
            "rs",
            "usd",
            "rm",
            "bishop",
            "statistician",
            "commissioner");

    private final Lexicon lexicon;
    private final Nations nations;

    NameSpans(Lexicon lexicon, Nations nations) {
        this.lexicon = lexicon;
        this.nations = nations;
    }

    static boolean isTitle(Word word) {
        return TITLES.contains(word.form());
    }

    List<NameSpan> of(Statement statement) {
        var words = statement.words();
        var names = new ArrayList<NameSpan>();
        for (var at = 0; at < words.size(); ) {
            var length = 0;
            while (at + length < words.size()
                    && isNameWord(words.get(at + length))
                    && (length == 0 || isBeside(statement, at + length))) {
                length++;
            }
            if (length > 0 && !(length == 1 && words.get(at).opens() && !isKnown(words.get(at)))) {
                names.add(new NameSpan(at, at + length - 1));
            }
            at += Math.max(1, length);
        }
        return names;
    }

    private static boolean isBeside(Statement statement, int at) {
        var before = statement.words().get(at - 1);
        var word = statement.words().get(at);
        return word.joined() && before.end() - before.start() == before.form().length();
    }

    private boolean isNameWord(Word word) {
        return word.capital()
                && word.term().role() == Role.CONTENT
                && lexicon.month(word.form()) == 0
                && !TITLES.contains(word.form());
    }

    /** One capitalised word at a sentence's beginning is a name when it names a country or is no word of the language. */
    private boolean isKnown(Word word) {
        return nations.knows(word.form()) || lexicon.isRare(word.form());
    }
}
