package org.copytaster.publish.release;

import java.time.Instant;

/** Decides what may go out. Pure: the same arguments always give the same decision. */
public interface ReleaseRules {
    /**
     * What is to be done with a revision.
     *
     * @param known what was seen of its story before
     * @param arrived the revision
     * @param now the time of the decision
     */
    Decision decide(KnownStory known, ArrivedRevision arrived, Instant now);

    /**
     * How a story stands at this time: what is to be done with its newest revision. It can change without a revision
     * (an embargo ends), and by a revision that is not the newest (a late one carries an embargo).
     */
    Decision standing(KnownStory known, Instant now);
}
