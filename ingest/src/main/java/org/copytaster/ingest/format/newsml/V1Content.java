package org.copytaster.ingest.format.newsml;

import java.util.ArrayList;
import org.copytaster.ingest.copy.Block;
import org.copytaster.ingest.copy.HtmlBlocks;
import org.copytaster.ingest.format.nitf.NitfDocument;
import org.copytaster.ingest.format.tree.Copy;
import org.copytaster.ingest.format.tree.Sent;

/** The text of a ContentItem of NewsML 1.2: NITF, XHTML, bare paragraphs or plain text. */
final class V1Content {
    private V1Content() {}

    /** Reads it behind what was read before: parts of one story stand in components of their own. */
    static void read(Sent content, Copy copy) {
        for (var data : content.children("DataContent")) {
            var before = new ArrayList<Block>(copy.blocks());
            one(data, copy);
            before.addAll(copy.blocks());
            copy.body(new HtmlBlocks.Read(before, 0));
        }
    }

    private static void one(Sent data, Copy copy) {
        copy.body(new HtmlBlocks.Read(java.util.List.of(), 0));
        var nitf = data.every("nitf").stream().findFirst();
        var body = data.every("body").stream().findFirst();
        if (nitf.isPresent()) {
            NitfDocument.read(nitf.get(), copy);
        } else if (data.element().childrenSize() == 0) {
            copy.body(HtmlBlocks.text(data.element().wholeText()));
            data.line();
        } else {
            Prose.read(body.orElse(data), copy);
            data.take();
        }
    }
}
