package org.copytaster.ingest.format.nitf;

import java.util.Optional;
import org.copytaster.ingest.format.tree.Copy;
import org.copytaster.ingest.format.tree.Sent;
import org.copytaster.ingest.signal.Moments;
import org.copytaster.ingest.signal.PubStatus;

/**
 * Another document that an NITF document manages: {@code management-doc-idref} names it, {@code management-idref-status}
 * is its new status. Without that, a document whose own status is canceled or withheld is the notice of it.
 *
 * @param guid the other document
 * @param status its new status as sent; empty when none is
 */
public record OtherDocument(String guid, String status) {
    /** The one that this document manages, if it names one that is not itself. */
    public static Optional<OtherDocument> of(Sent nitf) {
        return nitf.at("head", "docdata").flatMap(docdata -> {
            var guid = docdata.attr("management-doc-idref");
            var own = docdata.at("doc-id").map(id -> id.attr("id-string")).orElse("");
            var sent = docdata.attr("management-idref-status");
            var status = sent.isEmpty() ? docdata.attr("management-status") : sent;
            return guid.isEmpty() || guid.equals(own) ? Optional.empty() : Optional.of(new OtherDocument(guid, status));
        });
    }

    /** Whether it is taken back; a status of usable releases nothing here, for its text is elsewhere. */
    public boolean isStopped() {
        return !status.isEmpty() && !PubStatus.read(status).equals(Optional.of(PubStatus.USABLE));
    }

    private boolean isEmbargoed() {
        return status.equalsIgnoreCase("embargoed");
    }

    /** Says on the story that manages it which one it is. */
    public void relate(Copy managing) {
        managing.relation(isStopped() ? "stops" : "updates", guid, "", "", "");
    }

    /** Makes a story of its stop: known by its identity alone, without words, revision or time. */
    public void stop(Copy copy) {
        copy.guid(guid);
        copy.draft().setPubStatusRaw(status);
        if (isEmbargoed()) {
            copy.moments().embargo("");
        } else {
            copy.moments().stricter(Moments.status(status, copy.warnings()));
        }
    }
}
