package org.copytaster.enrich.lead;

/** Compares two tellings of an opening. Pure; safe to share between threads. */
public interface LeadComparison {
    /** Compares a telling with a later one of the same story. */
    LeadMatch compare(Telling earlier, Telling later);

    /** Name and version of the model, for the record. */
    String version();
}
