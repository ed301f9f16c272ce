package org.copytaster.publish.registry;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.copytaster.runtime.health.HealthPart;
import org.copytaster.schemas.stream.SchemaIds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the registry for the ids of the schemas until it has given all, and from then on whether it still has them. */
public final class RegistryWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RegistryWatch.class);
    private static final Duration WHILE_WAITING = Duration.ofSeconds(1);
    private static final Duration EVERY = Duration.ofSeconds(10);

    private final List<NeededSchema> needed;
    private final String address;
    private final RegistrationBook book;
    private final Registrar registrar;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "registry");
    /** The waiting thread's own until it returns, then this watch's thread's. */
    private KeptRegistrations kept = new KeptRegistrations(List.of());

    private volatile List<Agreement> agreements = List.of();

    /**
     * A watch over the schemas that are needed.
     *
     * @param registry is asked
     * @param book keeps what it gave
     */
    public RegistryWatch(List<NeededSchema> needed, SchemaRegistry registry, RegistrationBook book) {
        this.needed = List.copyOf(needed);
        this.book = book;
        address = registry.address();
        registrar = new Registrar(registry, book, InstantSource.system());
    }

    /**
     * Waits until there is an id for each schema, however long that takes, and goes on asking from then on.
     *
     * @param say told once why it waits, and whenever that changes
     * @throws InterruptedException when the process is stopping
     */
    public SchemaIds await(Consumer<String> say) throws InterruptedException {
        kept = KeptRegistrations.of(book);
        look();
        var told = Optional.<String>empty();
        while (kept.ids(needed).bySubject().size() < needed.size()) {
            var why = Optional.of(detail());
            if (!why.equals(told)) {
                say.accept("waiting for the ids of the schemas: " + detail());
                told = why;
            }
            if (closed.await(WHILE_WAITING.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new InterruptedException("closing");
            }
            look();
        }
        var ids = kept.ids(needed);
        thread.setDaemon(true);
        thread.start();
        return ids;
    }

    /** Ready once all ids are there, and while the registry says nothing else than what is kept. */
    public HealthPart part() {
        var now = agreements;
        var ready = !now.isEmpty() && now.stream().allMatch(RegistryWatch::isGood);
        return new HealthPart("registry", true, ready, detail());
    }

    private static boolean isGood(Agreement agreement) {
        return agreement instanceof Agreement.Agreed || agreement instanceof Agreement.Kept;
    }

    /** What stands in the way, once; else that nothing does. */
    private String detail() {
        var words = agreements.stream()
                .flatMap(one -> inWords(one).stream())
                .distinct()
                .collect(Collectors.joining("; "));
        return words.isEmpty() ? address + " has every schema under its id" : words;
    }

    private static Optional<String> inWords(Agreement agreement) {
        if (agreement instanceof Agreement.Kept stays) {
            return Optional.of(stays.why() + "; the ids are kept");
        }
        if (agreement instanceof Agreement.Waiting waiting) {
            return Optional.of(waiting.why());
        }
        return agreement instanceof Agreement.Disagreed other ? Optional.of(other.sentence()) : Optional.empty();
    }

    private void look() throws InterruptedException {
        var found = new ArrayList<Agreement>();
        for (var one : needed) {
            var isNew = kept.of(one).isEmpty();
            var agreement = registrar.ask(one, kept);
            if (isNew && agreement instanceof Agreement.Agreed) {
                kept = KeptRegistrations.of(book);
            }
            found.add(agreement);
        }
        tell(agreements, found);
        agreements = List.copyOf(found);
    }

    /** A line when it turns, and none while it stays as it is. */
    private static void tell(List<Agreement> before, List<Agreement> now) {
        if (before.equals(now)) {
            return;
        }
        now.stream()
                .filter(one -> !before.contains(one))
                .flatMap(one -> inWords(one).stream())
                .distinct()
                .forEach(words -> LOG.warn("registry: {}", words));
        if (!before.isEmpty() && now.stream().allMatch(Agreement.Agreed.class::isInstance)) {
            LOG.info("registry: every schema is there under its id");
        }
    }

    private void run() {
        try {
            while (!closed.await(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closing
        }
    }

    @Override
    public void close() {
        closed.countDown();
        thread.interrupt();
    }
}
