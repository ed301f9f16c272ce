package org.copytaster.standalone.guarantee;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * Each revision that was acknowledged stands on wire.enriched, and no more often than deliveries of it were acknowledged.
 * (What is pushed once more without its key, after a newer revision, may be a correction taken back: it stands there again,
 * and publish drops it by its order.) A kill is never taken for a repeat, so it may stand there as often as it came in: sent
 * again because nobody knew whether it had come, or read again after ingest was killed.
 */
final class EnrichedOnce implements Guarantee {
    private final Register register;
    private final List<List<EnrichedRecord>> seen;
    private long records;

    EnrichedOnce(Register register) {
        this.register = register;
        seen = new ArrayList<>(Collections.nCopies(register.stories() * Copy.MOST_REVISIONS, List.of()));
    }

    @Override
    public void read(EnrichedRecord record) {
        records++;
        int at = Register.at(record.story(), record.revision());
        seen.set(at, Stream.concat(seen.get(at).stream(), Stream.of(record)).toList());
    }

    @Override
    public List<Breach> breaches() {
        var breaches = new ArrayList<Breach>();
        for (int story = 0; story < register.stories(); story++) {
            for (int revision = 1; revision <= Copy.MOST_REVISIONS; revision++) {
                var there = seen.get(Register.at(story, revision));
                int acknowledged = register.deliveries(story, revision);
                boolean tooMany =
                        there.size() > acknowledged && register.kind(story, revision) != RevisionKind.CANCELED;
                if (tooMany || (there.isEmpty() && acknowledged > 0)) {
                    var what = "acknowledged " + acknowledged + " times, there " + there.size() + " times " + there;
                    breaches.add(Breach.of(promise(), what, story, revision));
                }
            }
        }
        return breaches;
    }

    @Override
    public String figures() {
        return records + " records on wire.enriched";
    }
}
