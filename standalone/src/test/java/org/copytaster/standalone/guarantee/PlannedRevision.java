package org.copytaster.standalone.guarantee;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.Optional;

/**
 * A revision that is to be pushed.
 *
 * @param story the number of its story
 * @param number its place among the revisions of its story, from 1 to {@link Copy#MOST_REVISIONS}
 * @param kind what its status field says
 * @param embargo the instant before which nothing may go out; empty when it says nothing
 * @param created when the agency made it, as it says
 * @param text its paragraphs, as HTML
 */
record PlannedRevision(
        int story, int number, RevisionKind kind, Optional<Instant> embargo, Instant created, String text) {
    /** Its copy, as ninjs 3. */
    String ninjs(String guid) {
        var factory = JsonNodeFactory.instance;
        var json = factory.objectNode()
                .put("uri", guid)
                .put("type", "text")
                .put("version", Integer.toString(number))
                .put("versionCreated", created.toString())
                .put("pubStatus", kind.word())
                .put("language", "en");
        embargo.ifPresent(end -> json.put("embargoedUntil", end.toString()));
        json.set("standard", factory.objectNode().put("name", "ninjs").put("version", "3.0"));
        json.putArray("headlines")
                .addObject()
                .put("role", "main")
                .put("contentType", "text/plain")
                .put("value", "Ferry " + story + " reaches Lindholm, timetable " + number);
        json.putArray("bodies")
                .addObject()
                .put("role", "main")
                .put("contentType", "application/xhtml+xml")
                .put("value", text);
        return json.toString();
    }
}
