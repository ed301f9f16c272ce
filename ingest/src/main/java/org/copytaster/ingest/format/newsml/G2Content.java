package org.copytaster.ingest.format.newsml;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.copytaster.ingest.body.HtmlBlocks;
import org.copytaster.ingest.body.Words;
import org.copytaster.ingest.format.nitf.NitfDocument;
import org.copytaster.ingest.format.tree.Copy;
import org.copytaster.ingest.format.tree.Media;
import org.copytaster.ingest.format.tree.Sent;
import org.copytaster.schemas.Association;

/**
 * The content of an item of NewsML-G2. What stands in one content set are renditions of the same: one is read, markup
 * before plain text, and of several alike the one with the most words; but none in another language than the item's own.
 */
final class G2Content {
    /** XML that is no text: results, events, pictures. */
    private static final Set<String> DATA =
            Set.of("sports-content", "events", "concepts", "conceptset", "svg", "math", "newsml");

    private G2Content() {}

    static boolean hasText(Sent item) {
        return text(item).isPresent();
    }

    static void read(Sent item, Copy copy) {
        for (var remote : item.all("contentSet", "remoteContent")) {
            copy.association(remote(remote));
        }
        var chosen = text(item);
        chosen.ifPresent(rendition -> rendition(rendition, copy));
        var others = renditions(item).stream()
                .filter(other -> chosen.filter(one -> one.element().equals(other.element()))
                        .isEmpty())
                .toList();
        if (!others.isEmpty() && chosen.isPresent()) {
            copy.warnings().add("the content came in " + (others.size() + 1) + " renditions: one was read");
        }
        others.forEach(other -> other(other, copy));
    }

    private static Optional<Sent> text(Sent item) {
        return renditions(item).stream()
                .filter(rendition -> !isData(rendition))
                .filter(rendition -> Words.areIn(rendition.element()))
                .max(Comparator.comparing((Sent rendition) -> !isTranslation(rendition, item))
                        .thenComparingInt(G2Content::rank)
                        .thenComparingInt(G2Content::length));
    }

    /** Whether it says that it is in another language than the item. */
    private static boolean isTranslation(Sent rendition, Sent item) {
        var language = primary(G2Item.language(item));
        var own = Stream.concat(Stream.of(rendition.element()), rendition.element().children().stream())
                .map(element -> primary(element.attr("xml:lang")))
                .filter(tag -> !tag.isEmpty())
                .findFirst();
        return !language.isEmpty() && own.filter(tag -> !tag.equals(language)).isPresent();
    }

    /** Whether a line says that it is in another language than this. */
    static boolean isInAnother(Sent line, String language) {
        var own = primary(line.element().attr("xml:lang"));
        return !own.isEmpty() && !language.isEmpty() && !own.equals(primary(language));
    }

    private static String primary(String tag) {
        int end = tag.indexOf('-');
        return (end < 0 ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT);
    }

    private static List<Sent> renditions(Sent item) {
        var all = new ArrayList<>(item.all("contentSet", "inlineXML"));
        all.addAll(item.all("contentSet", "inlineData"));
        return all;
    }

    private static int rank(Sent rendition) {
        if (rendition.is("inlineXML")) {
            return 2;
        }
        return isHtml(rendition) ? 1 : 0;
    }

    private static boolean isHtml(Sent rendition) {
        return rendition.element().attr("contenttype").contains("html");
    }

    private static int length(Sent rendition) {
        return rendition.element().text().length();
    }

    private static boolean isData(Sent rendition) {
        var type = rendition.element().attr("contenttype").toLowerCase(Locale.ROOT);
        var root = rendition.element().children();
        return type.contains("json")
                || type.startsWith("image/")
                || (root.size() == 1 && DATA.contains(root.get(0).normalName()));
    }

    private static void rendition(Sent rendition, Copy copy) {
        copy.field("contentSet/" + rendition.element().tagName() + "@contenttype", rendition.attr("contenttype"));
        var nitf = rendition.every("nitf");
        var page = rendition.every("body").stream().findFirst();
        if (!nitf.isEmpty()) {
            NitfDocument.read(nitf.get(0), copy);
        } else if (page.filter(NitfDocument::isBody).isPresent()) {
            NitfDocument.body(page.get(), copy);
        } else if (rendition.element().childrenSize() == 0) {
            var text = plain(rendition);
            copy.body(isHtml(rendition) ? HtmlBlocks.of(text) : HtmlBlocks.text(text));
        } else {
            rendition
                    .all("html", "head", "meta")
                    .forEach(meta -> copy.rights().field(meta.attr("name"), meta.attr("content")));
            NewsMlText.read(page.orElse(rendition), copy);
            copy.language(rendition.children("html").stream()
                    .findFirst()
                    .map(root -> root.attr("xml:lang"))
                    .orElse(""));
            rendition.take();
        }
    }

    /** Plain text, or what stands for it in base 64. */
    private static String plain(Sent rendition) {
        var raw = rendition.element().wholeText();
        rendition.line();
        if (!rendition.attr("encoding").toLowerCase(Locale.ROOT).contains("base64")) {
            return raw;
        }
        try {
            return new String(Base64.getMimeDecoder().decode(raw.strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return raw;
        }
    }

    /** Its words are told in the rendition that was read; only what it is, is kept. */
    private static void other(Sent rendition, Copy copy) {
        if (!isData(rendition)) {
            copy.field("contentSet/" + rendition.element().tagName() + "@contenttype", rendition.attr("contenttype"));
            rendition.take();
        }
    }

    static Association remote(Sent remote) {
        var type = remote.attr("contenttype");
        return Association.newBuilder()
                .setName(Code.word(remote, "rendition"))
                .setGuid(remote.attr("residref"))
                .setRevision(remote.attr("version"))
                .setHref(remote.attr("href"))
                .setContentType(type)
                .setType(Media.type(type))
                .build();
    }
}
