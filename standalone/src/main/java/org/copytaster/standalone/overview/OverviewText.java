package org.copytaster.standalone.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.copytaster.standalone.show.OneLine;
import org.copytaster.standalone.show.Wrap;

/** An overview as text for a terminal. */
public final class OverviewText {
    private OverviewText() {}

    /** Its lines, set as wide as the terminal is. */
    public static List<String> lines(Overview overview, Wrap wrap) {
        var lines = new ArrayList<String>();
        for (var role : overview.roles()) {
            lines.addAll(wrap.hanging(label(role.role()), role(role)));
        }
        lines.addAll(wrap.hanging(label("silent"), silent(overview.providers())));
        for (var group : overview.groups()) {
            lines.addAll(wrap.hanging(label(group.name()), group(group)));
        }
        var next =
                overview.nextDue().map(due -> "; the next embargo ends " + due).orElse("");
        lines.addAll(wrap.hanging(label("held"), counts(overview.held()) + next));
        var since = " since " + overview.since();
        lines.addAll(wrap.hanging(label("dead"), counts(overview.dead()) + since));
        lines.addAll(wrap.hanging(label("refused"), counts(overview.refused()) + since));
        return lines;
    }

    private static String label(String name) {
        return String.format(Locale.ROOT, "%-18s  ", OneLine.of(name));
    }

    private static String role(RoleAnswer role) {
        var tells = role.tells().isEmpty() ? "" : ": " + OneLine.of(role.tells());
        return (role.isUp() ? "up" : "down") + " at " + role.address() + tells;
    }

    private static String silent(List<HeardProvider> providers) {
        if (providers.isEmpty()) {
            return "not known: ingest has heard nobody since its start, or does not answer";
        }
        var silent = providers.stream()
                .filter(HeardProvider::silent)
                .map(provider -> OneLine.of(provider.name()) + " since " + provider.last())
                .collect(Collectors.joining(", "));
        return silent.isEmpty() ? "none of " + providers.size() + " providers" : silent;
    }

    private static String group(Overview.GroupLag group) {
        var members = group.members() == 0 ? "nobody" : group.members() + ", " + group.state();
        return group.records() + " records behind; members: " + members;
    }

    private static String counts(Map<String, Long> counts) {
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        return all == 0
                ? "none"
                : all
                        + counts.entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(count -> OneLine.of(count.getKey()) + " " + count.getValue())
                                .collect(Collectors.joining(", ", " (", ")"));
    }
}
