package org.copytaster.ingest.format.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.copytaster.ingest.copy.CleanText;
import org.copytaster.ingest.copy.Words;
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
        return Stream.of(names).anyMatch(element.tagName()::equalsIgnoreCase);
    }

    /** Its children of these names, in order. */
    public List<Sent> children(String... names) {
        var found = new ArrayList<Sent>();
        for (var child : element.children()) {
            for (var name : names) {
                if (child.tagName().equalsIgnoreCase(name)) {
                    found.add(with(child));
                }
            }
        }
        return found;
    }

    /** Its first child of this name, then that one's, and so on. */
    public Optional<Sent> at(String... path) {
        return all(path).stream().findFirst();
    }

    /** All its children of the first name, all of theirs of the second, and so on. */
    public List<Sent> all(String... path) {
        var found = List.of(this);
        for (var name : path) {
            found = found.stream().flatMap(one -> one.children(name).stream()).toList();
        }
        return found;
    }

    /** Every element below it of this name, in order. */
    public List<Sent> every(String name) {
        return element.getElementsByTag(name.toLowerCase(Locale.ROOT)).stream()
                .filter(found -> !found.equals(element))
                .map(this::with)
                .toList();
    }

    /** Takes its words, on one line. */
    public String line() {
        note(WORDS);
        element.children().forEach(child -> with(child).note(ALL));
        return Words.line(element);
    }

    /** Takes the words of the first element at this path that has any; empty when none has. */
    public String line(String... path) {
        return all(path).stream()
                .map(Sent::line)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
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
        return Stream.of(names)
                .map(this::attr)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
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
