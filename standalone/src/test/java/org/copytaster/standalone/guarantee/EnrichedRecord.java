package org.copytaster.standalone.guarantee;

/**
 * What a record of wire.enriched says.
 *
 * @param place where it stands
 * @param story the number of its story
 * @param revision which revision of it
 * @param receipt the receipt of the input that it came in
 */
record EnrichedRecord(Place place, int story, int revision, String receipt) {
    @Override
    public String toString() {
        return receipt + " at " + place;
    }
}
