package org.copytaster.ingest.format.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copytaster.ingest.body.CleanText;
import org.copytaster.schemas.AgencyField;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** What nobody took of an item, by name, so that nothing an agency sends is dropped. */
public final class LeftOver {
    /** More than any agency sends, and few enough for a record. */
    private static final int MOST = 2000;

    private static final int LONGEST = 4096;

    private final List<AgencyField> fields = new ArrayList<>();
    private boolean cut;

    private LeftOver() {}

    /** Everything left over in and below this element; a warning when it was too much to keep. */
    public static List<AgencyField> of(Sent item, List<String> warnings) {
        var left = new LeftOver();
        left.walk(item, "");
        if (left.cut) {
            warnings.add("more was sent than a record keeps: agencyFields has the first " + MOST + " fields and "
                    + LONGEST + " characters of each");
        }
        return left.fields;
    }

    /** The depth of a document is limited when it is read. */
    private void walk(Sent sent, String path) {
        if (sent.isTaken()) {
            return;
        }
        var element = sent.element();
        if (!sent.wordsTaken()) {
            add(path, ownWords(element));
        }
        for (var attribute : element.attributes()) {
            if (!sent.attributeTaken(attribute.getKey()) && isContent(attribute.getKey())) {
                add(path + "@" + attribute.getKey(), CleanText.line(attribute.getValue()));
            }
        }
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < element.childNodeSize(); i++) {
            if (element.childNode(i) instanceof Element child) {
                int number = numbers.merge(child.tagName(), 1, Integer::sum);
                var name = number > 1 ? child.tagName() + "[" + number + "]" : child.tagName();
                walk(sent.with(child), path.isEmpty() ? name : path + "/" + name);
            }
        }
    }

    private static String ownWords(Element element) {
        var words = new StringBuilder();
        for (int i = 0; i < element.childNodeSize(); i++) {
            if (element.childNode(i) instanceof TextNode text && !text.isBlank()) {
                words.append(text.getWholeText()).append(' ');
            }
        }
        return words.length() == 0 ? "" : CleanText.line(words.toString());
    }

    private static boolean isContent(String attribute) {
        return !attribute.startsWith("xmlns") && !attribute.startsWith("xsi:");
    }

    private void add(String name, String value) {
        if (value.isEmpty()) {
            return;
        }
        if (fields.size() == MOST) {
            cut = true;
            return;
        }
        cut |= value.length() > LONGEST;
        fields.add(new AgencyField(name, value.length() > LONGEST ? value.substring(0, LONGEST) : value));
    }
}
