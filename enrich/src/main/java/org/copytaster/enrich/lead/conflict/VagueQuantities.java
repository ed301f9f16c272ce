package org.copytaster.enrich.lead.conflict;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copytaster.enrich.lead.conflict.Quantity.Kind;

/** Numbers that name no figure: dozens, hundreds of thousands, several hundred. Each means a range, a little wide at its ends. */
final class VagueQuantities {
    private static final Map<String, double[]> VAGUE = Map.of(
            "dozens", new double[] {20, 99},
            "scores", new double[] {35, 199},
            "hundreds", new double[] {190, 1_000},
            "thousands", new double[] {1_900, 10_000},
            "millions", new double[] {1.9e6, 1e7},
            "billions", new double[] {1.9e9, 1e10});
    private static final Map<String, double[]> TENS_OF = Map.of(
            "hundreds", new double[] {1_000, 10_000},
            "thousands", new double[] {19_000, 100_000},
            "millions", new double[] {1.9e7, 1e8},
            "billions", new double[] {1.9e10, 1e11});
    private static final Map<String, double[]> HUNDREDS_OF =
            Map.of("thousands", new double[] {190_000, 1e6}, "millions", new double[] {1.9e8, 1e9});
    private static final Set<String> SEVERAL = Set.of("several", "few", "many", "couple");

    private VagueQuantities() {}

    /** What begins at this word, when it is such a number. */
    static Optional<Quantity> at(Statement statement, int at, ConflictWords known) {
        var words = statement.words();
        var form = words.get(at).form();
        var isOf = at + 2 < words.size() && words.get(at + 1).form().equals("of");
        if (isOf && (form.equals("tens") || form.equals("hundreds"))) {
            var range = (form.equals("tens") ? TENS_OF : HUNDREDS_OF)
                    .get(words.get(at + 2).form());
            if (range != null) {
                return Optional.of(new Quantity(Kind.COUNT, range[0], range[1], 0, at, at + 2));
            }
        }
        var scale = known.scale(form);
        if (scale.isPresent() && at > 0 && SEVERAL.contains(words.get(at - 1).form())) {
            return Optional.of(new Quantity(Kind.COUNT, 2 * scale.get(), 9.9 * scale.get(), 0, at, at));
        }
        var range = VAGUE.get(form);
        return Optional.ofNullable(range).map(of -> new Quantity(Kind.COUNT, of[0], of[1], 0, at, at));
    }
}
