package org.copytaster.standalone.show;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.copytaster.publish.change.AlignedText;
import org.copytaster.publish.change.AlignedText.Added;
import org.copytaster.publish.change.AlignedText.Altered;
import org.copytaster.publish.change.AlignedText.Gone;
import org.copytaster.publish.change.AlignedText.Moved;
import org.copytaster.publish.change.AlignedText.Same;
import org.copytaster.publish.story.StoryDifferences;
import org.copytaster.schemas.CleanStory;

/**
 * What one clean record says otherwise than another, for a program: an array with an object for each field that changed
 * and for each paragraph of both, in reading order.
 */
public final class DifferenceJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private DifferenceJson() {}

    /** {@code [{"field"|"paragraph","was","op":"same|add|remove|move|change","words":[["same|add|remove",text]]}]}. */
    public static ArrayNode of(CleanStory old, CleanStory now) {
        var array = JSON.arrayNode();
        for (var field : StoryDifferences.fields(old, now)) {
            var node = array.addObject()
                    .put("field", field.getName())
                    .put("op", op(field.getOldValue(), field.getNewValue()));
            words(field.getOldValue(), field.getNewValue(), node);
        }
        for (var one : StoryDifferences.aligned(old, now)) {
            paragraph(one, array.addObject());
        }
        return array;
    }

    private static String op(String old, String now) {
        if (old.isEmpty()) {
            return "add";
        }
        return now.isEmpty() ? "remove" : "change";
    }

    private static void paragraph(AlignedText one, ObjectNode node) {
        if (one instanceof Same same) {
            put(node, same.now().number(), same.old().number(), "same");
            words(same.old().text(), same.now().text(), node);
        } else if (one instanceof Moved moved) {
            put(node, moved.now().number(), moved.old().number(), "move");
            words(moved.old().text(), moved.now().text(), node);
        } else if (one instanceof Altered altered) {
            put(node, altered.now().number(), altered.old().number(), "change");
            words(altered.old().text(), altered.now().text(), node);
        } else if (one instanceof Added added) {
            node.put("paragraph", added.now().number()).put("op", "add");
            words("", added.now().text(), node);
        } else if (one instanceof Gone gone) {
            node.put("was", gone.old().number()).put("op", "remove");
            words(gone.old().text(), "", node);
        }
    }

    private static void put(ObjectNode node, int number, int was, String op) {
        node.put("paragraph", number).put("was", was).put("op", op);
    }

    private static void words(String old, String now, ObjectNode node) {
        var words = node.putArray("words");
        for (var mark : WordMarks.between(old, now)) {
            words.addArray().add(mark.op().name().toLowerCase(Locale.ROOT)).add(mark.text());
        }
    }
}
