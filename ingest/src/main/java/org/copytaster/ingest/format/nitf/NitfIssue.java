package org.copytaster.ingest.format.nitf;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.copytaster.ingest.format.tree.Copy;
import org.copytaster.ingest.format.tree.Sent;

/**
 * When this revision of an NITF document was made: {@code date.issue}. Where that is missing or empty the nearest to it
 * stands in, because without a time a revision without a number has no place in order.
 */
final class NitfIssue {
    private NitfIssue() {}

    /** Reads it off a document of which the head was read. */
    static void read(Sent nitf, Copy copy) {
        if (!copy.draft().getVersionCreatedRaw().isEmpty()) {
            return;
        }
        Stream.<Function<Sent, Stream<String>>>of(
                        NitfIssue::revised, NitfIssue::released, NitfIssue::published, NitfIssue::filed)
                .flatMap(dates -> dates.apply(nitf))
                .filter(date -> !date.isEmpty())
                .findFirst()
                .ifPresent(date -> {
                    copy.versionCreated(date);
                    copy.warnings().add("the copy has no date.issue: " + date + " is taken for it");
                });
    }

    /** Of several the last one made what was sent. */
    private static Stream<String> revised(Sent nitf) {
        List<Sent> revisions = nitf.all("head", "revision-history");
        return revisions.isEmpty()
                ? Stream.empty()
                : Stream.of(revisions.get(revisions.size() - 1).attr("norm"));
    }

    /** Of an embargo it is the end, which says nothing of when the copy was made. */
    private static Stream<String> released(Sent nitf) {
        return nitf.all("head", "docdata").stream()
                .filter(docdata -> !docdata.element().attr("management-status").equalsIgnoreCase("embargoed"))
                .flatMap(docdata -> docdata.children("date.release").stream())
                .map(date -> date.attr("norm"));
    }

    private static Stream<String> published(Sent nitf) {
        return nitf.all("head", "pubdata").stream().map(pubdata -> pubdata.attr("date.publication"));
    }

    private static Stream<String> filed(Sent nitf) {
        return nitf.all("body", "body.head", "dateline", "story.date").stream().map(date -> date.attr("norm"));
    }
}
