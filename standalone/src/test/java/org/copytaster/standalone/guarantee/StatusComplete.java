package org.copytaster.standalone.guarantee;

import java.util.ArrayList;
import java.util.List;

/** wire.status tells what stands on the news topics: the same revision on all that it names, and none on others. */
final class StatusComplete implements Guarantee {
    private final byte[][] lastRevision;
    private final boolean[][] isOut;
    private final byte[][] told;
    private final byte[] out;
    private final byte[] publishedStates;
    private final List<Breach> twice = new ArrayList<>();

    /** Over so many news topics. */
    StatusComplete(Register register, int topics) {
        lastRevision = new byte[topics][register.stories()];
        isOut = new boolean[topics][register.stories()];
        told = new byte[topics][register.stories()];
        out = new byte[register.stories()];
        publishedStates = new byte[register.stories()];
    }

    @Override
    public void read(NewsRecord record) {
        lastRevision[record.topic()][record.story()] = (byte) record.revision();
        isOut[record.topic()][record.story()] = record.kind() == RevisionKind.USABLE;
    }

    @Override
    public void read(StandingRecord record) {
        out[record.story()] = (byte) record.out();
        for (int topic = 0; topic < told.length; topic++) {
            told[topic][record.story()] = record.outOn().contains(topic) ? (byte) record.out() : 0;
        }
        publishedStates[record.story()] = (byte)
                record.states().values().stream().filter("published"::equals).count();
        if (record.listed() != record.states().size()) {
            twice.add(new Breach(
                    promise(), "a revision is listed twice", Copy.guid(record.story()) + " at " + record.place()));
        }
    }

    @Override
    public List<Breach> breaches() {
        var breaches = new ArrayList<>(twice);
        for (int story = 0; story < out.length; story++) {
            for (int topic = 0; topic < isOut.length; topic++) {
                int stands = isOut[topic][story] ? lastRevision[topic][story] : 0;
                if (stands != told[topic][story]) {
                    var what = RecordReading.NEWS.get(topic) + " has revision " + stands + " out, wire.status tells of "
                            + told[topic][story];
                    breaches.add(Breach.of(promise(), what, story, stands));
                }
            }
            if (publishedStates[story] != (out[story] == 0 ? 0 : 1)) {
                breaches.add(Breach.of(
                        promise(), publishedStates[story] + " revisions are listed as published", story, out[story]));
            }
        }
        return breaches;
    }
}
