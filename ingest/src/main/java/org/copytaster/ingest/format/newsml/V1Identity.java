package org.copytaster.ingest.format.newsml;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.copytaster.ingest.format.tree.Copy;
import org.copytaster.ingest.format.tree.Sent;

/**
 * Who a NewsItem of NewsML 1.2 is. Its PublicIdentifier is made of its parts, {@code
 * urn:newsml:{ProviderId}:{DateId}:{NewsItemId}:{RevisionId}{Update}}; one without the NewsItemId names no item, and some
 * senders write the same one on all that they send.
 */
final class V1Identity {
    /** Nothing behind the provider: it names the agency. */
    private static final Pattern PROVIDER_ALONE = Pattern.compile("(?i)urn:newsml:[^:]*:?");

    private static final Pattern PROVIDER = Pattern.compile("(?i)^(?:urn:newsml:|[a-z]+:/*)?[^:/]*[:/]?");

    private static final Pattern DATE = Pattern.compile("(?:19|20)\\d{6}(?:T\\d{4,9}.*)?");

    private V1Identity() {}

    static void read(Sent identification, Sent item, Copy copy) {
        identification.at("NewsIdentifier").ifPresent(identifier -> {
            var revision = identifier.at("RevisionId");
            copy.revision(revision.map(Sent::line).orElse(""));
            copy.guid(guid(identifier, item));
            var whole = identifier.line("PublicIdentifier");
            if (!whole.isEmpty() && !names(whole, identifier)) {
                copy.warnings().add("the PublicIdentifier names no item: its parts are the identity");
                copy.field("Identification/NewsIdentifier/PublicIdentifier", whole);
            }
        });
    }

    /** What an item is known by through all its revisions; empty when it says nothing of that. */
    static String guid(Sent item) {
        return item.at("Identification", "NewsIdentifier")
                .map(identifier -> guid(identifier, item))
                .orElse("");
    }

    /** The public identifier without the revision that it ends in, else the parts that it is made of. */
    private static String guid(Sent identifier, Sent item) {
        var whole = identifier.line("PublicIdentifier");
        var id = identifier.line("NewsItemId");
        if (!whole.isEmpty() && names(whole, identifier)) {
            var revision = identifier.at("RevisionId");
            var update = revision.map(sent -> sent.attr("Update")).orElse("");
            return withoutRevision(whole, revision.map(Sent::line).orElse(""), update, id);
        }
        return id.isEmpty()
                ? ""
                : "urn:newsml:" + identifier.line("ProviderId") + ":" + date(identifier, item) + ":" + id;
    }

    /** Whether an identifier says which item it is: by its NewsItemId, or by another number of the sender's. */
    private static boolean names(String whole, Sent identifier) {
        var id = identifier.line("NewsItemId");
        return id.isEmpty()
                ? !PROVIDER_ALONE.matcher(whole).matches()
                : holds(whole, id) || isNumbered(whole, identifier);
    }

    /** As a whole word, not as some digits of a date. */
    private static boolean holds(String whole, String id) {
        var text = whole.toLowerCase(Locale.ROOT);
        var word = id.toLowerCase(Locale.ROOT);
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            if (isEdge(text, at - 1) && isEdge(text, at + word.length())) {
                return true;
            }
        }
        return false;
    }

    /** A part with a digit in it, behind the provider, that is neither a date nor the revision. */
    private static boolean isNumbered(String whole, Sent identifier) {
        var revision = identifier.line("RevisionId");
        var parts = PROVIDER.matcher(whole).replaceFirst("").split("[:/]", -1);
        return Stream.of(parts)
                .filter(part -> part.chars().anyMatch(Character::isDigit))
                .anyMatch(part -> !DATE.matcher(part).matches() && !isRevision(part, revision));
    }

    private static boolean isRevision(String part, String revision) {
        return part.equals(revision) || (part.length() == revision.length() + 1 && part.startsWith(revision));
    }

    private static boolean isEdge(String text, int at) {
        return at < 0 || at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
    }

    /**
     * The date that the item was first sent under. Some senders write there when this revision was made; then the date of
     * the first one stands for it, which is the same in all of them.
     */
    private static String date(Sent identifier, Sent item) {
        var sent = identifier.line("DateId");
        var revised = digits(moment(item, "ThisRevisionCreated"));
        var first = digits(moment(item, "FirstCreated"));
        var own = digits(sent);
        boolean isRevision = !own.isEmpty() && revised.startsWith(own) && first.length() >= own.length();
        if (!isRevision || first.startsWith(own)) {
            return sent;
        }
        var date = first.substring(0, Math.min(8, own.length()));
        return own.length() <= 8 ? date : date + "T" + first.substring(8, own.length());
    }

    /** Only looked at: the story takes it as its own. */
    private static String moment(Sent item, String name) {
        return item.at("NewsManagement", name)
                .map(sent -> sent.element().text().strip())
                .orElse("");
    }

    /** Of a date in the basic or extended form of ISO 8601, without its zone. */
    private static String digits(String moment) {
        var digits = new StringBuilder();
        boolean isTime = false;
        for (int i = 0; i < moment.length(); i++) {
            char c = moment.charAt(i);
            if (isTime && (c == 'Z' || c == '+' || c == '-')) {
                break;
            }
            isTime |= c == 'T';
            if (Character.isDigit(c)) {
                digits.append(c);
            }
        }
        return digits.toString();
    }

    private static String withoutRevision(String whole, String revision, String update, String item) {
        if (!revision.isEmpty() && !whole.endsWith(":" + item)) {
            int longest = Stream.of(update, "N", "U", "A", "")
                    .map(behind -> ":" + revision + behind)
                    .filter(end -> endsWith(whole, end))
                    .mapToInt(String::length)
                    .max()
                    .orElse(0);
            if (longest > 0) {
                return whole.substring(0, whole.length() - longest);
            }
        }
        return item.isEmpty() || !whole.contains(":" + item + ":")
                ? G2Item.withoutRevision(whole, "")
                : upTo(whole, item);
    }

    private static boolean endsWith(String whole, String end) {
        return whole.regionMatches(true, whole.length() - end.length(), end, 0, end.length());
    }

    private static String upTo(String whole, String item) {
        return whole.substring(0, whole.lastIndexOf(":" + item + ":") + item.length() + 1);
    }
}
