package org.copytaster.standalone.guarantee;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A killed story is taken back on every topic that carried it, and nothing of it comes after that. */
final class KillReachedEveryTopic implements Guarantee {
    private static final byte NOTHING = -1;

    private final Register register;
    private final byte[][] last;
    private final List<Breach> after = new ArrayList<>();

    /** Over so many news topics. */
    KillReachedEveryTopic(Register register, int topics) {
        this.register = register;
        last = new byte[topics][register.stories()];
        for (var topic : last) {
            Arrays.fill(topic, NOTHING);
        }
    }

    @Override
    public void read(NewsRecord record) {
        var topic = last[record.topic()];
        if (topic[record.story()] == RevisionKind.CANCELED.code() && record.kind() != RevisionKind.CANCELED) {
            after.add(Breach.at(promise(), record.kind().word() + " after a kill", record));
        }
        topic[record.story()] = (byte) record.kind().code();
    }

    @Override
    public List<Breach> breaches() {
        var breaches = new ArrayList<>(after);
        for (int story = 0; story < register.stories(); story++) {
            for (int topic = 0; topic < last.length && register.isKilled(story); topic++) {
                byte end = last[topic][story];
                if (end != NOTHING && end != RevisionKind.CANCELED.code()) {
                    breaches.add(Breach.of(
                            promise(),
                            "the kill never came to " + RecordReading.NEWS.get(topic),
                            story,
                            register.newest(story)));
                }
            }
        }
        return breaches;
    }

    @Override
    public String figures() {
        long killed = 0;
        for (int story = 0; story < register.stories(); story++) {
            killed += register.isKilled(story) ? 1 : 0;
        }
        return killed + " kills";
    }
}
