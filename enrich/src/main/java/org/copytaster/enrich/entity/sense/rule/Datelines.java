package org.copytaster.enrich.entity.sense.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.copytaster.enrich.entity.TextField;
import org.copytaster.schemas.vocabulary.DatelineDay;
import org.copytaster.schemas.vocabulary.DatelineReading;
import org.copytaster.schemas.vocabulary.WireLabels;

/**
 * A dateline names places: "LONDON (Reuters) -", "PARIS, Nov. 3 (Xinhua) --", "WASHINGTON/BERLIN --", "Northport,
 * Canada (AP) —". What else was seen in it goes.
 */
final class Datelines implements NameRule {
    /** How many paragraphs of the body may begin with a dateline that names no agency. */
    private static final int OPENING = 3;

    /** In whatever case; no label is longer, in UTF-16 code units. */
    private static final int LONGEST_LABEL = 20;

    /** More names one after the other are somebody's and the place's: "By ANNA WEIL NORTH PORT". */
    private static final int LONGEST_PLACE = 4;

    /** In UTF-16 code units: "PS" is no place. */
    private static final int SHORTEST_IN_CAPITALS = 3;

    private static final Pattern BLANK = Pattern.compile(" ");
    private static final Pattern COMMA_OR_SLASH = Pattern.compile(", ?|/");

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
        var readings = DatelineReading.of(text);
        return readings.isEmpty() || isLabelled(text) ? List.of() : places(readings, names, opens);
    }

    private static boolean isLabelled(String text) {
        var start = text.substring(0, Math.min(LONGEST_LABEL, text.length()));
        return WireLabels.open(start.toUpperCase(Locale.ROOT));
    }

    private static List<int[]> places(List<DatelineReading> readings, List<Name> names, boolean opens) {
        return readings.stream()
                .filter(reading -> isSigned(reading) || (opens && (isDated(reading) || isInCapitals(reading, names))))
                .findFirst()
                .map(reading -> parts(reading.places()))
                .orElse(List.of());
    }

    /** An agency behind them says that they are places. */
    private static boolean isSigned(DatelineReading reading) {
        return reading.creditsAgency() && reading.dash().isThere() && areEnglish(reading);
    }

    /** A year behind the day belongs to somebody's life. */
    private static boolean isDated(DatelineReading reading) {
        return reading.credit().isEmpty()
                && reading.day().isPresent()
                && !reading.hasYear()
                && reading.dash().isDash()
                && reading.dash().beforeBlank()
                && areEnglish(reading);
    }

    private static boolean areEnglish(DatelineReading reading) {
        return reading.hasNames()
                && !reading.joinsPlaces()
                && COMMA_OR_SLASH.splitAsStream(reading.places()).allMatch(Datelines::isShort)
                && reading.day().map(Datelines::isEnglish).orElse(true);
    }

    private static boolean isShort(String place) {
        return BLANK.splitAsStream(place)
                        .filter(word -> Characters.isUpper(word, 0))
                        .count()
                <= LONGEST_PLACE;
    }

    private static boolean isEnglish(DatelineDay day) {
        return day.isEnglish() && !day.isJoined() && !day.isPointed();
    }

    /** Words in capitals before a dash, without agency or day, are a place when they are one word, a country or tagged. */
    private static boolean isInCapitals(DatelineReading reading, List<Name> names) {
        var dash = reading.dash();
        return reading.isBare()
                && dash.isLong()
                && dash.afterBlank()
                && dash.beforeBlank()
                && reading.isInCapitals()
                && reading.places().length() >= SHORTEST_IN_CAPITALS
                && isCredible(COMMA_OR_SLASH.split(reading.places(), 2)[0], names);
    }

    private static boolean isCredible(String words, List<Name> names) {
        return words.indexOf(' ') < 0
                || CountryNames.inCapitals(words)
                || names.stream().anyMatch(name -> name.start() == 0 && name.end() == words.length());
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
