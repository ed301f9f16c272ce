package org.copytaster.publish.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copytaster.publish.release.Arrivals.NOON;
import static org.copytaster.publish.release.Arrivals.advisory;
import static org.copytaster.publish.release.Arrivals.knowing;
import static org.copytaster.publish.release.Arrivals.numbered;
import static org.copytaster.publish.release.Arrivals.received;
import static org.copytaster.publish.release.Arrivals.revision;
import static org.copytaster.publish.release.Arrivals.uncounted;
import static org.copytaster.publish.release.Arrivals.undated;
import static org.copytaster.publish.release.Arrivals.with;
import static org.copytaster.publish.release.Arrivals.withBytes;
import static org.copytaster.publish.release.Arrivals.withSignal;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of shared wire practice, one by one. */
class WireReleaseRulesTest {
    private static final Instant NOW = NOON.plus(Duration.ofHours(6));
    private static final RevisionEmbargo TOMORROW = RevisionEmbargo.until(NOW.plus(Duration.ofDays(1)));
    private static final RevisionEmbargo OVER = RevisionEmbargo.until(NOW.minusSeconds(1));

    private final ReleaseRules rules = new WireReleaseRules();

    static Stream<Arguments> cases() {
        var killed = with(Status.CANCELED, revision(2));
        var withheld = with(Status.WITHHELD, revision(2));
        return Stream.of(
                arguments("3: the same bytes again are a repeat", knowing(revision(1)), revision(1), "never", "repeat"),
                arguments(
                        "3: a repeat of an older revision is a repeat too",
                        knowing(revision(1), revision(2)),
                        revision(1),
                        "never",
                        "repeat"),
                arguments(
                        "3: the newest is a repeat also when its time is read in another way",
                        knowing(revision(1)),
                        undated(revision(1)),
                        "never",
                        "repeat"),
                arguments(
                        "3: what came before and cannot be placed is news while something else is the newest",
                        knowing(numbered("", undated(revision(1))), numbered("", undated(revision(2)))),
                        numbered("", undated(revision(1))),
                        "publish",
                        "newest"),
                arguments(
                        "3: a kill that was here is a repeat, whatever came since",
                        knowing(with(Status.CANCELED, revision(1)), revision(2)),
                        with(Status.CANCELED, revision(1)),
                        "never",
                        "repeat"),
                arguments(
                        "3: an advisory that was here is a repeat",
                        knowing(advisory(revision(1)), revision(2)),
                        advisory(revision(1)),
                        "never",
                        "repeat"),
                arguments(
                        "3: other bytes under the same number are a newer revision",
                        knowing(revision(1)),
                        withBytes("other", revision(1)),
                        "publish",
                        "newest"),
                arguments("4: a first revision goes out", KnownStory.none(), revision(1), "publish", "newest"),
                arguments("4: a newer revision goes out", knowing(revision(1)), revision(2), "publish", "newest"),
                arguments(
                        "4: where revisions are counted number rules over time: two machines have two clocks",
                        knowing(revision(2)),
                        numbered("3", revision(1)),
                        "publish",
                        "newest"),
                arguments(
                        "4: where revisions are counted an older number is older whatever its time",
                        knowing(revision(1)),
                        numbered("0", revision(2)),
                        "never",
                        "older-revision"),
                arguments(
                        "4: elsewhere time rules over number",
                        knowing(uncounted(revision(1))),
                        numbered("0", uncounted(revision(2))),
                        "publish",
                        "newest"),
                arguments(
                        "4: the first revision decides which of the two",
                        knowing(uncounted(revision(1))),
                        numbered("0", revision(2)),
                        "publish",
                        "newest"),
                arguments(
                        "4: a counted revision without a number follows the newest before it",
                        knowing(revision(1), revision(2)),
                        numbered("", revision(3)),
                        "publish",
                        "newest"),
                arguments(
                        "4: and the next number follows it",
                        knowing(revision(1), revision(2), numbered("", revision(5))),
                        numbered("3", revision(4)),
                        "publish",
                        "newest"),
                arguments(
                        "4: a time far after its receipt counts as its receipt",
                        knowing(received(1, uncounted(revision(60)))),
                        received(4, uncounted(revision(3))),
                        "publish",
                        "newest"),
                arguments(
                        "4: a clock may be five minutes ahead",
                        knowing(received(1, uncounted(revision(6)))),
                        received(4, uncounted(revision(5))),
                        "never",
                        "older-revision"),
                arguments(
                        "4: without a time the number rules, however opaque",
                        knowing(numbered("978556838", undated(revision(1)))),
                        numbered("1542761538", undated(revision(2))),
                        "publish",
                        "newest"),
                arguments(
                        "4: without a time an older number is older",
                        knowing(numbered("1542761538", undated(revision(1)))),
                        numbered("978556838", undated(revision(2))),
                        "never",
                        "older-revision"),
                arguments(
                        "4: numbers are no text: 9 comes before 10",
                        knowing(undated(revision(9))),
                        undated(revision(10)),
                        "publish",
                        "newest"),
                arguments(
                        "5: an older revision never overwrites a newer one",
                        knowing(revision(2)),
                        revision(1),
                        "never",
                        "older-revision"),
                arguments("5: a kill before its story wins", knowing(killed), revision(1), "never", "killed"),
                arguments("7: a kill withdraws", knowing(revision(1)), killed, "retract", "killed"),
                arguments("7: a kill is final", knowing(revision(1), killed), revision(3), "never", "killed"),
                arguments(
                        "7: a kill with an older number that comes late still kills",
                        knowing(revision(3)),
                        killed,
                        "retract",
                        "killed"),
                arguments(
                        "7: a kill without version or time counts as newer than all before",
                        knowing(revision(3)),
                        numbered("", undated(with(Status.CANCELED, revision(9)))),
                        "retract",
                        "killed"),
                arguments(
                        "7: the stricter holds: a kill that calls itself an advisory kills",
                        knowing(revision(1)),
                        advisory(killed),
                        "retract",
                        "killed"),
                arguments("9: withheld is a hold", knowing(revision(1)), withheld, "hold", "withheld"),
                arguments(
                        "9: a later usable revision releases",
                        knowing(revision(1), withheld),
                        revision(3),
                        "publish",
                        "newest"),
                arguments(
                        "9: an older usable revision does not release",
                        knowing(withheld),
                        revision(1),
                        "never",
                        "older-revision"),
                arguments(
                        "10: text alone holds and never kills",
                        knowing(revision(1)),
                        withSignal("KILL", revision(2)),
                        "hold",
                        "text-signal"),
                arguments(
                        "10: a later revision without the signal releases",
                        knowing(withSignal("HOLD", revision(1))),
                        revision(2),
                        "publish",
                        "newest"),
                arguments(
                        "12: an advisory never goes out",
                        knowing(revision(1)),
                        advisory(revision(2)),
                        "never",
                        "advisory"),
                arguments(
                        "12: an advisory does not stand in the way of an older revision",
                        knowing(advisory(revision(2))),
                        revision(1),
                        "publish",
                        "newest"),
                arguments("13: an embargo holds", KnownStory.none(), with(TOMORROW, revision(1)), "hold", "embargo"),
                arguments(
                        "13: an embargo that is over holds nothing",
                        KnownStory.none(),
                        with(OVER, revision(1)),
                        "publish",
                        "newest"),
                arguments(
                        "13: it covers later revisions that do not repeat it",
                        knowing(with(TOMORROW, revision(1))),
                        revision(2),
                        "hold",
                        "embargo"),
                arguments(
                        "13: a later revision can embargo a published story",
                        knowing(revision(1)),
                        with(TOMORROW, revision(2)),
                        "hold",
                        "embargo"),
                arguments(
                        "13: a later revision can end it",
                        knowing(with(TOMORROW, revision(1))),
                        with(OVER, revision(2)),
                        "publish",
                        "newest"),
                arguments(
                        "13: the embargo of the newest revision that carries one rules",
                        knowing(with(OVER, revision(2)), with(TOMORROW, revision(1))),
                        revision(3),
                        "publish",
                        "newest"),
                arguments(
                        "13: usable or not, a withheld story under embargo says withheld",
                        KnownStory.none(),
                        with(TOMORROW, withheld),
                        "hold",
                        "withheld"),
                arguments(
                        "14: an embargo without a date holds",
                        KnownStory.none(),
                        with(RevisionEmbargo.WITHOUT_DATE, revision(1)),
                        "hold",
                        "embargo-without-date"),
                arguments(
                        "14: until told otherwise",
                        knowing(with(RevisionEmbargo.WITHOUT_DATE, revision(1))),
                        revision(2),
                        "hold",
                        "embargo-without-date"),
                arguments(
                        "14: told otherwise",
                        knowing(with(RevisionEmbargo.WITHOUT_DATE, revision(1))),
                        with(OVER, revision(2)),
                        "publish",
                        "newest"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void decidesAsTheFieldDoes(String rule, KnownStory known, ArrivedRevision arrived, String word, String reason) {
        var decision = rules.decide(known, arrived, NOW);

        assertThat(decision.word() + ": " + decision.reason()).as(rule).isEqualTo(word + ": " + reason);
    }

    @ParameterizedTest
    @CsvSource({"-1, hold", "0, publish", "1, publish"})
    void releasesAtTheInstantAndNeverAMillisecondBefore(long millisAfter, String word) {
        var embargoed = with(RevisionEmbargo.until(NOW), revision(1));

        assertThat(rules.decide(KnownStory.none(), embargoed, NOW.plusMillis(millisAfter))
                        .word())
                .isEqualTo(word);
    }

    @Test
    void saysWhenATimerIsToLookAgain() {
        assertThat(rules.decide(KnownStory.none(), with(TOMORROW, revision(1)), NOW)
                        .until())
                .isEqualTo(TOMORROW.end());
    }

    @Test
    void waitsForARevisionWhereNoTimerHelps() {
        assertThat(rules.decide(KnownStory.none(), with(RevisionEmbargo.WITHOUT_DATE, revision(1)), NOW)
                        .until())
                .isEqualTo(Optional.empty());
    }

    @Nested
    class Standing {
        @Test
        void fallsToAnEmbargoThatALateOlderRevisionBrings() {
            var known = knowing(revision(2), with(TOMORROW, revision(1)));

            assertThat(rules.standing(known, NOW).reason()).isEqualTo("embargo");
        }

        @Test
        void isUntouchedByAnAdvisory() {
            var known = knowing(revision(1), advisory(with(TOMORROW, revision(2))));

            assertThat(rules.standing(known, NOW).word()).isEqualTo("publish");
        }

        @Test
        void isNeverWhenThereAreOnlyAdvisories() {
            assertThat(rules.standing(knowing(advisory(revision(1))), NOW).word())
                    .isEqualTo("never");
        }
    }
}
