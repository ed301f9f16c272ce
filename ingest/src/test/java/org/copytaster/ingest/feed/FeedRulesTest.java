package org.copytaster.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When a feed is asked again, and where. */
class FeedRulesTest {
    private static final Instant NOW = Instant.parse("2026-03-03T12:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @ParameterizedTest
    @CsvSource({
        "120, PT2M",
        "0, PT0S",
        "' 5 ', PT5S",
        "99999999999999999999, PT24H",
        "200000, PT24H",
        "'Tue, 03 Mar 2026 12:10:00 GMT', PT10M",
        "'Tue, 03 Mar 2026 11:10:00 GMT', ''",
        "'Wed, 03 Mar 2027 12:10:00 GMT', PT24H",
        "-5, ''",
        "soon, ''",
        "'', ''",
        "1.5, ''"
    })
    void readsHowLongAServerAsksToBeLeftAlone(String header, String length) {
        assertThat(RetryAfter.of(header, NOW))
                .isEqualTo(length.isEmpty() ? Optional.empty() : Optional.of(Duration.parse(length)));
    }

    @ParameterizedTest
    @CsvSource({
        "PT1M, 0, '', 0.9, PT1M",
        "PT1M, 1, '', 0.0, PT1M",
        "PT1M, 1, '', 0.9, PT1M",
        "PT1M, 2, '', 0.0, PT2M",
        "PT1M, 2, '', 0.5, PT1M45S",
        "PT1M, 4, '', 0.0, PT8M",
        "PT1M, 7, '', 0.0, PT1H",
        "PT1M, 9999, '', 0.0, PT1H",
        "PT6H, 3, '', 0.9, PT6H",
        "PT1M, 1, PT10M, 0.0, PT10M",
        "PT1M, 5, PT1M, 0.0, PT16M",
        "PT1M, 1, PT24H, 0.0, PT24H"
    })
    void waitsTwiceAsLongAfterEachFailure(
            Duration every, int failures, String leftAlone, double chance, Duration wait) {
        var asked = leftAlone.isEmpty() ? Optional.<Duration>empty() : Optional.of(Duration.parse(leftAlone));

        assertThat(FeedSchedule.next(every, failures, asked, chance)).isEqualTo(wait);
    }

    @Test
    void spreadsTheFirstPollsOverAMinuteAndTheSameWayEachTime() {
        var waits = IntStream.range(0, 200)
                .mapToObj(i -> FeedSchedule.first("feed-" + i, Duration.ofMinutes(5)))
                .toList();

        assertThat(waits).allMatch(wait -> !wait.isNegative() && wait.compareTo(MINUTE) < 0);
        for (int second = 0; second < 60; second += 10) {
            long from = second;
            assertThat(waits)
                    .filteredOn(wait -> wait.toSeconds() >= from && wait.toSeconds() < from + 10)
                    .hasSizeBetween(15, 55);
        }
        assertThat(FeedSchedule.first("feed-7", Duration.ofMinutes(5))).isEqualTo(waits.get(7));
        assertThat(FeedSchedule.first("feed-7", Duration.ofSeconds(30))).isLessThan(Duration.ofSeconds(30));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://a.example/feed",
                "file:///etc/passwd",
                "//a.example/feed",
                "/feed",
                "http:///feed",
                "http://name:word@a.example/feed",
                "http://a.example:0/feed",
                "http://a.example:70000/feed",
                "http://a_b.example/feed",
                "jar:http://a.example!/x",
                "gopher://a.example/",
                "http://[bad/feed",
                ""
            })
    void refusesWhatIsNoUrlOfAFeed(String url) {
        assertThatIllegalArgumentException().isThrownBy(() -> FeedUrls.of(url));
    }

    @ParameterizedTest
    @CsvSource({
        "https://b.example/new, https://b.example/new",
        "/new, http://a.example/new",
        "new?x=1, http://a.example/feeds/new?x=1",
        "//b.example/new, http://b.example/new",
        "HTTPS://b.example/new#top, HTTPS://b.example/new",
        "/with blank, http://a.example/with%20blank",
        "file:///etc/passwd, ''",
        "http://me@b.example/, ''",
        "'', ''",
        "http://[, ''"
    })
    void followsARedirectOnlyWhereAFeedCanBe(String location, String to) {
        assertThat(FeedUrls.redirected(URI.create("http://a.example/feeds/all"), location)
                        .map(URI::toString)
                        .orElse(""))
                .isEqualTo(to);
    }

    @Test
    void showsValidatorsOnlyWhereTheyWereSaid() {
        var said = new Validators("http://a.example/feed", "\"1\"", "then");

        assertThat(said.at(URI.create("http://a.example/feed"))).isEqualTo(said);
        assertThat(said.at(URI.create("http://b.example/feed"))).isEqualTo(Validators.none());
        assertThat(new Validators("u", "a\r\nX-Evil: 1", "x".repeat(2000))).isEqualTo(new Validators("u", "", ""));
    }
}
