package org.copytaster.enrich.lead.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copytaster.enrich.lead.conflict.Quantity.Kind;
import org.copytaster.enrich.lead.text.Lexicon;

/** Reads the numbers of a statement: digits, words and both, with magnitude and unit. */
final class Quantities {
    private static final Map<String, Double> HOURS =
            Map.of("hours", 1.0, "days", 24.0, "weeks", 168.0, "months", 730.0, "years", 8760.0, "decades", 87600.0);
    private static final Map<String, Integer> ORDERS = Map.ofEntries(
            Map.entry("first", 1),
            Map.entry("second", 2),
            Map.entry("third", 3),
            Map.entry("fourth", 4),
            Map.entry("fifth", 5),
            Map.entry("sixth", 6),
            Map.entry("seventh", 7),
            Map.entry("eighth", 8),
            Map.entry("ninth", 9),
            Map.entry("tenth", 10));
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private final ConflictWords known;
    private final Lexicon lexicon;

    Quantities(ConflictWords known, Lexicon lexicon) {
        this.known = known;
        this.lexicon = lexicon;
    }

    /** The numbers in their order, but for days of a month. */
    List<Quantity> of(Statement statement) {
        var found = new ArrayList<Quantity>();
        for (var at = 0; at < statement.words().size(); ) {
            var quantity = at(statement, at);
            quantity.ifPresent(found::add);
            at = quantity.map(one -> one.last() + 1).orElse(at + 1);
        }
        return found;
    }

    private Optional<Quantity> at(Statement statement, int at) {
        var word = statement.words().get(at);
        var vague = VagueQuantities.at(statement, at, known);
        if (vague.isPresent()) {
            return vague;
        }
        var order = ORDERS.get(word.form());
        if (order != null && !isUnitOfTime(statement, at)) {
            return Optional.of(new Quantity(Kind.ORDER, order, order, 0, at, at));
        }
        if (isOrdinal(word)) {
            var value = value(word);
            return value.map(of -> new Quantity(Kind.ORDER, of, of, 0, at, at));
        }
        return number(statement, at);
    }

    /** "seconds" are no order, and a second is none either. */
    private static boolean isUnitOfTime(Statement statement, int at) {
        return statement.words().get(at).form().equals("second")
                && at > 0
                && (statement.words().get(at - 1).isDigits()
                        || statement.words().get(at - 1).form().equals("per"));
    }

    private static boolean isOrdinal(Word word) {
        return word.isDigits() && word.end() - word.start() > word.form().length();
    }

    private Optional<Quantity> number(Statement statement, int at) {
        var words = statement.words();
        var first = words.get(at);
        var isDozen = first.form().equals("dozen");
        var half = first.form().equals("half") || first.form().equals("quarter");
        var value = half && isPoint(words, at)
                ? Optional.of(first.form().equals("half") ? .5 : .25)
                : isDozen ? known.scale("dozen") : value(first);
        if (value.isEmpty() || belongsToMonth(words, at)) {
            return Optional.empty();
        }
        var amount = value.get();
        var step = step(first.form());
        var last = at;
        if (last + 1 < words.size() && isTens(amount) && isUnits(words.get(last + 1)) && isHyphen(statement, last)) {
            amount += units(words.get(++last)).orElseThrow();
            step = 1;
        }
        while (!isDozen && last + 1 < words.size()) {
            var scale = known.scale(words.get(last + 1).form());
            if (scale.isEmpty()) {
                break;
            }
            amount *= scale.get();
            step *= scale.get();
            last++;
        }
        if (last == at && isYear(words, at, amount)) {
            return Optional.of(new Quantity(Kind.YEAR, amount, amount, 0, at, at));
        }
        return Optional.of(withUnit(statement, at, last, amount, step));
    }

