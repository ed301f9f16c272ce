package org.copytaster.ingest.format.newsml;

import org.copytaster.ingest.body.HtmlBlocks;
import org.copytaster.ingest.format.tree.Copy;
import org.copytaster.ingest.format.tree.Media;
import org.copytaster.ingest.format.tree.OpeningHeading;
import org.copytaster.ingest.format.tree.Sent;

/** A text in XHTML, or in paragraphs without anything around them. */
final class NewsMlText {
    private NewsMlText() {}

    static void read(Sent body, Copy copy) {
        Media.take(body, copy);
        OpeningHeading.take(body, copy);
        copy.body(HtmlBlocks.of(body.element()));
        body.take();
    }
}
