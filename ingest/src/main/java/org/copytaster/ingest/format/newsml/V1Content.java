package org.copytaster.ingest.format.newsml;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.copytaster.ingest.body.Block;
import org.copytaster.ingest.body.HtmlBlocks;
import org.copytaster.ingest.body.WordLoss;
import org.copytaster.ingest.body.Words;
import org.copytaster.ingest.encoding.Encodings;
import org.copytaster.ingest.format.nitf.NitfDocument;
import org.copytaster.ingest.format.tree.Copy;
import org.copytaster.ingest.format.tree.LeftOver;
import org.copytaster.ingest.format.tree.Sent;

/** The text of a ContentItem of NewsML 1.2: NITF, XHTML, bare paragraphs or plain text, in base 64 or as it is. */
final class V1Content {
    private V1Content() {}

    /** What a ContentItem holds, be it in an Encoding or not. */
    static List<Sent> data(Sent content) {
        return content.every("DataContent");
    }

    /** Reads it behind what was read before: parts of one story stand in components of their own. */
    static void read(Sent content, Copy copy) {
        for (var data : data(content)) {
            var before = new ArrayList<Block>(copy.blocks());
            copy.body(new HtmlBlocks.Read(List.of(), 0));
            one(data, copy);
            before.addAll(copy.blocks());
            copy.body(new HtmlBlocks.Read(before, 0));
        }
    }

    /** Whether it says something else than what was read before: most of its words are new. */
    static boolean adds(Sent content, Copy copy) {
        var known = copy.blocks().stream().map(Block::text).collect(Collectors.joining(" "));
        var words = data(content).stream().map(V1Content::words).collect(Collectors.joining(" "));
        var loss = WordLoss.between(words, known);
        return loss.lost() * 2 > loss.seen();
    }

    private static String words(Sent data) {
        return data.element().childrenSize() == 0 ? HtmlBlocks.line(text(data)) : Words.line(data.element());
    }

    private static void one(Sent data, Copy copy) {
        if (data.element().childrenSize() > 0) {
            markup(data, copy);
            return;
        }
        var text = text(data);
        var markup = HtmlBlocks.document(text);
        markup.map(data::with).ifPresent(document -> {
            markup(document, copy);
            LeftOver.of(document).forEach(left -> copy.field(left.getName(), left.getValue()));
        });
        if (markup.isEmpty()) {
            copy.body(HtmlBlocks.text(text));
        }
        data.line();
    }

    private static void markup(Sent around, Copy copy) {
        var nitf = around.every("nitf").stream().findFirst();
        var body = around.every("body").stream().findFirst();
        if (nitf.isPresent()) {
            NitfDocument.read(nitf.get(), copy);
        } else if (body.filter(NitfDocument::isBody).isPresent()) {
            NitfDocument.body(body.get(), copy);
        } else if (body.isPresent()) {
            NewsMlText.read(body.get(), copy);
            around.take();
        } else {
            NitfDocument.body(around, copy);
            around.take();
        }
    }

    private static String text(Sent data) {
        var raw = data.element().wholeText();
        return isBase64(data) ? decoded(raw) : raw;
    }

    private static boolean isBase64(Sent data) {
        return Optional.ofNullable(data.element().closest("encoding"))
                .filter(encoding ->
                        encoding.attr("Notation").toLowerCase(Locale.ROOT).contains("base64"))
                .isPresent();
    }

    private static String decoded(String raw) {
        try {
            var decoded = Encodings.read(Base64.getMimeDecoder().decode(raw.strip()));
            return decoded instanceof Encodings.Text text ? text.text() : raw;
        } catch (IllegalArgumentException e) {
            return raw;
        }
    }
}
