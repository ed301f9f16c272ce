package org.copytaster.ingest.tls;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.copytaster.runtime.files.FileFollower;
import org.copytaster.runtime.files.FileWatch;
import org.copytaster.runtime.health.HealthPart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The certificates of the front door as their files say now. The files are read every five seconds, and what they say
 * counts once it is the same at two looks: a certificate and its key are two files, and are written one after the other.
 * What does not fit together is told once and changes nothing.
 */
public final class WatchedCertificate implements Supplier<DoorTls>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WatchedCertificate.class);
    /** From so long before its end on a certificate is warned of. */
    private static final Duration WARNED = Duration.ofDays(14);

    private final TlsFiles files;
    private final Clock clock;
    private final List<Consumer<DoorTls>> followers = new CopyOnWriteArrayList<>();
    private final FileWatch<DoorTls> watch;
    private Instant nextWarning = Instant.MIN;
    private volatile InForce state;

    /** What is in force since when, and what is wrong with the files as they are now. */
    private record InForce(DoorTls tls, Instant since, String fault) {}

    private WatchedCertificate(TlsFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
        var tls = files.read();
        state = new InForce(tls, clock.instant(), "");
        watch = new FileWatch<>(
                "the certificate in " + files.certificate(), "certificates", tls, new CertificateFollower(), clock);
        warn();
    }

    /**
     * Reads the files and goes on to look at them until it is closed. A certificate that is over is taken with a warning:
     * not to open would shut out those too who do not look.
     *
     * @throws IllegalArgumentException with a sentence, when a file cannot be read or they do not fit together
     */
    public static WatchedCertificate open(TlsFiles files) {
        var watched = unwatched(files, Clock.systemUTC());
        watched.watch.begin();
        return watched;
    }

    /** The same, looked at when the test says so. */
    static WatchedCertificate unwatched(TlsFiles files, Clock clock) {
        return new WatchedCertificate(files, clock);
    }

    /** Tells a follower what is in force now, and whenever that changes, on the thread that looks. */
    public synchronized void follow(Consumer<DoorTls> follower) {
        followers.add(follower);
        follower.accept(get());
    }

    @Override
    public DoorTls get() {
        return state.tls();
    }

    /** Looks at the files, and takes what they say when they said the same at the last look. */
    public void look() {
        watch.look();
    }

    /** Goes by the files. */
    private final class CertificateFollower implements FileFollower<DoorTls> {
        @Override
        public DoorTls read() {
            var read = files.read();
            return read.equals(state.tls()) ? read : files.readNew(clock.instant());
        }

        @Override
        public void take(DoorTls now) {
            takeOver(now);
        }

        @Override
        public void keep(String fault) {
            state = new InForce(state.tls(), state.since(), fault);
            LOG.warn("the door shows the certificate that it has: {}", fault);
        }

        @Override
        public void looked() {
            warn();
        }
    }

    private synchronized void takeOver(DoorTls tls) {
        if (!tls.equals(state.tls())) {
            followers.forEach(follower -> follower.accept(tls));
            nextWarning = Instant.MIN;
            LOG.info("the door shows another certificate, which ends at {}", tls.end());
            state = new InForce(tls, clock.instant(), "");
        }
        state = new InForce(tls, state.since(), "");
    }

    private void warn() {
        if (isToBeWarnedOf()) {
            var now = clock.instant();
            nextWarning = now.plus(1, ChronoUnit.DAYS);
            LOG.warn("the certificate of the front door {}: put another into {}", ending(now), files.certificate());
        }
    }

    /** Whether the operator must hear that it ends: once a day, from two weeks before. */
    boolean isToBeWarnedOf() {
        var now = clock.instant();
        return left(now).compareTo(WARNED) <= 0 && !now.isBefore(nextWarning);
    }

    private Duration left(Instant now) {
        return Duration.between(now, state.tls().end());
    }

    private String ending(Instant now) {
        var left = left(now);
        return left.isNegative()
                ? "is over since " + state.tls().end()
                : "ends at " + state.tls().end() + ", in " + left.toDays() + " days";
    }

    /** When the certificate ends, and what is wrong with the files as they are now; always ready. */
    public HealthPart health() {
        var now = clock.instant();
        var in = state;
        var detail = ending(now) + "; in force since " + in.since() + watch.trouble();
        return new HealthPart(
                "certificate",
                true,
                true,
                in.fault().isEmpty() ? detail : detail + "; the files as they are now are not in force: " + in.fault());
    }

    @Override
    public void close() {
        watch.close();
    }
}
