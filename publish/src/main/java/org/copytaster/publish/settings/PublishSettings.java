package org.copytaster.publish.settings;

import java.time.Duration;
import org.copytaster.publish.release.LeadPolicies;

/**
 * How long publish remembers, and how often its timer looks.
 *
 * @param keepStory how long after its last change a story's standing is remembered (small: under 300 bytes a story and
 *     a line for each revision); a story under embargo is remembered until that long after the embargo's end
 * @param keepCopy how long a published revision's text is kept, so that it can go out again after a late embargo; held
 *     copies stay as long as they are held
 * @param keepLatest how long after its last change a story stays on news.latest
 * @param keepKill how long a kill stays on news.latest
 * @param timerEvery how often the timer looks for embargoes that have ended
 * @param timerBatch how many appointments it keeps in one look; the rest follow in the next
 * @param storesOnDisk whether stores are kept on disk between starts; in memory they are read back from the broker
 * @param leadPolicies which telling of a repeated lead the body keeps
 */
public record PublishSettings(
        Duration keepStory,
        Duration keepCopy,
        Duration keepLatest,
        Duration keepKill,
        Duration timerEvery,
        int timerBatch,
        boolean storesOnDisk,
        LeadPolicies leadPolicies) {

    /** @throws IllegalArgumentException naming the setting that makes no sense */
    public PublishSettings {
        positive("publish.story.kept", keepStory);
        positive("publish.copy.kept", keepCopy);
        positive("publish.latest.kept", keepLatest);
        positive("publish.kill.kept", keepKill);
        positive("timerEvery", timerEvery);
        notLonger("publish.copy.kept", keepCopy, keepStory);
        notLonger("publish.latest.kept", keepLatest, keepStory);
        notLonger("publish.kill.kept", keepKill, keepStory);
        if (timerBatch < 1) {
            throw new IllegalArgumentException("timerBatch must be at least 1, not " + timerBatch);
        }
    }

    /** 90 days, 3 days, 30 days, 7 days; a look each second for at most 1,000 appointments; stores on disk. */
    public static PublishSettings standard() {
        return new PublishSettings(
                Duration.ofDays(90),
                Duration.ofDays(3),
                Duration.ofDays(30),
                Duration.ofDays(7),
                Duration.ofSeconds(1),
                1_000,
                true,
                LeadPolicies.agency());
    }

    /** The same with stores in memory: for tests, and for a pipeline that leaves nothing behind. */
    public PublishSettings inMemory() {
        return new PublishSettings(
                keepStory, keepCopy, keepLatest, keepKill, timerEvery, timerBatch, false, leadPolicies);
    }

    private static void positive(String name, Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException(name + " must be longer than nothing, not " + duration);
        }
    }

    private static void notLonger(String name, Duration duration, Duration keepStory) {
        if (duration.compareTo(keepStory) > 0) {
            throw new IllegalArgumentException(name + " (" + duration + ") must not be longer than publish.story.kept ("
                    + keepStory + "): nobody would remember to end it");
        }
    }
}
