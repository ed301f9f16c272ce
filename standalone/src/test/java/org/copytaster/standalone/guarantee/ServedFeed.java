package org.copytaster.standalone.guarantee;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A feed, an array of ninjs, that shows what it was handed. Who reads it next names the state (ETag) that it has kept: all
 * that this state showed is acknowledged. Safe for several threads.
 */
final class ServedFeed {
    /** So many acknowledged entries stay: a feed that shows none of its old ones would look renamed. */
    private static final int KEPT = 50;

    private static final Pattern ETAG = Pattern.compile("\"([0-9]{1,15})\"");

    private final List<Shown> shown = new ArrayList<>();
    private long state;
    private long acknowledged;

    /** An entry, and the first state that shows it. */
    private record Shown(long since, int story, String entry) {}

    /** A state as it is served. */
    record Page(String etag, String body) {}

    /** Shows a delivery in place of an earlier revision of its story, and waits until it is acknowledged. */
    synchronized void show(Delivery delivery) throws InterruptedException {
        long since = ++state;
        int story = delivery.revision().story();
        shown.removeIf(one -> one.story() == story);
        shown.add(new Shown(since, story, entry(delivery)));
        while (acknowledged < since) {
            wait();
        }
    }

    /** What is damaged would take its neighbours with it as it is; so it is a sentence where an object should be. */
    private static String entry(Delivery delivery) {
        return delivery.broken() ? TextNode.valueOf(delivery.body()).toString() : delivery.body();
    }

    /**
     * The feed as it is, to a reader that has this state of it.
     *
     * @return empty when that is the state it is in (304)
     */
    synchronized Optional<Page> read(Optional<String> kept) {
        var etag = "\"" + state + "\"";
        kept.map(ETAG::matcher).filter(match -> match.matches()).ifPresent(match -> acknowledge(match.group(1)));
        return kept.filter(etag::equals).isPresent()
                ? Optional.empty()
                : Optional.of(
                        new Page(etag, shown.stream().map(Shown::entry).collect(Collectors.joining(",\n", "[", "]"))));
    }

    private void acknowledge(String kept) {
        acknowledged = Math.max(acknowledged, Long.parseLong(kept));
        long through = shown.stream().filter(one -> one.since() <= acknowledged).count();
        shown.subList(0, (int) Math.max(0, through - KEPT)).clear();
        notifyAll();
    }
}
