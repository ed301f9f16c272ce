package org.copytaster.standalone.guarantee;

import java.util.ArrayList;
import java.util.List;

/** Every acknowledged revision has its outcome on wire.status, and every story stands as its revisions say. */
final class Delivered implements Guarantee {
    private final Register register;
    private final byte[] listed;
    private final String[] decisions;
    private final byte[] out;
    private final List<Breach> dead = new ArrayList<>();

    Delivered(Register register) {
        this.register = register;
        listed = new byte[register.stories()];
        decisions = new String[register.stories()];
        out = new byte[register.stories()];
    }

    @Override
    public void read(StandingRecord record) {
        int revisions = 0;
        for (var revision : record.states().keySet()) {
            revisions |= 1 << (revision - 1);
        }
        listed[record.story()] = (byte) revisions;
        decisions[record.story()] = record.decision().intern();
        out[record.story()] = (byte) record.out();
    }

    @Override
    public void dead(Place place, int story, int revision, String why) {
        if (story >= 0) {
            dead.add(new Breach(
                    promise(),
                    "an acknowledged revision is a dead letter (" + why + ")",
                    Copy.guid(story) + " revision " + revision + " at " + place));
        }
    }

    /** How many stories are not yet as they must be. */
    long pending() {
        long pending = 0;
        for (int story = 0; story < register.stories(); story++) {
            pending += isSettled(story) ? 0 : 1;
        }
        return pending;
    }

    private boolean isSettled(int story) {
        int acknowledged = register.acknowledged(story);
        if ((listed[story] & acknowledged) != acknowledged) {
            return false;
        }
        return acknowledged == 0 || stands(story);
    }

    private boolean stands(int story) {
        var decision = register.decision(story);
        int newest = decision.equals("publish") ? register.newest(story) : 0;
        return decision.equals(decisions[story]) && out[story] == newest;
    }

    @Override
    public List<Breach> breaches() {
        var breaches = new ArrayList<>(dead);
        for (int story = 0; story < register.stories(); story++) {
            int missing = register.acknowledged(story) & ~listed[story];
            if (missing != 0) {
                int revision = Integer.numberOfTrailingZeros(missing) + 1;
                breaches.add(Breach.of(promise(), "acknowledged, and never heard of again", story, revision));
            } else if (!isSettled(story)) {
                breaches.add(Breach.of(
                        promise(),
                        "stands as " + decisions[story] + " with revision " + out[story] + " out, must be "
                                + register.decision(story),
                        story,
                        register.newest(story)));
            }
        }
        return breaches;
    }

    @Override
    public String figures() {
        return register.firsts() + " revisions acknowledged";
    }
}
