package org.copytaster.publish.stream;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.copytaster.publish.release.LeadPolicies;
import org.copytaster.publish.route.Route;
import org.copytaster.publish.route.RouteHistory;
import org.copytaster.publish.route.StoryFacts;
import org.copytaster.publish.story.CleanStories;
import org.copytaster.publish.story.StoryHistory;
import org.copytaster.schemas.StoryStatus;

/** Finds the ways out of a settlement: those that carry every story, and those of the routes that stand. */
final class WaysOut {
    private final List<Outlet<?>> everyStory;
    private final Outlets outlets;
    private final Routing routing;
    private final LeadPolicies policies;
    private volatile Routed routed;

    /** The outlets of a history, made once for each that comes. */
    private record Routed(RouteHistory history, Map<String, Outlet<?>> byTopic) {}

    /**
     * For these routes.
     *
     * @param policies which telling of a repeated lead bodies keep, where a route does not say
     */
    WaysOut(Outlets outlets, Routing routing, LeadPolicies policies) {
        this.outlets = outlets;
        this.routing = routing;
        this.policies = policies;
        everyStory = outlets.everyStory();
        routed = routed(RouteHistory.none());
    }

    /** Those that carry every story. */
    List<Outlet<?>> everyStory() {
        return everyStory;
    }

    /** Those that hold current revisions only, and carried this story. */
    List<Outlet<?>> current(StoryStatus status) {
        var now = now();
        return status.getTopics().stream()
                .flatMap(topic -> outlet(now, topic).stream())
                .filter(Outlet::isCurrent)
                .filter(this::isThere)
                .toList();
    }

    /** Whether this story stands on a topic that holds current revisions only. */
    boolean isCurrent(StoryStatus status) {
        var now = now();
        return status.getTopics().stream()
                .anyMatch(topic -> outlet(now, topic).filter(Outlet::isCurrent).isPresent());
    }

    /** Where the records of a settlement go: by one version of the routes, whatever comes meanwhile. */
    Departure of(Settlement settlement) {
        var now = now();
        var copy = settlement.publication();
        if (copy.isPresent()) {
            return published(settlement, copy.get(), now);
        }
        var leaves = settlement.withdraws() ? settlement.before().getTopics() : List.<String>of();
        return departure(List.of(), leaves, now);
    }

    private Departure published(Settlement settlement, KeptRevision copy, Routed now) {
        var takes = new LinkedHashSet<String>();
        var table = now.history().standing();
        if (!table.routes().isEmpty()) {
            var clean = CleanStories.published(copy.story(), settlement.now(), policies);
            table.of(StoryFacts.of(clean)).stream().map(Route::topic).forEach(takes::add);
        }
        var leaves = StoryHistory.carrying(settlement.before()).stream()
                .filter(topic -> !takes.contains(topic) && !isForEveryStory(topic))
                .toList();
        return departure(
                Stream.concat(everyStory.stream().map(one -> one.topic().name()), takes.stream())
                        .toList(),
                leaves,
                now);
    }

    private Departure departure(List<String> carries, List<String> leaves, Routed now) {
        var missing = new LinkedHashSet<String>();
        return new Departure(
                there(carries, now, missing),
                there(leaves, now, missing),
                List.copyOf(missing),
                now.history().standing().version());
    }

    private List<Outlet<?>> there(List<String> topics, Routed now, Set<String> missing) {
        var there = new ArrayList<Outlet<?>>();
        for (var topic : topics) {
            outlet(now, topic).filter(this::isThere).ifPresentOrElse(there::add, () -> missing.add(topic));
        }
        return there;
    }

    private Optional<Outlet<?>> outlet(Routed now, String topic) {
        return everyStory.stream()
                .filter(one -> one.topic().name().equals(topic))
                .findFirst()
                .or(() -> Optional.ofNullable(now.byTopic().get(topic)));
    }

    /** The catalogue's topics are there, or publish does not start. */
    private boolean isThere(Outlet<?> outlet) {
        var topic = outlet.topic().name();
        return isForEveryStory(topic) || routing.isThere(topic);
    }

    private boolean isForEveryStory(String topic) {
        return everyStory.stream().anyMatch(one -> one.topic().name().equals(topic));
    }

    @SuppressWarnings(
            "ReferenceEquality") // a history that has changed is another object; equality would read all routes
    private Routed now() {
        var history = routing.history();
        var known = routed;
        if (known.history() != history) {
            known = routed(history);
            routed = known;
        }
        return known;
    }

    private Routed routed(RouteHistory history) {
        var byTopic = new HashMap<String, Outlet<?>>();
        history.byTopic().forEach((topic, route) -> byTopic.put(topic, outlets.of(route)));
        return new Routed(history, Map.copyOf(byTopic));
    }
}
