package org.copytaster.ingest.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.copytaster.runtime.UsageFault;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedCertificateTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path store;

    @SuppressWarnings("NullAway.Init")
    private static TestCertificates certificates;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final MovedClock clock = new MovedClock();
    private final List<DoorTls> told = new ArrayList<>();

    @BeforeAll
    static void make() throws IOException, InterruptedException {
        certificates = new TestCertificates(store)
                .authority("root")
                .signed("first", "CN=door", "root", "-validity", "30")
                .signed("second", "CN=door", "root", "-validity", "60")
                .signed("over", "CN=door", "root", "-startdate", "-30d", "-validity", "10");
    }

    @Test
    void takesANewPairOnceItIsTheSameAtTwoLooks() throws IOException {
        try (var watched = open("first")) {
            watched.follow(told::add);
            write("second");
            watched.look();
            assertThat(watched.get().end()).isEqualTo(end("first"));
            watched.look();
            assertThat(watched.get().end()).isEqualTo(end("second"));
            watched.look();
            assertThat(told).hasSize(2);
        }
    }

    @Test
    void keepsTheOldPairWhileOnlyOneHalfOfTheNewIsThereAndSaysSo() throws IOException {
        try (var watched = open("first")) {
            Files.writeString(folder.resolve("door.pem"), certificates.pem("second"));
            twoLooks(watched);
            assertThat(watched.get().end()).isEqualTo(end("first"));
            assertThat(watched.health().ready()).isTrue();
            assertThat(watched.health().detail())
                    .contains("the files as they are now are not in force: the key in " + folder.resolve("door.key"));
            write("second");
            twoLooks(watched);
            assertThat(watched.get().end()).isEqualTo(end("second"));
            assertThat(watched.health().detail()).doesNotContain("not in force");
        }
    }

    @Test
    void forgetsTheFaultWhenTheOldFilesAreBack() throws IOException {
        try (var watched = open("first")) {
            watched.follow(told::add);
            Files.delete(folder.resolve("door.key"));
            twoLooks(watched);
            assertThat(watched.health().detail()).contains("there is no file or folder");
            write("first");
            twoLooks(watched);
            assertThat(watched.health().detail()).doesNotContain("not in force");
            assertThat(told).as("nothing changed").hasSize(1);
        }
    }

    @Test
    void takesNoNewCertificateThatIsOver() throws IOException {
        try (var watched = open("first")) {
            write("over");
            twoLooks(watched);
            assertThat(watched.get().end()).isEqualTo(end("first"));
            assertThat(watched.health().detail()).contains("which is not now");
        }
    }

    @Test
    void opensWithACertificateThatIsOverAndSaysSo() throws IOException {
        try (var watched = open("over")) {
            assertThat(watched.health().detail()).startsWith("is over since " + end("over"));
        }
    }

    @Test
    void saysHowManyDaysAreLeft() throws IOException {
        try (var watched = open("first")) {
            clock.now = end("first").minus(Duration.ofDays(3));
            watched.look();
            assertThat(watched.health().detail()).startsWith("ends at " + end("first") + ", in 3 days");
        }
    }

    @Test
    void warnsFromFourteenDaysBeforeTheEndOnceADay() throws IOException {
        try (var watched = open("first")) {
            clock.now = end("first").minus(Duration.ofDays(15));
            assertThat(watched.isToBeWarnedOf()).isFalse();
            clock.now = end("first").minus(Duration.ofDays(14));
            assertThat(watched.isToBeWarnedOf()).isTrue();
            watched.look();
            assertThat(watched.isToBeWarnedOf()).isFalse();
            clock.now = clock.now.plus(Duration.ofDays(1));
            assertThat(watched.isToBeWarnedOf()).isTrue();
        }
    }

    @Test
    void doesNotBeginWithFilesThatDoNotFit() throws IOException {
        var files = write("first");
        Files.writeString(folder.resolve("door.key"), certificates.keyPem("second"));
        assertThatExceptionOfType(UsageFault.class).isThrownBy(() -> WatchedCertificate.unwatched(files, clock));
    }

    private WatchedCertificate open(String alias) throws IOException {
        return WatchedCertificate.unwatched(write(alias), clock);
    }

    private TlsFiles write(String alias) throws IOException {
        return certificates.door(folder, "root", alias);
    }

    private static void twoLooks(WatchedCertificate watched) {
        watched.look();
        watched.look();
    }

    private static Instant end(String alias) {
        return certificates.certificate(alias).getNotAfter().toInstant();
    }

    /** Begins now, where the certificates do, and stands still until it is moved. */
    private static final class MovedClock extends Clock {
        private Instant now = Instant.now();

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
