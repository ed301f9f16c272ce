package org.copytaster.runtime.health;

import java.util.List;

/**
 * How a role is at one moment.
 *
 * @param role ingest, enrich or publish
 * @param vitals how its parts are
 */
public record Health(String role, List<Vital> vitals) {
    public Health {
        vitals = List.copyOf(vitals);
    }

    /** What may be asked, in the words that Kubernetes and MicroProfile Health use. */
    public enum Question {
        /** Must the process be started again? */
        LIVE,
        /** Does it do its work now? */
        READY;

        /** Whether this part says yes. */
        public boolean isUp(Vital vital) {
            return this == LIVE ? vital.live() : vital.ready();
        }
    }

    /** Yes when every part says yes. */
    public boolean isUp(Question question) {
        return vitals.stream().allMatch(question::isUp);
    }
}
