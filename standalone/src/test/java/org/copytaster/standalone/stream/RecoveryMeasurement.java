package org.copytaster.standalone.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.copytaster.standalone.command.ChildCopytaster;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How long publish is away after a kill -9 when it remembers many stories, and what passing a story on takes, with and
 * without transactional stores (KIP-892). Its name ends in no "Test": it runs only when it is asked for, by {@code mvn -pl
 * standalone -am test -Dtest=RecoveryMeasurement -Drecovery.stories=1000000 -Dsurefire.failIfNoSpecifiedTests=false}.
 * The figures stand in the test's output below target/surefire-reports.
 */
class RecoveryMeasurement {
    private static final int STORIES = Integer.getInteger("recovery.stories", 100_000);
    private static final int PARTITIONS = Integer.getInteger("recovery.partitions", 12);
    private static final int RATE = Integer.getInteger("recovery.rate", 50);
    private static final Duration LOAD = Duration.ofSeconds(Integer.getInteger("recovery.seconds", 30));
    private static final Duration AFTER_KILL = Duration.ofSeconds(10);
    private static final int BURST = 5_000;
    private static final int KILLS = 3;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"false", "true"})
    void killsAPublishThatRemembersManyStories(String transactional) throws IOException, InterruptedException {
        try (var broker = OwnBroker.start(PARTITIONS);
                var stream = new ShortStories(broker)) {
            var publish = start(broker, transactional);
            try {
                say("transactional stores: %s, %d stories, %d partitions", transactional, STORIES, PARTITIONS);
                say("seeded at %.0f stories a second", STORIES / seconds(stream.passAllOn(STORIES)));
                say("%d a second for %d s: %s", RATE, LOAD.toSeconds(), stream.passOn(RATE, LOAD));
                for (var kill = 1; kill <= KILLS; kill++) {
                    stream.sendAhead(BURST); // so that it has a transaction open when it is killed
                    publish.close();
                    var killed = System.nanoTime();
                    publish = start(broker, transactional);
                    var back = stream.awaitAStorySentFromNowOn();
                    say("kill %d: back after %.1f s", kill, seconds(Duration.ofNanos(back - killed)));
                    stream.awaitAll();
                    say("%d a second for %d s: %s", RATE, AFTER_KILL.toSeconds(), stream.passOn(RATE, AFTER_KILL));
                }
                var began = System.nanoTime();
                publish.signal("TERM");
                assertThat(publish.exitCode()).isEqualTo(143);
                publish = start(broker, transactional);
                var back = stream.awaitAStorySentFromNowOn();
                say("stopped and started: back after %.1f s", seconds(Duration.ofNanos(back - began)));
                stream.awaitAll();
            } finally {
                publish.close();
            }
        }
    }

    private ChildCopytaster start(OwnBroker broker, String transactional) throws IOException {
        return ChildCopytaster.startJava(
                folder,
                List.of("-XX:TieredStopAtLevel=4"),
                "publish",
                "--set=publish.health.port=0",
                "--set=bootstrap.servers=" + broker.bootstrapServers(),
                "--set=state.folder=" + folder.resolve("state-" + transactional),
                "--set=streams.enable.transactional.statestores=" + transactional);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static void say(String line, Object... figures) {
        System.out.println(String.format(Locale.ROOT, line, figures));
    }
}
