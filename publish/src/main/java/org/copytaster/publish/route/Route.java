package org.copytaster.publish.route;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.copytaster.publish.release.LeadPolicy;

/**
 * A topic and the stories that go there.
 *
 * @param name what the newsroom calls it
 * @param topic where they go
 * @param form the form of its records
 * @param lead which telling of a repeated lead its bodies keep; empty: as publish is set
 * @param retention what the topic keeps
 * @param match each must hold; none: every story goes there
 * @param except none may hold
 */
public record Route(
        String name,
        String topic,
        RouteForm form,
        Optional<LeadPolicy> lead,
        Retention retention,
        List<Criterion> match,
        List<Criterion> except) {
    public Route {
        match = List.copyOf(match);
        except = List.copyOf(except);
    }

    /** Whether a story goes there. */
    public boolean matches(StoryFacts story) {
        for (var criterion : match) {
            if (!criterion.holds(story)) {
                return false;
            }
        }
        for (var criterion : except) {
            if (criterion.holds(story)) {
                return false;
            }
        }
        return true;
    }

    /** Why a story goes there, or does not, in words. */
    public String why(StoryFacts story) {
        var lacking = match.stream().filter(one -> !one.holds(story)).findFirst();
        if (lacking.isPresent()) {
            var has = String.join(", ", lacking.get().field().of(story));
            return "no: " + lacking.get().field().word() + " is " + (has.isBlank() ? "not said" : has);
        }
        var excepted = except.stream().filter(one -> one.holds(story)).findFirst();
        if (excepted.isPresent()) {
            return "no: except " + told(excepted.get(), story);
        }
        return match.isEmpty()
                ? "every story"
                : match.stream().map(one -> told(one, story)).collect(Collectors.joining(", "));
    }

    /** Which stories go there, in words. */
    public String inWords() {
        var asked = match.isEmpty() ? "every story" : inWords(match, ", and ");
        return except.isEmpty() ? asked : asked + ", but not " + inWords(except, ", nor ");
    }

    private static String inWords(List<Criterion> criteria, String between) {
        return criteria.stream().map(Criterion::inWords).collect(Collectors.joining(between));
    }

    private static String told(Criterion one, StoryFacts story) {
        return one.field().word() + " " + one.found(story).orElse("");
    }
}
