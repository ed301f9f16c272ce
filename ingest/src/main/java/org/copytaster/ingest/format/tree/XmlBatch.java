package org.copytaster.ingest.format.tree;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.copytaster.ingest.input.InputBytes;
import org.copytaster.ingest.input.Parsed;
import org.copytaster.ingest.input.ParsedItem;
import org.copytaster.ingest.input.WireInput;
import org.copytaster.ingest.xml.XmlTree;
import org.copytaster.schemas.Story;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The items of an XML document that are stories; each is read when it is asked for, within the whole document.
 *
 * @param <T> what its format knows of an item
 */
public final class XmlBatch<T> {
    private final List<T> items;
    private final Reader<T> reader;

    /** Items that are read so. */
    public XmlBatch(List<T> items, Reader<T> reader) {
        this.items = items;
        this.reader = reader;
    }

    /** Reads one item. */
    public interface Reader<T> {
        /**
         * Its one story, or its refusal.
         *
         * @param number its number in the document, from 1; 0 when it is the only one
         */
        Parsed read(T item, int number);
    }

    /** All stories, or the refusal of the first item that cannot be taken. */
    public Parsed all() {
        var taken = new ArrayList<Story>();
        for (int i = 0; i < items.size(); i++) {
            var parsed = read(i);
            if (parsed instanceof Parsed.Refused refused) {
                return refused.ofOneIn(items.size());
            }
            taken.addAll(parsed.stories());
        }
        return new Parsed.Stories(taken);
    }

    /** Every item by itself; a refused one is to be found as a document of its own. */
    public List<ParsedItem> each(WireInput input, String format, XmlTree tree, Function<T, Element> element) {
        return IntStream.range(0, items.size())
                .mapToObj(i ->
                        new ParsedItem(input.item(alone(tree.root(), element.apply(items.get(i))), format), read(i)))
                .toList();
    }

    private Parsed read(int index) {
        return reader.read(items.get(index), items.size() == 1 ? 0 : index + 1);
    }

    /** The item in the elements that stand around it, without what else they hold: written anew, never cut out. */
    private static InputBytes alone(Element root, Element item) {
        var around = new ArrayList<Element>(item.parents());
        if (!item.equals(root) && !around.contains(root)) {
            // NewsML 1.2 may have an item inside another one; it was taken out of there.
            around.add(root);
        }
        var whole = item.clone();
        for (var outer : around) {
            whole = outer.shallowClone().appendChild(whole);
        }
        var document = new Document("");
        document.outputSettings().syntax(Document.OutputSettings.Syntax.xml).prettyPrint(false);
        document.appendChild(whole);
        return InputBytes.whole(document.outerHtml().getBytes(StandardCharsets.UTF_8));
    }
}
