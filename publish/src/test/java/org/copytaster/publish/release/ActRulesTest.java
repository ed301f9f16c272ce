package org.copytaster.publish.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copytaster.publish.release.Arrivals.NOON;
import static org.copytaster.publish.release.Arrivals.knowing;
import static org.copytaster.publish.release.Arrivals.revision;
import static org.copytaster.publish.release.Arrivals.with;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an operator orders, and how the story stands then. */
class ActRulesTest {
    private static final Instant NOW = NOON.plus(Duration.ofHours(6));
    private static final RevisionEmbargo TOMORROW = RevisionEmbargo.until(NOW.plus(Duration.ofDays(1)));

    private final ReleaseRules rules = new WireReleaseRules();
    private final ActRules actRules = new ActRules(rules);

    static Stream<Arguments> orders() {
        var usable = knowing(revision(1));
        var embargoed = knowing(with(TOMORROW, revision(1)));
        var endless = knowing(with(RevisionEmbargo.WITHOUT_DATE, revision(1)));
        var withheld = knowing(with(Status.WITHHELD, revision(1)));
        var killed = knowing(revision(1), with(Status.CANCELED, revision(2)));
        var killedHere = usable.killedNow();
        return Stream.of(
                arguments("an embargo is released", embargoed, ActKind.RELEASE, "publish released"),
                arguments("an embargo without an end is released", endless, ActKind.RELEASE, "publish released"),
                arguments("what is withheld is released", withheld, ActKind.RELEASE, "publish released"),
                arguments("what is not held is not released", usable, ActKind.RELEASE, "refused not-held"),
                arguments("what is killed is not released", killed, ActKind.RELEASE, "refused killed"),
                arguments("a usable story is killed", usable, ActKind.KILL, "retract killed"),
                arguments("a held story is killed", embargoed, ActKind.KILL, "retract killed"),
                arguments("a killed story is not killed again", killed, ActKind.KILL, "refused killed"),
                arguments(
                        "a kill of ours is lifted: the story stands as before",
                        killedHere,
                        ActKind.LIFT,
                        "publish newest"),
                arguments(
                        "an agency's kill is lifted: what it killed must come again",
                        killed,
                        ActKind.LIFT,
                        "hold copy-gone"),
                arguments(
                        "a lifted story stays under its embargo", embargoed.killedNow(), ActKind.LIFT, "hold embargo"),
                arguments("what is not killed is not lifted", usable, ActKind.LIFT, "refused not-killed"),
                arguments("a usable story is purged", usable, ActKind.PURGE, "retract purged"),
                arguments("a killed story is purged", killed, ActKind.PURGE, "retract purged"),
                arguments("a purged story is not lifted", usable.purgedNow(), ActKind.LIFT, "refused purged"),
                arguments("a purged story is not released", embargoed.purgedNow(), ActKind.RELEASE, "refused purged"),
                arguments("a purged story is not purged again", usable.purgedNow(), ActKind.PURGE, "refused purged"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("orders")
    void decidesAnOrder(String why, KnownStory known, ActKind kind, String expected) {
        assertThat(said(answer(kind, known))).isEqualTo(expected);
    }

    @Test
    void refusesAnOrderThatWasGivenOnAnotherRevision() {
        var known = knowing(revision(1), revision(2));
        assertThat(actRules.answer(ActKind.KILL, "1", revision(1).contentSha256(), known, NOW))
                .isEqualTo(new ActAnswer.Refused(Reason.ANOTHER_REVISION));
        assertThat(actRules.answer(ActKind.KILL, "2", revision(1).contentSha256(), known, NOW))
                .isEqualTo(new ActAnswer.Refused(Reason.ANOTHER_REVISION));
        assertThat(actRules.answer(ActKind.KILL, "", "", known, NOW))
                .isEqualTo(new ActAnswer.Refused(Reason.ANOTHER_REVISION));
    }

    @Test
    void letsLaterRevisionsOfAReleasedStoryOut() {
        var released = done(ActKind.RELEASE, knowing(with(TOMORROW, revision(1))));
        assertThat(words(rules.decide(released, revision(2), NOW))).isEqualTo("publish newest");
    }

    @Test
    void holdsALaterRevisionThatBringsAnEmbargoOfItsOwn() {
        var released = done(ActKind.RELEASE, knowing(with(TOMORROW, revision(1))));
        assertThat(words(rules.decide(released, with(TOMORROW, revision(2)), NOW)))
                .isEqualTo("hold embargo");
    }

    @Test
    void holdsALaterRevisionThatIsWithheld() {
        var released = done(ActKind.RELEASE, knowing(with(Status.WITHHELD, revision(1))));
        assertThat(words(rules.decide(released, with(Status.WITHHELD, revision(2)), NOW)))
                .isEqualTo("hold withheld");
    }

    @Test
    void takesAKillOverARelease() {
        var released = done(ActKind.RELEASE, knowing(with(TOMORROW, revision(1))));
        assertThat(words(rules.decide(released, with(Status.CANCELED, revision(2)), NOW)))
                .isEqualTo("retract killed");
    }

    @Test
    void takesNothingOfAPurgedStory() {
        var purged = done(ActKind.PURGE, knowing(revision(1)));
        assertThat(words(rules.decide(purged, revision(2), NOW))).isEqualTo("never purged");
        assertThat(words(rules.decide(purged, with(Status.CANCELED, revision(3)), NOW)))
                .isEqualTo("never purged");
        assertThat(rules.decide(purged, revision(1), NOW).isRepeat()).isTrue();
    }

    @Test
    void takesTheRevisionThatWasKilledByMistakeOnceMore() {
        var lifted = done(ActKind.LIFT, knowing(revision(1), with(Status.CANCELED, revision(2))));
        assertThat(words(rules.decide(lifted, revision(1), NOW))).isEqualTo("publish newest");
        assertThat(rules.decide(lifted, with(Status.CANCELED, revision(2)), NOW).isRepeat())
                .isTrue();
    }

    @Test
    void keepsWhatCameAfterALiftBeforeWhatIsHandedBack() {
        var lifted = done(ActKind.LIFT, knowing(revision(1), with(Status.CANCELED, revision(2))));
        var since = lifted.with(revision(3));
        assertThat(words(rules.decide(since, revision(1), NOW))).isNotEqualTo("publish newest");
        assertThat(words(rules.standing(since, NOW))).isEqualTo("publish newest");
    }

    private ActAnswer answer(ActKind kind, KnownStory known) {
        var newest = known.newest().orElseThrow();
        return actRules.answer(kind, newest.order().revision(), newest.contentSha256(), known, NOW);
    }

    private KnownStory done(ActKind kind, KnownStory known) {
        return ((ActAnswer.Done) answer(kind, known)).known();
    }

    private String said(ActAnswer answer) {
        return answer instanceof ActAnswer.Done done
                ? words(rules.standing(done.known(), NOW))
                : "refused " + ((ActAnswer.Refused) answer).reason();
    }

    private static String words(Decision decision) {
        return decision.word() + " " + decision.reason();
    }
}
