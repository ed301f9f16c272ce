package org.copytaster.ingest.copy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * A line in a body of HTML that is no part of it, as its sender says by the class of its element.
 *
 * @param role what it is
 * @param text its words
 */
public record MarkedLine(Role role, String text) {
    /** Whatever is longer is no line: an element that nobody closed, or a class that means something else. */
    private static final int LONGEST = 600;

    /** What a line is, and the classes that say so. */
    public enum Role {
        KICKER("kicker|vignette|dat"),
        BYLINE("by-?line"),
        DATELINE("date-?line"),
        SLUGLINE("slug(?:-?line)?"),
        KEYWORDS("keywords"),
        COPYRIGHT("copyright(?:-?line)?"),
        CAPTION("(?:(?:wp|tr|image|img|photo|picture|media|figure|fig|gallery|video)[-_]{0,2})?caption(?:-text)?"
                + "|media-block__(?:description|credit)|(?:image|img|photo|picture|media)[-_]{0,2}credits?");

        private final Pattern names;

        Role(String names) {
            this.names = Pattern.compile(names);
        }
    }

    /** The agency field that keeps one for which there is no other field. */
    public String field() {
        return "body@" + role.name().toLowerCase(Locale.ROOT);
    }

    /** Takes all of them out of a body, in order. */
    static List<MarkedLine> take(Element body) {
        var lines = new ArrayList<MarkedLine>();
        Set<Element> taken = new HashSet<>();
        for (var element : body.getElementsByAttribute("class")) {
            of(element)
                    .filter(line ->
                            !element.equals(body) && element.parents().stream().noneMatch(taken::contains))
                    .ifPresent(line -> {
                        lines.add(line);
                        taken.add(element);
                        element.remove();
                    });
        }
        return lines;
    }

    private static Optional<MarkedLine> of(Element element) {
        return element.classNames().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .flatMap(name -> Stream.of(Role.values())
                        .filter(role -> role.names.matcher(name).matches()))
                .filter(role -> stands(role, element))
                .findFirst()
                .map(role -> new MarkedLine(inPlace(role, element), Words.line(element)))
                .filter(line -> line.text().length() <= LONGEST);
    }

    /** Who made a picture did not write the story. */
    private static Role inPlace(Role role, Element element) {
        return element.closest("figure") == null ? role : Role.CAPTION;
    }

    /** A byline inside a paragraph is a part of what it says; a table's own caption is its title. */
    private static boolean stands(Role role, Element element) {
        return role == Role.CAPTION ? !element.normalName().equals("caption") : BodyElements.isBlock(element);
    }
}
