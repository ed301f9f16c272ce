package org.copytaster.ingest.format.tree;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copytaster.ingest.body.HtmlBlocks;
import org.copytaster.ingest.body.Words;
import org.copytaster.schemas.Association;

/** Pictures, graphics, sound and video inside a body: NITF's {@code media}, HTML's {@code figure} and {@code img}. */
public final class Media {
    private static final Set<String> NAMES = Set.of("media", "figure", "img");

    /** What a figure may show beside pictures, and what that is. */
    private static final Map<String, String> MOVING = Map.of("video", "video", "audio", "audio");

    private Media() {}

    /** Adds every one in this body to the story, and takes it. */
    public static void take(Sent body, Copy copy) {
        for (var found : body.every(NAMES)) {
            if (found.is("media")) {
                nitf(found).ifPresent(copy::association);
            } else if (found.is("figure")) {
                html(found).ifPresent(copy::association);
            } else if (found.element().closest("figure") == null) {
                copy.association(picture(found).build());
            }
        }
    }

    private static Optional<Association> nitf(Sent media) {
        var reference = media.at("media-reference").orElse(media);
        var built = Association.newBuilder()
                .setName(reference.anyAttr("id", "name", "alternate-text"))
                .setType(type(media.attr("media-type")))
                .setHref(reference.anyAttr("source", "data-location"))
                .setContentType(reference.attr("mime-type"))
                .setCaption(moved(media, "media-caption"))
                .setCreditLine(moved(media, "media-producer"))
                .setCopyrightHolder(reference.attr("copyright"))
                .build();
        boolean empty = built.getHref().isEmpty()
                && built.getCaption().isEmpty()
                && built.getName().isEmpty();
        return empty ? Optional.empty() : Optional.of(built);
    }

    private static Optional<Association> html(Sent figure) {
        var image = figure.every("img").stream().findFirst();
        var moving = figure.every(MOVING.keySet()).stream().findFirst();
        var caption = HtmlBlocks.isFigureOfText(figure.element()) ? "" : moved(figure, "figcaption");
        if (image.isEmpty() && moving.isEmpty() && caption.isEmpty()) {
            return Optional.empty();
        }
        var built = moving.map(Media::moving)
                .or(() -> image.map(Media::picture))
                .orElseGet(() -> Association.newBuilder().setType("picture"));
        return Optional.of(built.setCaption(caption).build());
    }

    /** The words of a line that is the picture's, taken out of the body; a second one stays and is kept by name. */
    private static String moved(Sent medium, String name) {
        var lines = medium.children(name).stream()
                .filter(line -> Words.areIn(line.element()))
                .toList();
        if (lines.isEmpty()) {
            return "";
        }
        var words = lines.get(0).line();
        lines.get(0).element().remove();
        return words;
    }

    private static Association.Builder picture(Sent image) {
        return Association.newBuilder()
                .setType("picture")
                .setName(image.attr("id"))
                .setHref(image.attr("src"))
                .setHeadline(image.anyAttr("title", "alt"));
    }

    /** It names its file itself, or in the first of its sources. */
    private static Association.Builder moving(Sent medium) {
        var source = medium.every("source").stream().findFirst();
        var own = medium.attr("src");
        return Association.newBuilder()
                .setType(MOVING.getOrDefault(medium.element().normalName(), ""))
                .setName(medium.attr("id"))
                .setHref(own.isEmpty() ? source.map(file -> file.attr("src")).orElse("") : own)
                .setContentType(source.map(file -> file.attr("type")).orElse(""))
                .setHeadline(medium.attr("title"));
    }

    /**
     * What something that comes with a story is.
     *
     * @param said what its item says it is
     * @param contentType the media type of its file, which knows better where it names sound or video; empty if unsaid
     */
    public static String type(String said, String contentType) {
        var type = type(contentType);
        return MOVING.containsValue(type) || said.isEmpty() ? type : said;
    }

    /** IPTC's words for what a thing is, out of NITF's, a media type, or a code such as {@code ninat:picture}. */
    public static String type(String sent) {
        var word = sent.toLowerCase(Locale.ROOT);
        word = word.substring(word.indexOf(':') + 1);
        if (word.startsWith("image") || word.startsWith("photo") || word.startsWith("picture")) {
            return "picture";
        }
        if (word.startsWith("graphic") || word.startsWith("infographic")) {
            return "graphic";
        }
        for (var known : new String[] {"video", "audio", "text", "composite"}) {
            if (word.startsWith(known)) {
                return known;
            }
        }
        return word;
    }
}
