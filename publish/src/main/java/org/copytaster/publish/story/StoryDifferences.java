package org.copytaster.publish.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.copytaster.publish.change.AlignedText;
import org.copytaster.publish.change.AlignedText.Same;
import org.copytaster.publish.change.NumberedText;
import org.copytaster.publish.change.ParagraphAlignment;
import org.copytaster.schemas.CleanStory;
import org.copytaster.schemas.FieldChange;
import org.copytaster.schemas.Paragraph;
import org.copytaster.schemas.StoryDifference;
import org.jspecify.annotations.Nullable;

/** What a clean record says otherwise than an earlier one of its story. */
public final class StoryDifferences {
    /** What tells one revision from another, or says what its agency calls it: it differs in every one. */
    private static final Set<String> OF_THE_REVISION = Set.of(
            "storyId",
            "provider",
            "guid",
            "identity",
            "revision",
            "contentSha256",
            "format",
            "receivedAt",
            "versionCreated",
            "versionCreatedRaw",
            "pubStatus",
            "publishedAt",
            "reason",
            "change",
            "warnings");

    /** What is computed from the text, and stands in the record anew. */
    private static final Set<String> COMPUTED =
            Set.of("entities", "detectedLanguage", "removed", "repeatedLead", "entityEnd", "diagnostics", "difference");

    /** Told twice: as it was sent and as it was understood. */
    private static final Set<String> AS_SENT = Set.of("firstCreatedRaw", "expiresAtRaw", "urgencyRaw");

    /** Has a comparison of its own. */
    private static final String BODY = "paragraphs";

    private StoryDifferences() {}

    /** Of two records of one story: which fields and which paragraphs, with as many words as there is room for. */
    public static StoryDifference between(CleanStory old, CleanStory now) {
        var room = new DifferenceRoom();
        var fields = room.fields(fields(old, now));
        var paragraphs = room.paragraphs(paragraphs(old, now));
        return StoryDifference.newBuilder()
                .setAgainstRevision(old.getRevision())
                .setAgainstSha256(old.getContentSha256())
                .setKnown(true)
                .setFields(fields)
                .setParagraphs(paragraphs)
                .setLeftOut(room.leftOut())
                .build();
    }

    /** The story was revised, and the text before is no longer kept. */
    public static StoryDifference unknown(SentRevision before) {
        return StoryDifference.newBuilder()
                .setAgainstRevision(before.revision())
                .setAgainstSha256(before.contentSha256())
                .build();
    }

    /** The same without any detail, for a record that has no room for it: all of it is counted as left out. */
    public static StoryDifference inShort(StoryDifference whole) {
        int told = whole.getFields().size() + whole.getParagraphs().size();
        return StoryDifference.newBuilder(whole)
                .setFields(List.of())
                .setParagraphs(List.of())
                .setLeftOut(Math.max(whole.getLeftOut(), told))
                .build();
    }

    /** Every paragraph of both bodies, and what became of it. */
    public static List<AlignedText> aligned(CleanStory old, CleanStory now) {
        return ParagraphAlignment.of(numbered(old.getParagraphs()), numbered(now.getParagraphs()));
    }

    private static List<AlignedText> paragraphs(CleanStory old, CleanStory now) {
        return aligned(old, now).stream().filter(one -> !(one instanceof Same)).toList();
    }

    private static List<NumberedText> numbered(List<Paragraph> paragraphs) {
        return paragraphs.stream()
                .map(one -> new NumberedText(one.getNumber(), one.getKind(), one.getText()))
                .toList();
    }

    /** The fields that changed, in the order of the schema. A field that is added to the schema is compared too. */
    public static List<FieldChange> fields(CleanStory old, CleanStory now) {
        var changes = new ArrayList<FieldChange>();
        for (var field : CleanStory.getClassSchema().getFields()) {
            if (isCompared(field)) {
                var before = inWords(old.get(field.pos()));
                var after = inWords(now.get(field.pos()));
                if (!before.equals(after)) {
                    changes.add(new FieldChange(field.name(), before, after));
                }
            }
        }
        return changes;
    }

    private static boolean isCompared(Schema.Field field) {
        var name = field.name();
        return !OF_THE_REVISION.contains(name)
                && !COMPUTED.contains(name)
                && !AS_SENT.contains(name)
                && !name.equals(BODY);
    }

    private static String inWords(@Nullable Object value) {
        if (value instanceof List<?> list && list.isEmpty()) {
            return "";
        }
        boolean isPlain = value == null || value instanceof CharSequence || value instanceof Instant;
        return isPlain ? Objects.toString(value, "") : GenericData.get().toString(value);
    }
}
