package org.copytaster.standalone.guarantee;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** All guarantees over one wire. Safe to use from several threads. */
final class Guarantees {
    private final Register register;
    private final Delivered delivered;
    private final EmbargoKept embargoKept;
    private final List<Guarantee> all;
    private final List<Breach> others = new ArrayList<>();

    /** Over so many stories and news topics. */
    Guarantees(int stories, int topics) {
        register = new Register(stories);
        delivered = new Delivered(register);
        embargoKept = new EmbargoKept(register);
        all = List.of(
                delivered,
                new EnrichedOnce(register),
                new Once(register, topics),
                new InOrder(register, topics),
                embargoKept,
                new KillReachedEveryTopic(register, topics),
                new StatusComplete(register, topics),
                new LedgerClosed(register));
    }

    synchronized void pushing(Delivery delivery) {
        register.pushing(delivery);
    }

    synchronized void acknowledged(Delivery delivery) {
        register.acknowledged(delivery);
    }

    synchronized void refused() {
        register.refused();
    }

    /** Tells every guarantee something. */
    synchronized void tell(Consumer<Guarantee> what) {
        all.forEach(what);
    }

    /** Something else that must not be. */
    synchronized void breach(Breach breach) {
        others.add(breach);
    }

    /** How many stories are not yet as they must be. */
    synchronized long pending() {
        return delivered.pending();
    }

    synchronized long acknowledgements() {
        return register.acknowledgements();
    }

    synchronized Instant lastEmbargo() {
        return register.lastEmbargo();
    }

    synchronized Latenesses late() {
        return embargoKept.late();
    }

    /** Where any promise was broken. */
    synchronized List<Breach> breaches() {
        var breaches = new ArrayList<>(others);
        all.forEach(one -> breaches.addAll(one.breaches()));
        return breaches;
    }

    /** A line for each promise: how often it was broken, and what was counted. */
    synchronized List<String> table() {
        return all.stream()
                .map(one -> String.format(
                                "%-22s %5d broken  %s",
                                one.promise(), one.breaches().size(), one.figures())
                        .stripTrailing())
                .toList();
    }
}
