package org.copytaster.ingest.format.tree;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.copytaster.ingest.input.InputBytes;
import org.copytaster.ingest.input.Parsed;
import org.copytaster.ingest.input.ParsedItem;
import org.copytaster.ingest.input.WireInput;
import org.copytaster.ingest.xml.XmlTree;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The items of an XML document that are stories, each read by itself within the whole document.
 *
 * @param <T> what its format knows of an item
 */
public final class XmlBatch<T> {
    private final List<T> items;
    private final Function<T, Element> elements;
    private final Reader<T> reader;

    /**
     * Items that are read so.
     *
     * @param items at least one
     * @param elements the element of an item
     */
    public XmlBatch(List<T> items, Function<T, Element> elements, Reader<T> reader) {
        this.items = List.copyOf(items);
        this.elements = elements;
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

    /** Reads them all, once. */
    public Parsed read(WireInput input, String format, XmlTree tree) {
        if (items.size() == 1) {
            return reader.read(items.get(0), 0);
        }
        return Parsed.of(IntStream.range(0, items.size())
                .mapToObj(i -> item(input, format, tree, items.get(i), i + 1))
                .toList());
    }

    /** Its bytes are kept before it is read: reading takes lines and headings out of the tree. */
    private ParsedItem item(WireInput input, String format, XmlTree tree, T item, int number) {
        var alone = alone(tree.root(), elements.apply(item));
        return new ParsedItem(reader.read(item, number), () -> input.item(alone.get(), format));
    }

    /** The item in the elements that stand around it, without what else they hold: written anew, never cut out. */
    private static Supplier<InputBytes> alone(Element root, Element item) {
        var around = new ArrayList<Element>(item.parents());
        if (!item.equals(root) && !around.contains(root)) {
            // NewsML 1.2 may have an item inside another one; it was taken out of there.
            around.add(root);
        }
        var copy = item.clone();
        return () -> {
            var whole = copy.clone();
            for (var outer : around) {
                whole = outer.shallowClone().appendChild(whole);
            }
            var document = new Document("");
            document.outputSettings().syntax(Document.OutputSettings.Syntax.xml).prettyPrint(false);
            document.appendChild(whole);
            return InputBytes.whole(document.outerHtml().getBytes(StandardCharsets.UTF_8));
        };
    }
}
