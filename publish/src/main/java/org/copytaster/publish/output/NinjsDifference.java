package org.copytaster.publish.output;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.copytaster.schemas.FieldChange;
import org.copytaster.schemas.ParagraphChange;
import org.copytaster.schemas.StoryDifference;
import org.copytaster.schemas.WordChange;

/** What changed since the revision before, as an object of the {@linkplain NinjsExtension extension}. */
final class NinjsDifference {
    private static final int NONE = -1;

    private NinjsDifference() {}

    static void write(StoryDifference difference, ObjectNode json) {
        NinjsOutput.put(json, "againstRevision", difference.getAgainstRevision());
        NinjsOutput.put(json, "againstSha256", difference.getAgainstSha256());
        json.put("known", difference.getKnown());
        difference.getFields().forEach(field -> field(field, NinjsOutput.add(json, "fields")));
        difference.getParagraphs().forEach(paragraph -> paragraph(paragraph, NinjsOutput.add(json, "paragraphs")));
        if (difference.getLeftOut() > 0) {
            json.put("leftOut", difference.getLeftOut());
        }
    }

    private static void field(FieldChange field, ObjectNode node) {
        node.put("name", field.getName());
        NinjsOutput.put(node, "oldValue", field.getOldValue());
        NinjsOutput.put(node, "newValue", field.getNewValue());
    }

    private static void paragraph(ParagraphChange paragraph, ObjectNode node) {
        node.put("kind", paragraph.getKind());
        if (paragraph.getNumber() != NONE) {
            node.put("number", paragraph.getNumber());
        }
        if (paragraph.getOldNumber() != NONE) {
            node.put("oldNumber", paragraph.getOldNumber());
        }
        NinjsOutput.put(node, "oldText", paragraph.getOldText());
        paragraph.getWords().forEach(word -> word(word, NinjsOutput.add(node, "words")));
    }

    private static void word(WordChange word, ObjectNode node) {
        node.put("op", word.getOp())
                .put("oldStart", word.getOldStart())
                .put("oldEnd", word.getOldEnd())
                .put("newStart", word.getNewStart())
                .put("newEnd", word.getNewEnd());
        NinjsOutput.put(node, "oldText", word.getOldText());
    }
}
