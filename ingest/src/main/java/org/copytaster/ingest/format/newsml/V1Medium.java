package org.copytaster.ingest.format.newsml;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.copytaster.ingest.format.tree.Media;
import org.copytaster.ingest.format.tree.Sent;
import org.jsoup.nodes.Element;

/** What a ContentItem of NewsML 1.2 is when it is no text: by what it says of itself, else by the component around it. */
final class V1Medium {
    /** Formats by the beginning of their names, squeezed to letters and digits: "JPEG Baseline", "Quicktime". */
    private static final Map<String, String> FORMATS = Map.ofEntries(
            Map.entry("jpeg", "picture"),
            Map.entry("jpg", "picture"),
            Map.entry("tif", "picture"),
            Map.entry("png", "picture"),
            Map.entry("gif", "picture"),
            Map.entry("bmp", "picture"),
            Map.entry("webp", "picture"),
            Map.entry("eps", "graphic"),
            Map.entry("svg", "graphic"),
            Map.entry("swf", "graphic"),
            Map.entry("flash", "graphic"),
            Map.entry("mpeg4", "video"),
            Map.entry("mp4", "video"),
            Map.entry("mpg", "video"),
            Map.entry("mpeg", "video"),
            Map.entry("quicktime", "video"),
            Map.entry("mov", "video"),
            Map.entry("wmv", "video"),
            Map.entry("windowsmediavideo", "video"),
            Map.entry("flv", "video"),
            Map.entry("mp3", "audio"),
            Map.entry("mpeglayer3", "audio"),
            Map.entry("wav", "audio"),
            Map.entry("aac", "audio"),
            Map.entry("pdf", "graphic"));

    private static final List<String> TYPES = List.of("picture", "graphic", "video", "audio");

    private V1Medium() {}

    /** Whether there is anything: it has an address, or says that it is something else than text. */
    static boolean isThere(Sent content) {
        return content.element().hasAttr("Href") || own(content).isPresent();
    }

    /** IPTC's word for what it is; a picture, as most are, when nothing says. */
    static String type(Sent content) {
        return own(content).or(() -> around(content.element())).orElse("picture");
    }

    private static Optional<String> own(Sent content) {
        return Stream.of("MediaType", "MimeType", "Format")
                .flatMap(name -> content.children(name).stream())
                .flatMap(said -> known(said.element().attr("FormalName")).stream())
                .findFirst();
    }

    /** The nearest component that says what it is, by its role or by the class that some senders give it. */
    private static Optional<String> around(Element content) {
        for (var at = content.parent(); at != null && at.normalName().equals("newscomponent"); at = at.parent()) {
            var said = at.children().stream()
                    .filter(child -> child.normalName().equals("role"))
                    .map(role -> role.attr("FormalName"));
            var classed = at.select("ComponentClass, Property[FormalName=ComponentClass]").stream()
                    .map(found -> found.hasAttr("Value") ? found.attr("Value") : found.attr("FormalName"));
            var type = Stream.concat(said, classed)
                    .flatMap(words -> known(words).stream())
                    .findFirst();
            if (type.isPresent()) {
                return type;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> known(String said) {
        var type = Media.type(said);
        return TYPES.contains(type) ? Optional.of(type) : byFormat(said);
    }

    private static Optional<String> byFormat(String said) {
        var squeezed = said.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return FORMATS.keySet().stream()
                .filter(squeezed::startsWith)
                .max(java.util.Comparator.comparingInt(String::length))
                .map(FORMATS::get);
    }
}
