package org.copytaster.enrich.story;

import java.util.Optional;
import org.copytaster.enrich.lead.Opening;
import org.copytaster.enrich.lead.RepeatedLead;

/** Finds the opening that tells what another part of the story tells. Safe to share between threads. */
public interface LeadFinder {
    /** The repeated lead of this opening, if it has one. */
    Optional<RepeatedLead> find(Opening opening);

    /** What compares, with its version. */
    String engine();
}
