package org.copytaster.publish.settings;

import java.time.Duration;
import java.util.List;
import org.copytaster.publish.release.LeadPolicies;
import org.copytaster.runtime.UsageFault;
import org.copytaster.runtime.settings.Setting;
import org.copytaster.runtime.settings.Settings;

/**
 * How long publish remembers, and how often its timer looks.
 *
 * @param keepStory how long after its last change a story's standing is remembered (small: under 300 bytes a story and
 *     a line for each revision); a story under embargo is remembered until that long after the embargo's end
 * @param keepCopy how long a published revision's text is kept, so that it can go out again after a late embargo and the
 *     next one can be compared with it; held copies stay as long as they are held
 * @param keepLatest how long after its last change a story stays on news.latest
 * @param keepKill how long a kill stays on news.latest
 * @param timerEvery how often the timer looks for embargoes that have ended
 * @param timerBatch how many appointments it keeps in one look; the rest follow in the next
 * @param storesOnDisk whether stores are kept on disk between starts; in memory they are read back from the broker
 * @param leadPolicies which telling of a repeated lead the body keeps
 */
public record ReleaseConfig(
        Duration keepStory,
        Duration keepCopy,
        Duration keepLatest,
        Duration keepKill,
        Duration timerEvery,
        int timerBatch,
        boolean storesOnDisk,
        LeadPolicies leadPolicies) {

    /** How long a story is remembered. */
    public static final Setting<Duration> STORY_KEPT =
            Setting.duration("publish.story.kept", "P90D", "How long a story's revisions are remembered.");

    /** How long a published text is kept. */
    public static final Setting<Duration> COPY_KEPT = Setting.duration(
            "publish.copy.kept",
            "PT72H",
            "How long a published text is kept, for a release after a hold and to say what changed.");

    /** How long a story stays on news.latest. */
    public static final Setting<Duration> LATEST_KEPT = Setting.duration(
            "publish.latest.kept", "P30D", "How long news.latest keeps a story after its last revision.");

    /** How long a kill stays on news.latest. */
    public static final Setting<Duration> KILL_KEPT =
            Setting.duration("publish.kill.kept", "P7D", "How long news.latest keeps a kill before its tombstone.");

    /** What is declared here. */
    public static final List<Setting<?>> SETTINGS = List.of(STORY_KEPT, COPY_KEPT, LATEST_KEPT, KILL_KEPT);

    private static final Duration TIMER_EVERY = Duration.ofMillis(250);
    private static final int TIMER_BATCH = 250;

    /** @throws UsageFault naming the setting that makes no sense */
    public ReleaseConfig {
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

    /** The defaults; a look every 250 ms for at most 250 appointments; stores on disk. */
    public static ReleaseConfig standard() {
        return new ReleaseConfig(
                STORY_KEPT.standard(),
                COPY_KEPT.standard(),
                LATEST_KEPT.standard(),
                KILL_KEPT.standard(),
                TIMER_EVERY,
                TIMER_BATCH,
                true,
                LeadPolicies.agency());
    }

    /**
     * Reads what is kept, and the policies.
     *
     * @throws org.copytaster.runtime.settings.InvalidSetting naming the setting that makes no sense
     * @throws UsageFault naming the setting that does not fit the others
     */
    public static ReleaseConfig from(Settings settings) {
        return new ReleaseConfig(
                settings.get(STORY_KEPT),
                settings.get(COPY_KEPT),
                settings.get(LATEST_KEPT),
                settings.get(KILL_KEPT),
                TIMER_EVERY,
                TIMER_BATCH,
                true,
                LeadPolicyConfig.from(settings));
    }

    /** The same with stores in memory: for tests, and for a pipeline that leaves nothing behind. */
    public ReleaseConfig inMemory() {
        return new ReleaseConfig(
                keepStory, keepCopy, keepLatest, keepKill, timerEvery, timerBatch, false, leadPolicies);
    }

    private static void positive(String name, Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new UsageFault(name + " must be longer than nothing, not " + duration);
        }
    }

    private static void notLonger(String name, Duration duration, Duration keepStory) {
        if (duration.compareTo(keepStory) > 0) {
            throw new UsageFault(name + " (" + duration + ") must not be longer than publish.story.kept (" + keepStory
                    + "): nobody would remember to end it");
        }
    }
}
