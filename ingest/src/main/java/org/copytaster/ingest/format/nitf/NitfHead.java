package org.copytaster.ingest.format.nitf;

import java.util.Locale;
import java.util.regex.Pattern;
import org.copytaster.ingest.format.tree.Copy;
import org.copytaster.ingest.format.tree.Sent;
import org.copytaster.schemas.vocabulary.NewsCodes;

/** What an NITF head says of its story. */
final class NitfHead {
    private static final Pattern SLUG = Pattern.compile("(?:^|[-_.: ])slug(?:line)?$");

    private NitfHead() {}

    static void read(Sent head, Copy copy) {
        head.children("meta").forEach(meta -> meta(meta, copy));
        head.children("tobject").forEach(about -> tobject(about, copy));
        for (var docdata : head.children("docdata")) {
            Docdata.read(docdata, copy);
        }
        head.children("pubdata").forEach(pubdata -> {
            copy.once("service", copy.draft().getService(), pubdata.attr("position.section"), copy.draft()::setService);
        });
    }

    /** A few names of meta mean the same with every agency; the others are kept by name. */
    private static void meta(Sent meta, Copy copy) {
        var name = meta.element().attr("name").toLowerCase(Locale.ROOT);
        if (SLUG.matcher(name).find()) {
            copy.slugline(meta.take().attr("content"));
        } else if (name.equals("language") || name.equals("lang")) {
            copy.language(meta.take().attr("content"));
        } else if (name.equals("keywords")) {
            copy.tags().keywordLine(meta.take().attr("content"));
        } else if (copy.rights().field(name, meta.element().attr("content"))) {
            meta.take();
        } else if (!name.isEmpty()) {
            meta.take();
            copy.field("head/meta/" + meta.attr("name"), meta.attr("content"));
        }
    }

    private static void tobject(Sent about, Copy copy) {
        copy.kind(about.element().attr("tobject.type"));
        for (var property : about.children("tobject.property")) {
            var type = property.attr("tobject.property.type");
            copy.tags().genre(type);
            copy.kind(type);
        }
        for (var subject : about.children("tobject.subject")) {
            var name = subject.anyAttr("tobject.subject.detail", "tobject.subject.matter", "tobject.subject.type");
            var code = subject.attr("tobject.subject.refnum");
            // The standard's default for the owner of the code is IPTC.
            copy.tags().subject(NewsCodes.ofSubject(subject.attr("tobject.subject.ipr"), code), code, name);
        }
    }
}
