package org.copytaster.ingest.format.nitf;

import java.util.List;
import org.copytaster.ingest.format.tree.Copy;
import org.copytaster.ingest.format.tree.Sent;

/**
 * An element {@code nitf}, read onto a story.
 *
 * @see <a href="https://iptc.org/standards/nitf/">IPTC NITF 3.6</a>
 */
public final class NitfDocument {
    private NitfDocument() {}

    /** Reads head and body; what the story has already stays. */
    public static void read(Sent nitf, Copy copy) {
        // baselang is the language of the document; xml:lang may be on any element.
        copy.language(nitf.attr("baselang"));
        copy.language(nitf.anyAttr("xml:lang", "lang"));
        nitf.at("head").ifPresent(head -> NitfHead.read(head, copy));
        NitfIssue.read(nitf, copy);
        var bodies = nitf.children("body");
        (bodies.isEmpty() && isBody(nitf) ? List.of(nitf) : bodies).forEach(body -> NitfBody.read(body, copy));
        copy.orTitle(nitf.line("head", "title"));
    }

    /** Whether an element is a body of NITF and none of HTML. */
    public static boolean isBody(Sent element) {
        return !element.children("body.head", "body.content").isEmpty();
    }

    /** Reads a body that was sent without the document around it. */
    public static void body(Sent body, Copy copy) {
        NitfBody.read(body, copy);
    }
}
