package org.copytaster.enrich.entity.sense.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.copytaster.enrich.entity.TextField;

/**
 * A dateline names places: "LONDON (Reuters) -", "PARIS, Nov. 3 (Xinhua) --", "WASHINGTON/BERLIN --", "Northport,
 * Canada (AP) —". What else was seen in it goes.
 */
final class Datelines implements NameRule {
    private static final int HEAD = 140;

    /** How many paragraphs of the body may begin with a dateline that names no agency. */
    private static final int OPENING = 3;

    private static final String WORD = "\\p{Lu}[\\p{L}\\p{M}.'’-]{1,24}";
    private static final String SMALL = "(?:de|del|da|do|la|le|les|el|al|of|the|am|an|der|im|in|sur|upon|on)";
    private static final String PLACE = WORD + "(?: (?:" + SMALL + " ){0,2}" + WORD + "){0,3}";
    private static final String PLACES = "(" + PLACE + "(?:(?:, ?|/)" + PLACE + "){0,2}?)";
    private static final String MONTH =
            "(?:Jan|Feb|March|Mar|April|Apr|May|June|Jun|July|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\p{Ll}*\\.?";
    private static final String DAY = "(?:,? (?:" + MONTH + " \\d{1,2}|\\d{1,2} " + MONTH + "))";
    private static final Pattern WITH_AGENCY = Pattern.compile(
            PLACES + DAY + "?(?:,? \\d{4})?\\s*\\(" + Agencies.ANY + "(?:/" + Agencies.ANY + ")*\\)\\s*(?:--|[-–—:])");
    private static final Pattern WITH_DAY = Pattern.compile(PLACES + DAY + "\\s*(?:--|[-–—])\\s");
    private static final Pattern IN_CAPITALS = Pattern.compile(
            "(\\p{Lu}[\\p{Lu}\\p{M}.'’ -]{2,30}(?:(?:, ?|/)\\p{Lu}[\\p{L}.' ]{1,24}?)?)\\s+(?:--|[–—])\\s");
    private static final Pattern COMMA_OR_SLASH = Pattern.compile(", ?|/");
    private static final Set<String> LABELS = Set.of(
            "BREAKING",
            "URGENT",
            "ALERT",
            "UPDATE",
            "CORRECT",
            "CORRECTED",
            "ANALYSIS",
            "EXCLUSIVE",
            "FACTBOX",
            "OPINION",
            "WATCH",
            "TODAY",
            "LIVE",
            "KILL",
            "HOLD",
            "ADVISORY",
            "REFILE",
            "REPEAT",
            "WITHDRAWN",
            "EXPLAINER",
            "FEATURE",
            "NOTE",
            "EDITORS",
            "WRAPUP",
            "TIMELINE",
            "NEWSMAKER",
            "INTERVIEW",
            "BUZZ",
            "NEWS",
            "QUESTION",
            "ANSWER",
            "Q",
            "A");

    @Override
    public List<Name> apply(List<TextField> fields, List<Name> names) {
        var byField = FieldRule.byField(names);
        var all = new ArrayList<Name>();
        var body = 0;
        for (var field : fields) {
            body += field.field().equals(TextField.PARAGRAPH) ? 1 : 0;
            all.addAll(in(field, byField.getOrDefault(field, List.of()), body));
        }
        return all;
    }

    private static List<Name> in(TextField field, List<Name> names, int body) {
        var places = body > 0 ? places(field.text(), names, body <= OPENING) : List.<int[]>of();
        if (places.isEmpty()) {
            return names;
        }
        var end = places.get(places.size() - 1)[1];
        var all = new ArrayList<Name>();
        for (var place : places) {
            all.add(place(field, place, names));
        }
        names.stream()
                .filter(name -> name.start() >= end || name.form() == Form.AGENCY)
                .forEach(all::add);
        return InOrder.of(all);
    }

    private static Name place(TextField field, int[] place, List<Name> names) {
        return names.stream()
                .filter(name -> name.start() == place[0] && name.end() == place[1])
                .findFirst()
                .map(name -> name.typed(Types.PLACE, Rule.DATELINES))
                .orElseGet(() -> Name.found(field, Types.PLACE, place[0], place[1], Rule.DATELINES));
    }

    /** Start and end of each place in the text's dateline. */
    private static List<int[]> places(String text, List<Name> names, boolean opens) {
        return dateline(WITH_AGENCY, text)
                .or(() -> dateline(WITH_DAY, text).filter(places -> opens))
                .or(() -> dateline(IN_CAPITALS, text)
                        .filter(places -> opens && isCredible(text.substring(0, places.get(0)[1]), names)))
                .orElse(List.of());
    }

    private static Optional<List<int[]>> dateline(Pattern pattern, String text) {
        var match = pattern.matcher(text).region(0, Math.min(HEAD, text.length()));
        return match.lookingAt() && !isLabel(match.group(1)) ? Optional.of(parts(match.group(1))) : Optional.empty();
    }

    /** Words in capitals before a dash, without agency or day, are a place when they are one word, a country or tagged. */
    private static boolean isCredible(String words, List<Name> names) {
        return words.indexOf(' ') < 0
                || CountryNames.inCapitals(words)
                || names.stream().anyMatch(name -> name.start() == 0 && name.end() == words.length());
    }

    private static boolean isLabel(String words) {
        return LABELS.contains(words.split("[ ,/-]", 2)[0].toUpperCase(Locale.ROOT));
    }

    private static List<int[]> parts(String words) {
        var parts = new ArrayList<int[]>();
        var from = 0;
        var cut = COMMA_OR_SLASH.matcher(words);
        while (cut.find()) {
            parts.add(new int[] {from, cut.start()});
            from = cut.end();
        }
        parts.add(new int[] {from, words.stripTrailing().length()});
        return parts;
    }
}
