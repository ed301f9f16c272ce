package org.copytaster.publish.story;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.copytaster.publish.release.Decision;
import org.copytaster.publish.release.KnownStory;
import org.copytaster.publish.release.KnownStory.Newest;
import org.copytaster.publish.release.KnownStory.Seen;
import org.copytaster.publish.release.KnownStory.StandingEmbargo;
import org.copytaster.publish.release.Precedence;
import org.copytaster.publish.release.Reason;
import org.copytaster.publish.release.RevisionOrder;
import org.copytaster.publish.release.Status;
import org.copytaster.schemas.ActOutcome;
import org.copytaster.schemas.EnrichedStory;
import org.copytaster.schemas.RevisionStatus;
import org.copytaster.schemas.StoryStatus;

/** What became of each revision: reads what is known of a story from its status record and writes the next one. */
public final class StoryHistory {
    /** How many revisions a status record lists, and how many orders. */
    public static final int LONGEST = 50;

    private StoryHistory() {}

    /**
     * What was done with a story.
     *
     * @param known all that is known of it now
     * @param standing how it stands
     * @param carried the topics that were sent its newest revision just now; empty when none was
     * @param missed those that were to be sent something and were not there; empty when nothing was to be sent
     * @param routesVersion of the routes that decided where it went
     * @param at when
     */
    public record Settled(
            KnownStory known,
            Decision standing,
            List<String> carried,
            Optional<List<String>> missed,
            int routesVersion,
            Instant at) {
        /** Whether its newest revision went out just now. */
        boolean isPublished() {
            return !carried.isEmpty();
        }
    }

    /** The record of a story of which nothing was seen. */
    public static StoryStatus unknown(String storyId) {
        return StoryStatus.newBuilder().setStoryId(storyId).build();
    }

    /** What the rules need to know, out of the record. */
    public static KnownStory known(StoryStatus status) {
        var seen = status.getRevisions().stream()
                .map(one -> new Seen(one.getRevision(), one.getContentSha256()))
                .collect(Collectors.toSet());
        boolean copyGone = status.getAwaitsCopy() || status.getReason().equals(Reason.COPY_GONE);
        return new KnownStory(
                precedence(status),
                status.getKilled(),
                newest(status),
                embargo(status),
                seen,
                status.getPurged(),
                copyGone);
    }

    /**
     * The record with one more revision in its list, as it was decided; its place is that of its age.
     *
     * @param known what the record says
     */
    public static StoryStatus with(
            StoryStatus before, KnownStory known, EnrichedStory story, Decision decision, Instant at) {
        var revision = Revisions.of(story);
        var order = known.order(revision);
        var precedence = known.precedence(revision);
        var arrived = RevisionStatus.newBuilder()
                .setRevision(story.getRevision())
                .setContentSha256(story.getContentSha256())
                .setVersionCreated(story.getVersionCreated().orElse(null))
                .setNumber(number(order))
                .setReceivedAt(story.getReceivedAt().orElse(null))
                .setState(decision.state())
                .setReason(decision.reason())
                .setAt(at)
                .build();
        var revisions = new ArrayList<>(before.getRevisions());
        int place = revisions.size();
        while (place > 0 && precedence.isOlder(order, order(revisions.get(place - 1)))) {
            place--;
        }
        revisions.add(place, arrived);
        var newest = revisions.subList(Math.max(0, revisions.size() - LONGEST), revisions.size());
        return StoryStatus.newBuilder(before)
                .setProvider(story.getProvider())
                .setGuid(story.getGuid())
                .setOrder(precedence.word())
                .setRevisions(List.copyOf(newest))
                .build();
    }

