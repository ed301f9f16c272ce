package org.copytaster.runtime.health;

import java.util.List;

/**
 * How a role is at one moment.
 *
 * @param role ingest, enrich or publish
 * @param parts how its parts are
 */
public record Health(String role, List<HealthPart> parts) {
    public Health {
        parts = List.copyOf(parts);
    }

    /** What may be asked, in the words that Kubernetes and MicroProfile Health use. */
    public enum Question {
        /** Must the process be started again? */
        LIVE,
        /** Does it do its work now? */
        READY;

        /** Whether this part says yes. */
        public boolean isUp(HealthPart part) {
            return this == LIVE ? part.live() : part.ready();
        }
    }

    /** Yes when every part says yes. */
    public boolean isUp(Question question) {
        return parts.stream().allMatch(question::isUp);
    }
}
