package org.copytaster.enrich.lead;

import java.util.Optional;

/** Finds the opening that tells what another part of the story tells. Safe to share between threads. */
public interface LeadFinder {
    /** The repeated lead of this opening, if it has one. */
    Optional<RepeatedLead> find(Opening opening);

    /** What compares, with its version. */
    String engine();

    /** Looks for none, and is written down as none. */
    static LeadFinder none() {
        return new LeadFinder() {
            @Override
            public Optional<RepeatedLead> find(Opening opening) {
                return Optional.empty();
            }

            @Override
            public String engine() {
                return "none";
            }
        };
    }
}
