package org.copytaster.standalone.guarantee;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What went in is what came out: in = published + held + never + superseded + retracted + repeats + dead + rejected.
 * Repeats are the acknowledged deliveries of a revision after its first.
 */
final class LedgerClosed implements Guarantee {
    private static final List<String> STATES = List.of("published", "held", "never", "superseded", "retracted");

    private final Register register;
    private final short[] packed;
    private final Set<String> rejected = new HashSet<>();
    private long dead;

    LedgerClosed(Register register) {
        this.register = register;
        packed = new short[register.stories() * STATES.size()];
    }

    @Override
    public void read(StandingRecord record) {
        for (int state = 0; state < STATES.size(); state++) {
            var word = STATES.get(state);
            packed[record.story() * STATES.size() + state] = (short)
                    record.states().values().stream().filter(word::equals).count();
        }
    }

    @Override
    public void dead(Place place, int story, int revision, String why) {
        dead += story >= 0 ? 1 : 0;
    }

    @Override
    public void rejected(String sha256) {
        rejected.add(sha256);
    }

    /** What went in less what came out. */
    long open() {
        return in() - out();
    }

    private long in() {
        return register.acknowledgements() + register.refusals();
    }

    private long out() {
        long listed = 0;
        for (int state = 0; state < STATES.size(); state++) {
            listed += count(state);
        }
        return listed + repeats() + dead + rejected.size();
    }

    private long repeats() {
        return register.acknowledgements() - register.firsts();
    }

    private long count(int state) {
        long count = 0;
        for (int story = 0; story < register.stories(); story++) {
            count += packed[story * STATES.size() + state];
        }
        return count;
    }

    @Override
    public List<Breach> breaches() {
        return open() == 0 ? List.of() : List.of(new Breach(promise(), "it is open by " + open(), figures()));
    }

    @Override
    public String figures() {
        var states = STATES.stream()
                .map(state -> count(STATES.indexOf(state)) + " " + state)
                .collect(Collectors.joining(" + "));
        return "in " + in() + " = " + states + " + " + repeats() + " repeats + " + dead + " dead + " + rejected.size()
                + " rejected";
    }
}
