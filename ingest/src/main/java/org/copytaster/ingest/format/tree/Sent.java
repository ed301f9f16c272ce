package org.copytaster.ingest.format.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copytaster.ingest.body.CleanText;
import org.copytaster.ingest.body.Words;
import org.jsoup.nodes.Element;

/**
 * An element as it was sent, and a note of what was taken of it: what nobody takes is left over and kept by name. Names
 * are matched in any case.
 */
public final class Sent {
    private static final String WORDS = "";
    private static final String ALL = "*";

    private final Element element;
    private final Map<Element, Set<String>> taken;

    private Sent(Element element, Map<Element, Set<String>> taken) {
        this.element = element;
        this.taken = taken;
    }

    /** An element of which nothing was taken yet. */
    public static Sent of(Element element) {
        return new Sent(element, new HashMap<>());
    }

    /** The element itself. */
    public Element element() {
        return element;
    }

    /** Whether it has one of these names. */
    public boolean is(String... names) {
        for (var name : names) {
            if (element.tagName().equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }

    /** Its children of these names, in order. */
    public List<Sent> children(String... names) {
        var found = new ArrayList<Sent>();
        for (int i = 0; i < element.childNodeSize(); i++) {
            if (element.childNode(i) instanceof Element child && with(child).is(names)) {
                found.add(with(child));
            }
        }
        return found;
    }

    /** Its first child of this name, then that one's, and so on. */
    public Optional<Sent> at(String... path) {
        var all = all(path);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
    }

    /** All its children of the first name, all of theirs of the second, and so on. */
    public List<Sent> all(String... path) {
        var found = new ArrayList<Sent>();
        along(path, 0, found);
        return found;
    }

    private void along(String[] path, int at, List<Sent> found) {
        if (at == path.length) {
            found.add(this);
            return;
        }
        for (int i = 0; i < element.childNodeSize(); i++) {
            if (element.childNode(i) instanceof Element child && child.tagName().equalsIgnoreCase(path[at])) {
                with(child).along(path, at + 1, found);
            }
        }
    }

    /** Every element below it of this name, in order. */
    public List<Sent> every(String name) {
        return every(Set.of(name.toLowerCase(Locale.ROOT)));
    }

    /** Every element below it of one of these names, given in lower case, in order: one walk for all of them. */
    public List<Sent> every(Set<String> names) {
        var found = new ArrayList<Sent>();
        below(element, names, found);
        return found;
    }

    /** The depth of a document is limited when it is read. */
    private void below(Element parent, Set<String> names, List<Sent> found) {
        for (int i = 0; i < parent.childNodeSize(); i++) {
            if (parent.childNode(i) instanceof Element child) {
                if (names.contains(child.normalName())) {
                    found.add(with(child));
                }
                below(child, names, found);
            }
        }
    }

    /** Takes its words, on one line. */
    public String line() {
        note(WORDS);
        for (int i = 0; i < element.childNodeSize(); i++) {
            if (element.childNode(i) instanceof Element child) {
                with(child).note(ALL);
            }
        }
        return Words.line(element);
    }

    /** Takes the words of the first element at this path that has any; empty when none has. */
    public String line(String... path) {
        for (var sent : all(path)) {
            var words = sent.line();
            if (!words.isEmpty()) {
                return words;
            }
        }
        return "";
    }

    /** Takes an attribute, on one line; empty when it is not there. */
    public String attr(String name) {
        if (!element.hasAttr(name)) {
            return "";
        }
        note(name);
        return CleanText.line(element.attr(name));
    }

    /** Takes the first of these attributes that has words. */
    public String anyAttr(String... names) {
        for (var name : names) {
            var value = attr(name);
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }

    /** Takes all of it, words, attributes and everything below. */
    public Sent take() {
        note(ALL);
        return this;
    }

    /** An element of the same copy. */
    public Sent with(Element other) {
        return new Sent(other, taken);
    }

    boolean isTaken() {
        return noted(ALL);
    }

    boolean wordsTaken() {
        return noted(WORDS);
    }

    boolean attributeTaken(String name) {
        return noted(name);
    }

    private boolean noted(String what) {
        return taken.getOrDefault(element, Set.of()).contains(what);
    }

    private void note(String what) {
        taken.computeIfAbsent(element, any -> new HashSet<>()).add(what);
    }
}
