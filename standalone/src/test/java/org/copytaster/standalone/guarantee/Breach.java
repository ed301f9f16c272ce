package org.copytaster.standalone.guarantee;

/**
 * A promise that was not kept.
 *
 * @param promise which
 * @param what what happened
 * @param where story, revision, topic, partition and offset, as far as they are known
 */
record Breach(String promise, String what, String where) {
    /** Of a revision that stands nowhere. */
    static Breach of(String promise, String what, int story, int revision) {
        return new Breach(promise, what, Copy.guid(story) + " revision " + revision);
    }

    /** Of a record. */
    static Breach at(String promise, String what, NewsRecord record) {
        return new Breach(
                promise, what, Copy.guid(record.story()) + " revision " + record.revision() + " at " + record.place());
    }

    @Override
    public String toString() {
        return promise + ": " + what + ": " + where;
    }
}
