package org.copytaster.ingest.body;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * A line in a body of HTML that is no part of it, as its sender says by its element or the class of it.
 *
 * @param role what it is
 * @param text its words
 */
public record MarkedLine(Role role, String text) {
    /** One look that spares most elements a look for each role. */
    private static final Pattern ANY =
            Pattern.compile("(?i)line|slug|keywords|copyright|caption|credit|media-block|kicker|vignette|dat|feedflare"
                    + "|sharedaddy|relatedposts|addtoany|field--name");

    /** What a line is, and the classes that say so. */
    public enum Role {
        /** Words that their sender struck out. */
        STRUCK,
        /** Words that no reader of the page sees. */
        HIDDEN,
        /** What is for the reader's hand: buttons, lists to choose from, navigation. */
        CONTROL,
        /** What is shown where a medium cannot be. */
        FALLBACK,
        /** The same text, told again in slightly other words. */
        AGAIN,
        HEADLINE,
        TIME,
        /** A short line over the story. */
        HEADER,
        /** The head of a document that stands in its body. */
        HEAD,
        NOTE,
        TAGLINE,
        KICKER("kicker|vignette|dat"),
        BYLINE("by-?line"),
        DATELINE("date-?line"),
        SLUGLINE("slug(?:-?line)?"),
        KEYWORDS("keywords"),
        CREDIT("credit(?:-?line)?"),
        COPYRIGHT("copyright(?:-?line)?"),
        CAPTION("(?:(?:wp|tr|image|img|photo|picture|media|figure|fig|gallery|video)[-_]{0,2})?caption(?:-text)?"
                + "|media-block__(?:description|credit)|(?:image|img|photo|picture|media)[-_]{0,2}credits?"),
        /** What software for sites sets around a text in its feed: buttons to share it, its title and author again. */
        FURNITURE(
                "feedflare|sharedaddy|jp-relatedposts|addtoany_share_save_container|field--name-(?:title|uid|created)");

        /** A longer one is text that is only set like such a line, in characters. */
        private static final int LONGEST_LINE = 150;

        /** Whatever is longer is an element that nobody closed, or a class that means something else. */
        private static final int LONGEST = 600;

        private final Pattern names;

        Role(String names) {
            this.names = Pattern.compile(names);
        }

        /** No class says it, but an element. */
        Role() {
            this("(?!)");
        }

        /** What a story's record says when such words were left out; nothing where to keep them is enough. */
        Optional<String> warning() {
            return switch (this) {
                case STRUCK ->
                    Optional.of("text that was struck out was left out of the body; it is kept as body@struck");
                case HIDDEN -> Optional.of("text that is hidden was left out of the body; it is kept as body@hidden");
                case AGAIN -> Optional.of("a further text mostly repeats the body; it is kept as body@again");
                default -> Optional.empty();
            };
        }

        int longest() {
            return this == CAPTION || this == FURNITURE ? LONGEST : LONGEST_LINE;
        }

        /** What this element's class calls it. */
        static Optional<Role> of(Element element) {
            return ANY.matcher(element.className()).find() ? named(element) : Optional.empty();
        }

        private static Optional<Role> named(Element element) {
            return element.classNames().stream()
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .flatMap(name -> Stream.of(values())
                            .filter(role -> role.names.matcher(name).matches()))
                    .filter(role -> role.mayBe(element))
                    .findFirst();
        }

        /** A byline inside a paragraph is a part of what it says; a table's own caption is its title, its cells are data. */
        private boolean mayBe(Element element) {
            boolean line = switch (this) {
                case CAPTION -> !element.normalName().equals("caption");
                case FURNITURE -> true;
                default -> BodyElements.of(element).block();
            };
            return line && !BodyElements.isData(element);
        }
    }

    /** The agency field that keeps one for which there is no other field. */
    public String field() {
        return "body@" + role.name().toLowerCase(Locale.ROOT);
    }
}
