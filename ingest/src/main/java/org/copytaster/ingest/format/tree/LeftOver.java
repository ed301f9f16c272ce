package org.copytaster.ingest.format.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copytaster.ingest.body.CleanText;
import org.copytaster.ingest.format.AgencyFields;
import org.copytaster.schemas.AgencyField;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** What nobody took of an item, by name, so that nothing an agency sends is dropped. */
public final class LeftOver {
    private final List<AgencyField> fields = new ArrayList<>();

    private LeftOver() {}

    /** What is left over in and below this element, up to one field more than is {@linkplain AgencyFields kept}. */
    public static List<AgencyField> of(Sent item) {
        var left = new LeftOver();
        left.walk(item, "");
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
        if (!value.isEmpty() && fields.size() <= AgencyFields.MOST) {
            fields.add(new AgencyField(name, value));
        }
    }
}
