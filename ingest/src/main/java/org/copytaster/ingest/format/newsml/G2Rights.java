package org.copytaster.ingest.format.newsml;

import org.copytaster.ingest.format.tree.Copy;
import org.copytaster.ingest.format.tree.Sent;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings;

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
        rights.children("dataMining").forEach(mining -> copy.rights().dataMining(code(mining)));
        rights.children("rightsExpressionXML").forEach(expression -> expression(expression, markup(expression), copy));
        rights.children("rightsExpressionData")
                .forEach(expression ->
                        expression(expression, expression.element().wholeText(), copy));
        rights.children("link").forEach(link -> link(link, copy));
    }

    /** As sent: the code is one of PLUS. */
    private static String code(Sent mining) {
        var code = mining.anyAttr("uri", "qcode", "literal");
        return code.isEmpty() ? mining.line() : code;
    }

    private static String markup(Sent expression) {
        var document = new Document("");
        document.outputSettings().syntax(OutputSettings.Syntax.xml).prettyPrint(false);
        document.appendChild(expression.element().clone());
        return document.child(0).html();
    }

    /** What cannot be kept whole is left to the agency's fields. */
    private static void expression(Sent sent, String text, Copy copy) {
        if (copy.rights().expression(sent.element().attr("langid"), text)) {
            sent.take();
        }
    }

    /** A link to a policy: what may be done with the item stands elsewhere. */
    static boolean link(Sent link, Copy copy) {
        var kind = Code.word(link, "rel");
        boolean policy = kind.contains("right") || kind.contains("licen") || kind.equals("policy");
        if (policy) {
            copy.rights().licence(link.anyAttr("href", "residref"));
        }
        return policy;
    }

    /** By name, else by code. */
    static String holder(Sent holder) {
        var name = holder.line("name");
        var words = name.isEmpty() ? holder.line() : name;
        return words.isEmpty() ? Code.of(holder).code() : words;
    }
}
