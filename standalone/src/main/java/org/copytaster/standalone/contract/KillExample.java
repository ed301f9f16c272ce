package org.copytaster.standalone.contract;

import java.time.Instant;
import org.copytaster.publish.output.NinjsOutput;
import org.copytaster.publish.release.Decision;
import org.copytaster.publish.release.RevisionOrder;
import org.copytaster.publish.story.CleanStories;
import org.copytaster.schemas.EnrichedStory;

/** A kill as it is published: the one record that no subscriber may get wrong. */
final class KillExample {
    private static final String PROVIDER = "northwire.example";
    private static final String GUID = "urn:newsml:northwire.example:20260922:nw-0588";
    private static final Instant RECEIVED = Instant.parse("2026-09-22T11:05:00Z");

    private KillExample() {}

    /** Its key. */
    static String key() {
        return PROVIDER + ':' + GUID;
    }

    /** Its value as ninjs. */
    static String ninjs() {
        var kill = EnrichedStory.newBuilder()
                .setStoryId(key())
                .setProvider(PROVIDER)
                .setGuid(GUID)
                .setRevision("2")
                .setContentSha256("")
                .setFormat("ninjs-3")
                .setChange("kill")
                .setPubStatus("canceled")
                .setReceivedAt(RECEIVED)
                .setVersionCreated(RECEIVED.minusSeconds(60))
                .build();
        var order = RevisionOrder.of(kill.getRevision(), kill.getVersionCreated(), kill.getReceivedAt());
        return new NinjsOutput()
                .of(CleanStories.withdrawn(kill, order, new Decision.Retract("killed"), RECEIVED.plusMillis(19)));
    }
}
