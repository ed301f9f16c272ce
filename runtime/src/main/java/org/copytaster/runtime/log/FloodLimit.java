package org.copytaster.runtime.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * How many lines of one kind a minute has room for: so many are told one by one, the rest are counted and told together
 * when their minute is over. Not thread-safe.
 */
final class FloodLimit {
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();
    /** Kinds are templates in code, so there are few; one that puts its templates together by itself must cost no memory. */
    private static final int KINDS = 1000;

    private static final Kind MANY = new Kind(FloodLimit.class.getName(), "lines of many kinds");

    private final ToIntFunction<Kind> room;
    /** In the order in which their minutes began. */
    private final Map<Kind, Minute> minutes = new LinkedHashMap<>();

    /**
     * No lines yet.
     *
     * @param room how many lines of a kind a minute has room for
     */
    FloodLimit(ToIntFunction<Kind> room) {
        this.room = room;
    }

    /**
     * Lines that say the same of different things.
     *
     * @param logger who says it
     * @param template what it says, without what it says it of
     */
    record Kind(String logger, String template) {}

    /**
     * Lines of a kind that were not told one by one.
     *
     * @param more how many, at least 1
     */
    record Untold(Kind kind, long more) {}

    private static final class Minute {
        private final long began;
        private long lines;

        private Minute(long began) {
            this.began = began;
        }
    }

    /** Counts a line, and says whether there is room for it; {@code now} is in nanoseconds, of any origin. */
    boolean hasRoom(Kind kind, long now) {
        var counted = minutes.containsKey(kind) || minutes.size() < KINDS ? kind : MANY;
        var minute = minutes.computeIfAbsent(counted, first -> new Minute(now));
        minute.lines++;
        return minute.lines <= room.applyAsInt(counted);
    }

    /** Ends the minutes that are over, and says what they had no room for. */
    List<Untold> over(long now) {
        return ended(minute -> now - minute.began >= MINUTE);
    }

    /** The same for all of them. */
    List<Untold> end() {
        return ended(minute -> true);
    }

    private List<Untold> ended(Predicate<Minute> isOver) {
        var untold = new ArrayList<Untold>();
        var oldest = minutes.entrySet().iterator();
        while (oldest.hasNext()) {
            var entry = oldest.next();
            if (!isOver.test(entry.getValue())) {
                break;
            }
            oldest.remove();
            long more = entry.getValue().lines - room.applyAsInt(entry.getKey());
            if (more > 0) {
                untold.add(new Untold(entry.getKey(), more));
            }
        }
        return untold;
    }
}
