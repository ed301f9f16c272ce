package org.copytaster.publish.release;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * All that the rules remember of the revisions of one story that were seen.
 *
 * @param precedence what comes first in placing its revisions, fixed by the first; empty when there was none
 * @param killed a kill has come; final
 * @param newest the newest revision that says how the story stands; empty when there was none or only advisories
 * @param embargo the embargo that covers the story: that of the newest revision which carries one
 * @param seen the revisions that were here, as far back as they are kept
 * @param purged an operator had its text deleted; final
 * @param copyGone its copy is not kept: it waits for that revision to come once more
 */
public record KnownStory(
        Optional<Precedence> precedence,
        boolean killed,
        Optional<Newest> newest,
        Optional<StandingEmbargo> embargo,
        Set<Seen> seen,
        boolean purged,
        boolean copyGone) {
    private static final KnownStory NONE =
            new KnownStory(Optional.empty(), false, Optional.empty(), Optional.empty(), Set.of(), false, false);

    public KnownStory {
        seen = Set.copyOf(seen);
    }

    /**
     * The newest revision.
     *
     * @param order its place
     * @param contentSha256 hash of its bytes
     * @param status what its status field says
     * @param textSignal words in its text that read like a kill or a hold
     * @param released an operator released it: nothing holds it
     */
    public record Newest(
            RevisionOrder order, String contentSha256, Status status, Optional<String> textSignal, boolean released) {
        private Newest releasedNow() {
            return new Newest(order, contentSha256, status, textSignal, true);
        }

        private Newest withoutWords() {
            return new Newest(order, contentSha256, status, Optional.empty(), released);
        }
    }

    /**
     * An embargo and the revision that put it.
     *
     * @param embargo never {@link RevisionEmbargo#NONE}
     * @param order the place of the revision that put it
     * @param released an operator ended it
     */
    public record StandingEmbargo(RevisionEmbargo embargo, RevisionOrder order, boolean released) {
        private StandingEmbargo releasedNow() {
            return new StandingEmbargo(embargo, order, true);
        }

        /** Why nothing may go out at this time; empty when it may. */
        Optional<Decision.Hold> holds(Instant now) {
            return released ? Optional.empty() : embargo.holds(now);
        }
    }

    /**
     * One delivery.
     *
     * @param revision the agency's revision as sent
     * @param contentSha256 hash of its bytes
     */
    public record Seen(String revision, String contentSha256) {}

    /** A story of which nothing was seen. */
    public static KnownStory none() {
        return NONE;
    }

    /** What is known once this revision has come too. */
    public KnownStory with(ArrivedRevision arrived) {
        var seenNow = new HashSet<>(seen);
        seenNow.add(new Seen(arrived.revision(), arrived.contentSha256()));
        var fixed = Optional.of(precedence(arrived));
        if (arrived.isAside()) {
            return new KnownStory(fixed, killed, newest, embargo, seenNow, purged, copyGone);
        }
        var newestNow = newestWith(arrived);
        boolean stillGone = copyGone && newestNow.equals(newest) && !newestIs(arrived);
        return new KnownStory(
                fixed, killed || arrived.isKill(), newestNow, embargoWith(arrived), seenNow, purged, stillGone);
    }

    /** What is known once an operator has released its newest revision, and with it the embargo for later ones. */
    KnownStory released() {
        return new KnownStory(
                precedence,
                killed,
                newest.map(Newest::releasedNow),
                embargo.map(StandingEmbargo::releasedNow),
                seen,
                purged,
                copyGone);
    }

    /** What is known once an operator has killed it. */
    KnownStory killedNow() {
        return new KnownStory(precedence, true, newest, embargo, seen, purged, false);
    }

    /**
     * What is known once a kill was lifted. Where the kill is the newest revision, the story has none until the one that
     * is to stand comes again: a kill has no copy that could go out.
     */
    KnownStory lifted() {
        var standing = newest.filter(one -> one.status() != Status.CANCELED);
        return new KnownStory(precedence, false, standing, embargo, seen, purged, true);
    }

    /** What is known once it was purged: no word of its text. */
    KnownStory purgedNow() {
        return new KnownStory(precedence, true, newest.map(Newest::withoutWords), embargo, seen, true, false);
    }

    /** Whether this is the newest revision, by number and bytes; both empty for a story that has none. */
    public boolean newestIs(String revision, String contentSha256) {
        return newest.map(known -> known.order().revision().equals(revision)
                        && known.contentSha256().equals(contentSha256))
                .orElseGet(() -> revision.isEmpty() && contentSha256.isEmpty());
    }

    private boolean newestIs(ArrivedRevision arrived) {
        return newest.isPresent() && newestIs(arrived.revision(), arrived.contentSha256());
    }

    /** Whether this very revision was here with these very bytes. */
    public boolean hasSeen(ArrivedRevision arrived) {
        return seen.contains(new Seen(arrived.revision(), arrived.contentSha256()));
    }

    /**
     * Whether nothing is to be done with it, because it says what the story says already, or came before and changes
     * nothing now: it stands below the newest, or is a kill or an advisory that was here. What came before and has
     * neither time nor number to be placed by is no repeat while something else is the newest: arrival decides, and so
     * a correction can be taken back. What brings the copy that is waited for is no repeat.
     */
    public boolean isRepeat(ArrivedRevision arrived) {
        // By number and bytes alone: its time may be read in another way than yesterday, in another zone for one.
        return (newestIs(arrived) && !copyGone)
                || (hasSeen(arrived) && (killed || arrived.isAside() || arrived.isKill() || isNewerThan(arrived)));
    }

    /** Whether the agency has used this revision's number before, for other bytes. */
    public boolean hasOtherBytesOf(ArrivedRevision arrived) {
        return !arrived.revision().isEmpty()
                && !hasSeen(arrived)
                && seen.stream().anyMatch(one -> one.revision().equals(arrived.revision()));
    }

    /** Whether the revision would come before the newest one. */
    public boolean isNewerThan(ArrivedRevision arrived) {
        return newest.filter(known -> isOlder(arrived, known.order())).isPresent();
    }

    /** Whether this is the newest revision. */
    public boolean isNewest(ArrivedRevision one) {
        return newest.filter(known -> known.order().equals(order(one))
                        && known.contentSha256().equals(one.contentSha256()))
                .isPresent();
    }

    /**
     * Where this revision stands. One without a number among revisions that are counted is counted as the newest is, and
     * time decides between the two: it may correct that one, and the next number follows both.
     */
    public RevisionOrder order(ArrivedRevision arrived) {
        var counted = newest.filter(known -> precedence(arrived) == Precedence.NUMBER)
                .flatMap(known -> known.order().number());
        return arrived.order().countedAs(counted);
    }

    /** What comes first in placing this revision. */
    public Precedence precedence(ArrivedRevision arrived) {
        return precedence.orElseGet(arrived::precedence);
    }

    private boolean isOlder(ArrivedRevision arrived, RevisionOrder known) {
        return precedence(arrived).isOlder(order(arrived), known);
    }

    private Optional<Newest> newestWith(ArrivedRevision arrived) {
        // A kill without time or number kills, but has no place of its own: the story keeps the newest one it knows.
        boolean placeless = arrived.isKill() && arrived.order().isUnplaced() && newest.isPresent();
        boolean again = newestIs(arrived);
        if (placeless || (isNewerThan(arrived) && !again)) {
            return newest;
        }
        boolean released = again && newest.filter(Newest::released).isPresent();
        return Optional.of(
                new Newest(order(arrived), arrived.contentSha256(), arrived.status(), arrived.textSignal(), released));
    }

    private Optional<StandingEmbargo> embargoWith(ArrivedRevision arrived) {
        boolean stays = !arrived.embargo().isExplicit()
                || embargo.filter(standing -> isOlder(arrived, standing.order()))
                        .isPresent();
        return stays ? embargo : Optional.of(new StandingEmbargo(arrived.embargo(), order(arrived), false));
    }
}