    private static boolean isPoint(List<Word> words, int at) {
        for (var i = at + 1; i < Math.min(words.size(), at + 4); i++) {
            if (words.get(i).form().startsWith("percentage")
                    || words.get(i).form().equals("point")) {
                return true;
            }
        }
        return false;
    }

    private Quantity withUnit(Statement statement, int first, int last, double amount, double step) {
        var words = statement.words();
        if (statement.behind(last).contains("%")) {
            return new Quantity(Kind.PERCENT, amount, amount, step, first, last);
        }
        if (last + 1 == words.size()) {
            return new Quantity(Kind.COUNT, amount, amount, step, first, last);
        }
        if (words.get(last + 1).form().equals("basis")) {
            return new Quantity(Kind.PERCENT, amount / 100, amount / 100, step / 100, first, last + 1);
        }
        var unit = unit(words, last, amount);
        if (unit.equals("percent")) {
            return new Quantity(Kind.PERCENT, amount, amount, step, first, last + 1);
        }
        var hours = HOURS.get(unit);
        return hours == null
                ? new Quantity(Kind.COUNT, amount, amount, step, first, last)
                : new Quantity(Kind.TIME, amount * hours, amount * hours, step * hours, first, last + 1);
    }

    /** What the words behind a number say that it counts; empty for anything. */
    private String unit(List<Word> words, int last, double amount) {
        var next = words.get(last + 1);
        var isPerCent = next.form().equals("per")
                && last + 2 < words.size()
                && words.get(last + 2).form().equals("cent");
        return isPerCent || (isPoint(words, last) && amount < 100)
                ? "percent"
                : known.unit(next).orElse("");
    }

    private Optional<Double> value(Word word) {
        var digits = lexicon.digits(word.form());
        if (!Character.isDigit(digits.charAt(0))) {
            return Optional.empty();
        }
        try {
            return Optional.of(Double.valueOf(digits));
        } catch (NumberFormatException e) {
            return Optional.empty(); // 10:30, 7.6.5
        }
    }

    private static double step(String form) {
        if (!Character.isDigit(form.charAt(0))) {
            return 1;
        }
        var point = form.indexOf('.');
        if (point >= 0) {
            return Math.pow(10, -(form.length() - point - 1.0));
        }
        var digits = form.replace(",", "");
        var zeros = 0;
        while (zeros < digits.length() - 1 && digits.charAt(digits.length() - 1 - zeros) == '0') {
            zeros++;
        }
        return Math.pow(10, zeros);
    }

    private static boolean isTens(double amount) {
        return amount >= 20 && amount < 100 && amount % 10 == 0;
    }

    private boolean isUnits(Word word) {
        return !word.isDigits() && units(word).filter(of -> of < 10).isPresent();
    }

    /** "one" is a number only behind tens; elsewhere it is as often a pronoun. */
    private Optional<Double> units(Word word) {
        return word.form().equals("one") ? Optional.of(1.0) : value(word);
    }

    private static boolean isHyphen(Statement statement, int at) {
        var between = statement.between(at, at + 1);
        return between.equals("-") || between.equals(" ");
    }

    private boolean belongsToMonth(List<Word> words, int at) {
        var isBesideMonth =
                (at > 0 && isMonth(words.get(at - 1))) || (at + 1 < words.size() && isMonth(words.get(at + 1)));
        return isBesideMonth && value(words.get(at)).filter(of -> of <= 31).isPresent();
    }

    private boolean isMonth(Word word) {
        return word.capital() && lexicon.month(word.form()) > 0;
    }

    private static boolean isYear(List<Word> words, int at, double amount) {
        return amount >= FIRST_YEAR
                && amount < LAST_YEAR
                && words.get(at).form().length() == 4
                && words.get(at).isDigits()
                && (at + 1 == words.size() || !words.get(at + 1).joined() || !isThing(words.get(at + 1)));
    }

    private static boolean isThing(Word word) {
        return word.form().endsWith("s") && !word.capital() && word.form().length() > 4;
    }
}
