package org.copytaster.publish.route;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.copytaster.publish.release.LeadPolicy;
import org.copytaster.runtime.yaml.YamlMapping;
import org.copytaster.runtime.yaml.YamlNode;

/**
 * The file in which a newsroom writes its routes, in YAML 1.2. Whatever is wrong with it is told with line and column.
 *
 * @param base the version that it was made from; 0 when none stood
 * @param routes in its order
 */
public record RouteFile(int base, List<Route> routes) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final Pattern TOPIC = Pattern.compile("routes(\\.[a-z0-9][a-z0-9-]{0,62})+");
    private static final int LONGEST_TOPIC = 200;
    private static final int MOST_ROUTES = 10_000;
    private static final String CURRENT = "current";
    private static final String ALL = "all";
    private static final Duration SHORTEST = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(3650);

    public RouteFile {
        routes = List.copyOf(routes);
    }

    /**
     * Reads a file.
     *
     * @param file what faults call it
     * @throws org.copytaster.runtime.yaml.YamlFault naming line, column and what would be right
     */
    public static RouteFile read(Path file, String text) {
        var root = YamlNode.of(file, text).mapping().only(List.of("base", "routes"));
        int base = root.need("base").as(RouteFile::version, "a version, from 0");
        var nodes = root.need("routes").list();
        if (nodes.size() > MOST_ROUTES) {
            throw root.nameFault("routes", "there are more than " + MOST_ROUTES + " routes");
        }
        var routes = new ArrayList<Route>();
        var names = new HashSet<String>();
        var topics = new HashSet<String>();
        for (var node : nodes) {
            var entry = node.mapping();
            var route = route(entry);
            if (!names.add(route.name())) {
                throw entry.need("name").fault("there is a route '" + route.name() + "' above");
            }
            if (!topics.add(route.topic())) {
                throw entry.need("topic").fault("a route above has the topic " + route.topic());
            }
            routes.add(route);
        }
        return new RouteFile(base, routes);
    }

    private static int version(String text) {
        int version = Integer.parseInt(text);
        if (version < 0) {
            throw new IllegalArgumentException("below 0");
        }
        return version;
    }

    private static Route route(YamlMapping entry) {
        entry.only(List.of("name", "topic", "form", "lead", "keep", "match", "except"));
        var match = criteria(entry.need("match"), true);
        var except = entry.get("except").map(node -> criteria(node, false)).orElseGet(List::of);
        for (var one : match) {
            if (except.stream().anyMatch(other -> other.covers(one))) {
                throw entry.nameFault(
                        "except",
                        "no story can take this route: what must be in '"
                                + one.field().word() + "' is excepted");
            }
        }
        return new Route(
                entry.need("name").as(text -> matching(NAME, text), "small letters, digits, dots and hyphens"),
                entry.need("topic")
                        .as(
                                RouteFile::topic,
                                "a topic's name that begins with routes. and goes on in small letters, digits, hyphens and dots"),
                entry.need("form").as(RouteForm::named, "avro or ninjs"),
                entry.get("lead")
                        .map(node -> node.as(RouteFile::lead, "one of " + Arrays.toString(LeadPolicy.values()))),
                entry.need("keep").as(RouteFile::retention, "a duration from PT1H to P3650D, or " + CURRENT),
                match,
                except);
    }

    private static String matching(Pattern pattern, String text) {
        if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException("another form");
        }
        return text;
    }

    private static String topic(String text) {
        if (text.length() > LONGEST_TOPIC) {
            throw new IllegalArgumentException("too long");
        }
        return matching(TOPIC, text);
    }

    private static LeadPolicy lead(String text) {
        return LeadPolicy.named(text).orElseThrow(IllegalArgumentException::new);
    }

    private static Retention retention(String text) {
        if (text.equals(CURRENT)) {
            return new Retention.Current();
        }
        var age = Duration.parse(text);
        if (age.compareTo(SHORTEST) < 0 || age.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("out of range");
        }
        return new Retention.For(age);
    }

    /** Every story is asked for in so many words: what somebody forgot to write must not open a topic to all. */
    private static List<Criterion> criteria(YamlNode node, boolean mayBeAll) {
        if (mayBeAll && !node.isMapping() && node.text().equals(ALL)) {
            return List.of();
        }
        var mapping = node.mapping().only(Field.words());
        if (mapping.entries().isEmpty()) {
            throw node.fault("nothing is asked for here" + (mayBeAll ? "; write 'all' for every story" : ""));
        }
        var criteria = new ArrayList<Criterion>();
        mapping.entries()
                .forEach((name, values) ->
                        criteria.add(criterion(Field.named(name).orElseThrow(), values)));
        return List.copyOf(criteria);
    }

    private static Criterion criterion(Field field, YamlNode node) {
        var values = new LinkedHashSet<String>();
        var beginnings = new ArrayList<String>();
        for (var item : node.list()) {
            var value = StoryFacts.lower(item.text());
            if (field == Field.SLUG && value.endsWith("*") && value.length() > 1) {
                beginnings.add(value.substring(0, value.length() - 1));
            } else if (field == Field.URGENCY && value.contains("-")) {
                values.addAll(range(value).orElseThrow(() -> item.fault("'" + value + "' must be " + field.wanted())));
            } else if (field.admits(value)) {
                values.add(value);
            } else {
                throw item.fault("'" + value + "' must be " + field.wanted());
            }
        }
        if (values.isEmpty() && beginnings.isEmpty()) {
            throw node.fault("a value must stand here");
        }
        return new Criterion(field, values, beginnings);
    }

    private static Optional<List<String>> range(String text) {
        var ends = text.split("-", -1);
        if (ends.length != 2 || !Field.URGENCY.admits(ends[0]) || !Field.URGENCY.admits(ends[1])) {
            return Optional.empty();
        }
        var numbers = new ArrayList<String>();
        for (int number = Integer.parseInt(ends[0]); number <= Integer.parseInt(ends[1]); number++) {
            numbers.add(Integer.toString(number));
        }
        return numbers.isEmpty() ? Optional.empty() : Optional.of(numbers);
    }
}
