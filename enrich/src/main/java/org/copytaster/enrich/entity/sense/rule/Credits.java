package org.copytaster.enrich.entity.sense.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.copytaster.enrich.entity.TextField;

/**
 * An agency in credit position brings the story and is not told of: "(Reuters) -" behind a dateline, "REUTERS/Name"
 * under a picture, "via REUTERS", "/Pool", an agency alone or in brackets at a paragraph's end, "Field Level Media"
 * there. In "told Reuters" it is an organisation as any other.
 */
final class Credits implements FieldRule {
    /** How far into a paragraph its dateline may reach, in UTF-16 code units. */
    private static final int HEAD = 140;

    /** How far before a paragraph's end a credit may begin, in UTF-16 code units. */
    private static final int TAIL = 120;

    private static final String LIST = Agencies.ANY + "(?:(?:/|, | and )" + Agencies.ANY + ")*";
    private static final Pattern AT_HEAD = Pattern.compile("\\((" + LIST + ")\\)\\s*(?:--|[-–—:])");
    private static final Pattern WHOLE = Pattern.compile("^\\W*(" + LIST + ")\\W*$");
    private static final Pattern AT_TAIL = Pattern.compile(
            "(?:\\((?:[Ww]ith (?:inputs? )?from )?|(?:--|[-–—]) ?|[Ww]ith )(" + LIST + ")\\)?\\.?\\s*$");
    private static final Pattern PICTURE = Pattern.compile(
            "\\b(REUTERS|AFP|AP|EPA|dpa)(?: Photo| PHOTO)?(?=/\\p{Lu})|\\b[Vv]ia (REUTERS|Reuters|AFP|AP|Getty Images)\\b|/(Pool|POOL|Handout|HANDOUT)\\b");
    private static final Pattern ONE = Pattern.compile(Agencies.ANY);

    private record Credit(int start, int end, boolean isAgency) {}

    @Override
    public List<Name> apply(TextField field, List<Name> names) {
        var credits = credits(field.text());
        return credits.isEmpty() ? names : with(field, names, credits);
    }

    private static List<Name> with(TextField field, List<Name> names, List<Credit> credits) {
        var all = new ArrayList<Name>();
        for (var name : names) {
            all.addAll(outside(name, credits));
        }
        for (var credit : credits) {
            if (credit.isAgency()) {
                all.add(new Name(
                        Name.found(field, Types.ORGANISATION, credit.start(), credit.end(), Rule.CREDITS)
                                .span(),
                        Form.AGENCY,
                        "",
                        Rule.CREDITS.word()));
            }
        }
        return InOrder.of(all);
    }

    /** What is left of a name outside the credits: "REUTERS/Anna Berg" leaves Anna Berg. */
    private static List<Name> outside(Name name, List<Credit> credits) {
        var start = name.start();
        for (var credit : credits) {
            if (name.touches(credit.start(), credit.end())) {
                start = Math.max(start, credit.end() + 1);
            }
        }
        if (start == name.start()) {
            return List.of(name);
        }
        return name.is(Types.PERSON)
                        && start < name.end()
                        && Characters.isUpper(name.field().text(), start)
                ? List.of(name.within(start, name.end(), Rule.CREDITS))
                : List.of();
    }

    private static List<Credit> credits(String text) {
        var found = new ArrayList<Credit>();
        agencies(AT_HEAD, text, 0, Math.min(HEAD, text.length()), found);
        if (text.length() <= HEAD) {
            agencies(WHOLE, text, 0, text.length(), found);
        }
        agencies(AT_TAIL, text, Math.max(0, text.length() - TAIL), text.length(), found);
        if (text.indexOf('/') >= 0 || text.contains("ia ")) {
            pictures(text, found);
        }
        return found;
    }

    private static void agencies(Pattern position, String text, int from, int to, List<Credit> found) {
        var match = position.matcher(text).region(from, to);
        if (match.find()) {
            var one = ONE.matcher(text).region(match.start(1), match.end(1));
            while (one.find()) {
                add(new Credit(one.start(), one.end(), true), found);
            }
        }
    }

    private static void pictures(String text, List<Credit> found) {
        var match = PICTURE.matcher(text);
        while (match.find()) {
            for (var group = 1; group <= match.groupCount(); group++) {
                if (match.start(group) >= 0) {
                    add(new Credit(match.start(group), match.end(group), group <= 2), found);
                }
            }
        }
    }

    private static void add(Credit credit, List<Credit> found) {
        if (found.stream().noneMatch(other -> other.start() < credit.end() && credit.start() < other.end())) {
            found.add(credit);
        }
    }
}
