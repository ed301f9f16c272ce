package org.copytaster.ingest.format.newsml;

import org.copytaster.ingest.format.tree.Copy;
import org.copytaster.ingest.format.tree.Sent;

/** The rights of an item of NewsML-G2. */
final class G2Rights {
    private G2Rights() {}

    static void read(Sent rights, Copy copy) {
        var draft = copy.draft();
        for (var holder : rights.children("copyrightHolder")) {
            copy.once(
                    "rightsInfo/copyrightHolder",
                    draft.getCopyrightHolder(),
                    holder(holder),
                    draft::setCopyrightHolder);
        }
        for (var notice : rights.children("copyrightNotice")) {
            copy.once(
                    "rightsInfo/copyrightNotice", draft.getCopyrightNotice(), notice.line(), draft::setCopyrightNotice);
        }
        rights.children("usageTerms").forEach(terms -> copy.usageTerms(terms.line()));
    }

    /** By name, else by code. */
    static String holder(Sent holder) {
        var name = holder.line("name");
        var words = name.isEmpty() ? holder.line() : name;
        return words.isEmpty() ? Code.of(holder).code() : words;
    }
}