    /** The record once the story is settled: where it stands, and every listed revision brought up to date. */
    public static StoryStatus settled(StoryStatus before, Settled done) {
        var known = done.known();
        var topics = new TreeSet<>(before.getTopics());
        topics.addAll(done.carried());
        var held = done.standing().publishes() ? before.getPublishedSha256() : "";
        var builder = StoryStatus.newBuilder(before)
                .setDecision(done.standing().word())
                .setReason(done.standing().reason())
                .setKilled(known.killed())
                .setPurged(known.purged())
                .setAwaitsCopy(known.copyGone() || done.standing().reason().equals(Reason.COPY_GONE))
                .setTopics(List.copyOf(topics))
                .setRoutesVersion(done.routesVersion())
                .setNotDelivered(done.missed().orElseGet(before::getNotDelivered))
                .setPublishedSha256(done.isPublished() ? newestSha256(known) : held)
                .setUpdatedAt(done.at())
                .setRevisions(updated(before.getRevisions(), done));
        known.newest().ifPresentOrElse(newest -> setNewest(builder, newest), () -> clearNewest(builder));
        known.embargo()
                .ifPresent(standing -> builder.setEmbargoed(true)
                        .setEmbargoedUntil(standing.embargo().end().orElse(null))
                        .setEmbargoRevision(standing.order().revision())
                        .setEmbargoVersionCreated(
                                standing.order().versionCreated().orElse(null))
                        .setEmbargoReceivedAt(standing.order().receivedAt().orElse(null))
                        .setEmbargoNumber(number(standing.order()))
                        .setEmbargoReleased(standing.released()));
        return builder.build();
    }

    private static void setNewest(StoryStatus.Builder builder, Newest newest) {
        builder.setNewestRevision(newest.order().revision())
                .setNewestSha256(newest.contentSha256())
                .setNewestVersionCreated(newest.order().versionCreated().orElse(null))
                .setNewestReceivedAt(newest.order().receivedAt().orElse(null))
                .setNewestNumber(number(newest.order()))
                .setNewestPubStatus(newest.status().word())
                .setNewestTextSignal(newest.textSignal().orElse(""))
                .setNewestReleased(newest.released());
    }

    /** A story of advisories alone has none, nor one whose newest revision was a kill that was lifted. */
    private static void clearNewest(StoryStatus.Builder builder) {
        builder.clearNewestRevision()
                .clearNewestSha256()
                .clearNewestVersionCreated()
                .clearNewestReceivedAt()
                .clearNewestNumber()
                .clearNewestPubStatus()
                .clearNewestTextSignal()
                .clearNewestReleased();
    }

    /**
     * Whether subscribers were sent this content of this revision before. Of a list so long that its beginning is gone
     * nobody can tell: yes.
     */
    public static boolean wasOut(StoryStatus status, EnrichedStory story) {
        var listed = status.getRevisions();
        return listed.size() >= LONGEST
                || listed.stream()
                        .anyMatch(one -> one.getRevision().equals(story.getRevision())
                                && one.getContentSha256().equals(story.getContentSha256())
                                && !one.getTopics().isEmpty());
    }

    /** The topics that carry the revision which subscribers hold now. */
    public static List<String> carrying(StoryStatus status) {
        var held = status.getPublishedSha256();
        var topics = List.<String>of();
        for (var one : status.getRevisions()) {
            boolean isHeld = !held.isEmpty() && held.equals(one.getContentSha256());
            topics = isHeld && !one.getTopics().isEmpty() ? one.getTopics() : topics;
        }
        return topics;
    }

    /** Whether this order was decided before, as far back as orders are listed. */
    public static boolean hasActed(StoryStatus status, String actId) {
        return status.getActs().stream().anyMatch(act -> act.getActId().equals(actId));
    }

    /** The record with what came of an order. */
    public static StoryStatus acted(StoryStatus status, ActOutcome outcome) {
        var acts = new ArrayList<>(status.getActs());
        acts.add(outcome);
        return StoryStatus.newBuilder(status)
                .setActs(List.copyOf(acts.subList(Math.max(0, acts.size() - LONGEST), acts.size())))
                .build();
    }

    /** The last revision that subscribers were sent, without its text; empty when they were sent none. */
    public static Optional<SentRevision> lastSent(StoryStatus status) {
        if (status.getTopics().isEmpty()) {
            return Optional.empty();
        }
        var held = status.getPublishedSha256();
        var last = new SentRevision("", held, Optional.empty());
        for (var one : status.getRevisions()) {
            boolean isHeld = held.isEmpty() || held.equals(one.getContentSha256());
            if (isHeld && !one.getTopics().isEmpty()) {
                last = new SentRevision(one.getRevision(), one.getContentSha256(), Optional.empty());
            }
        }
        return Optional.of(last);
    }

