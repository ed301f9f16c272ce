package org.copytaster.ingest.format.nitf;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Set;
import org.copytaster.ingest.copy.HtmlBlocks;
import org.copytaster.ingest.format.tree.Copy;
import org.copytaster.ingest.format.tree.Media;
import org.copytaster.ingest.format.tree.OpeningHeading;
import org.copytaster.ingest.format.tree.Sent;

/** NITF's {@code body}: the lines over the story, the story, and what stands under it. */
final class NitfBody {
    private static final Set<String> RIGHTS_NOTES = Set.of("rights", "usage", "usageterms");
    private static final Set<String> COPYRIGHT_NOTES = Set.of("copyright", "cpyrt");

    private NitfBody() {}

    static void read(Sent body, Copy copy) {
        copy.language(body.attr("xml:lang"));
        for (var head : body.children("body.head")) {
            lines(head, copy);
        }
        // Some senders leave body.content out and write the paragraphs into the body.
        var content = body.children("body.content");
        if (content.isEmpty()) {
            content(body, copy);
        } else {
            content(content.get(0), copy);
            content.subList(1, content.size()).forEach(more -> append(more, copy));
        }
        body.children("body.end").forEach(end -> end(end, copy));
    }

    private static void lines(Sent head, Copy copy) {
        for (var hedline : head.children("hedline")) {
            hedline.children("hl1").forEach(line -> copy.headline(line.line()));
            hedline.children("hl2").forEach(line -> copy.headline(line.line()));
        }
        metadata(head, copy);
        head.children("abstract").forEach(line -> copy.summary(line.line()));
        head.children("distributor").forEach(line -> copy.creditLine(line.line()));
        head.children("rights").forEach(line -> copy.usageTerms(line.line()));
    }

    /** Bylines, datelines, notes: in the head, or between the paragraphs. */
    private static void metadata(Sent part, Copy copy) {
        part.every("byline").forEach(line -> copy.byline(line.line()));
        part.every("dateline").forEach(line -> copy.dateline(line.line()));
        part.every("copyrite").forEach(line -> notice(line, copy));
        for (var note : part.every("note")) {
            var kind = note.attr("noteclass").toLowerCase(Locale.ROOT);
            if (COPYRIGHT_NOTES.contains(kind)) {
                notice(note, copy);
            } else if (RIGHTS_NOTES.contains(kind)) {
                copy.usageTerms(note.line());
            } else {
                copy.editorialNote(note.line());
            }
        }
    }

    private static void notice(Sent line, Copy copy) {
        var draft = copy.draft();
        copy.once("copyrite", draft.getCopyrightNotice(), line.line(), draft::setCopyrightNotice);
    }

    private static void content(Sent content, Copy copy) {
        metadata(content, copy);
        Media.take(content, copy);
        OpeningHeading.take(content, copy);
        NitfTags.read(content, copy.tags());
        copy.body(HtmlBlocks.of(content.element()));
        content.take();
    }

    private static void append(Sent more, Copy copy) {
        var before = copy.blocks();
        content(more, copy);
        var all = new ArrayList<>(before);
        all.addAll(copy.blocks());
        copy.body(new HtmlBlocks.Read(all, 0));
    }

    private static void end(Sent end, Copy copy) {
        end.children("tagline").forEach(line -> copy.field("body.end/tagline", line.line()));
        end.children("bibliography").forEach(line -> copy.field("body.end/bibliography", line.line()));
    }
}
