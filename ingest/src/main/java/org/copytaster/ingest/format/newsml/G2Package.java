package org.copytaster.ingest.format.newsml;

import org.copytaster.ingest.format.tree.Copy;
import org.copytaster.ingest.format.tree.Media;
import org.copytaster.ingest.format.tree.Sent;
import org.copytaster.ingest.signal.Moments;
import org.copytaster.ingest.signal.PubStatus;
import org.copytaster.schemas.Association;

/** The groups of a package item of NewsML-G2: what it brings together, in order. */
final class G2Package {
    private G2Package() {}

    static void read(Sent groups, Copy copy) {
        for (var group : groups.children("group")) {
            var role = Code.word(group, "role");
            group.children("itemRef").forEach(reference -> copy.association(item(reference, role, copy)));
        }
    }

    private static Association item(Sent reference, String role, Copy copy) {
        var version = reference.attr("version");
        var title = reference.line("headline");
        return Association.newBuilder()
                .setName(role)
                .setGuid(G2Item.withoutRevision(reference.attr("residref"), version))
                .setRevision(version)
                .setType(reference
                        .at("itemClass")
                        .map(Code::of)
                        .map(code -> Media.type(code.code()))
                        .orElse(""))
                .setPubStatus(status(reference, copy).code())
                .setHeadline(title.isEmpty() ? reference.line("title") : title)
                .setCaption(reference.line("description"))
                .setHref(reference.attr("href"))
                .setContentType(reference.attr("contenttype"))
                .build();
    }

    private static PubStatus status(Sent item, Copy copy) {
        return item.at("pubStatus")
                .map(status -> Moments.status(Code.of(status).code(), copy.warnings()))
                .orElse(PubStatus.USABLE);
    }

    /** An item that comes in the same message as a story, as what it is to that story. */
    static Association attached(Sent item, Copy copy) {
        var version = item.attr("version");
        var remote = item.all("contentSet", "remoteContent").stream().findFirst();
        var rights = item.at("rightsInfo").orElse(item);
        var contentType = remote.map(one -> one.attr("contenttype")).orElse("");
        return Association.newBuilder()
                .setGuid(G2Item.withoutRevision(item.attr("guid"), version))
                .setRevision(version)
                .setType(Media.type(G2Item.itemClass(item), contentType))
                .setPubStatus(item.at("itemMeta")
                        .map(meta -> status(meta, copy))
                        .orElse(PubStatus.USABLE)
                        .code())
                .setHeadline(item.line("contentMeta", "headline"))
                .setCaption(item.line("contentMeta", "description"))
                .setCreditLine(item.line("contentMeta", "creditline"))
                .setHref(remote.map(one -> one.attr("href")).orElse(""))
                .setContentType(contentType)
                .setUsageTerms(rights.line("usageTerms"))
                .setCopyrightNotice(rights.line("copyrightNotice"))
                .setCopyrightHolder(
                        rights.at("copyrightHolder").map(G2Rights::holder).orElse(""))
                .build();
    }
}