    private static List<RevisionStatus> updated(List<RevisionStatus> revisions, Settled done) {
        int newest = newestPlace(revisions, done.known());
        var updated = new ArrayList<RevisionStatus>();
        for (int place = 0; place < revisions.size(); place++) {
            var one = revisions.get(place);
            updated.add(place == newest && !done.known().killed() ? newest(one, done) : other(one, done));
        }
        return updated;
    }

    /** The last that is the newest revision: what came, was superseded and came again stands in the list twice. */
    private static int newestPlace(List<RevisionStatus> revisions, KnownStory known) {
        int place = revisions.size() - 1;
        while (place >= 0 && !isNewest(revisions.get(place), known)) {
            place--;
        }
        return place;
    }

    private static RevisionStatus newest(RevisionStatus one, Settled done) {
        var updated = moved(one, done.standing().state(), done.standing().reason(), done.at());
        return done.isPublished()
                ? RevisionStatus.newBuilder(updated).setTopics(done.carried()).build()
                : updated;
    }

    private static RevisionStatus other(RevisionStatus one, Settled done) {
        var standing = done.standing();
        boolean superseded = standing.publishes();
        return switch (one.getState()) {
            case "published" ->
                superseded
                        ? moved(one, "superseded", Reason.NEWER_REVISION, done.at())
                        : moved(one, "retracted", standing.reason(), done.at());
            case "held" ->
                done.known().killed()
                        ? moved(one, "never", Reason.KILLED, done.at())
                        : moved(one, "superseded", Reason.NEWER_REVISION, done.at());
            default -> one;
        };
    }

    private static RevisionStatus moved(RevisionStatus one, String state, String reason, Instant at) {
        return one.getState().equals(state) && one.getReason().equals(reason)
                ? one
                : RevisionStatus.newBuilder(one)
                        .setState(state)
                        .setReason(reason)
                        .setAt(at)
                        .build();
    }

    private static boolean isNewest(RevisionStatus one, KnownStory known) {
        return known.newest()
                .filter(newest -> newest.order().revision().equals(one.getRevision())
                        && newest.contentSha256().equals(one.getContentSha256()))
                .isPresent();
    }

    private static String newestSha256(KnownStory known) {
        return known.newest().map(Newest::contentSha256).orElse("");
    }

    private static RevisionOrder order(RevisionStatus one) {
        return order(one.getRevision(), one.getVersionCreated(), one.getReceivedAt(), one.getNumber());
    }

    /** Records of before do not say what a revision is counted as: as itself. */
    private static RevisionOrder order(
            String revision, Optional<Instant> versionCreated, Optional<Instant> receivedAt, String number) {
        return new RevisionOrder(
                revision, versionCreated, receivedAt, RevisionOrder.number(number.isEmpty() ? revision : number));
    }

    private static String number(RevisionOrder order) {
        return order.number().map(BigInteger::toString).orElse("");
    }

    private static Optional<Precedence> precedence(StoryStatus status) {
        boolean isNew =
                status.getRevisions().isEmpty() && status.getNewestSha256().isEmpty();
        return isNew ? Optional.empty() : Optional.of(Precedence.named(status.getOrder()));
    }

    private static Optional<Newest> newest(StoryStatus status) {
        // A hash is never empty: without one there was no revision but advisories.
        return status.getNewestSha256().isEmpty()
                ? Optional.empty()
                : Optional.of(new Newest(
                        order(
                                status.getNewestRevision(),
                                status.getNewestVersionCreated(),
                                status.getNewestReceivedAt(),
                                status.getNewestNumber()),
                        status.getNewestSha256(),
                        Status.named(status.getNewestPubStatus()),
                        Optional.of(status.getNewestTextSignal()).filter(signal -> !signal.isEmpty()),
                        status.getNewestReleased()));
    }

    private static Optional<StandingEmbargo> embargo(StoryStatus status) {
        return status.getEmbargoed()
                ? Optional.of(new StandingEmbargo(
                        Revisions.embargo(true, status.getEmbargoedUntil()),
                        order(
                                status.getEmbargoRevision(),
                                status.getEmbargoVersionCreated(),
                                status.getEmbargoReceivedAt(),
                                status.getEmbargoNumber()),
                        status.getEmbargoReleased()))
                : Optional.empty();
    }
}
