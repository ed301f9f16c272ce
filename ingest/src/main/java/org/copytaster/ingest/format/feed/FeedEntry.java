package org.copytaster.ingest.format.feed;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.copytaster.ingest.body.HtmlBlocks;
import org.copytaster.ingest.format.tree.Copy;
import org.copytaster.ingest.format.tree.Sent;

/** One entry of a feed as a story. */
public final class FeedEntry {
    private static final Pattern MAILBOX = Pattern.compile("^\\S+@\\S+\\s*\\(([^()]+)\\)$");

    /** Links by what they are to the entry; the others are kept by name. */
    private static final Set<String> LINKS = Set.of("alternate", "enclosure");

    private final FeedChannel feed;
    private final FeedElement item;
    private final FeedText text;

    FeedEntry(FeedChannel feed, FeedElement item) {
        this.feed = feed;
        this.item = item;
        this.text = new FeedText(item);
    }

    /** The element it was read from. */
    public Sent sent() {
        return item.sent();
    }

    /** Reads it. What the feed says of all its entries is said of this one, but its title never gets into a text. */
    public void read(Copy copy) {
        identify(copy);
        dates(copy);
        take("title");
        copy.headline(text.title());
        copy.copyrightNotice(rights());
        FeedRights.read(item, feed.element(), copy.rights());
        bodies(copy);
        copy.creators(creators());
        copy.language(language());
        copy.draft().setService(feed.title());
        categories(copy);
        new FeedMedia(item, copy).read();
        copy.field("link", link().equals(copy.guid()) ? "" : link());
    }

    private void identify(Copy copy) {
        take("guid", "id");
        item.all("link").stream()
                .filter(link -> LINKS.contains(link.rel()))
                .forEach(link -> link.sent().take());
        copy.guid(id().isEmpty() ? link() : id());
    }

    /** Its own identifier and address, and the feed's address: whose it is, the nearest first. */
    public List<String> addresses() {
        return List.of(id(), link(), feed.link());
    }

    private String id() {
        return item.text(item.isAtom() ? "id" : "guid");
    }

    private String link() {
        return item.link("alternate");
    }

    /** What was updated makes the revision; RSS has only the one date, unless it borrows from other vocabularies. */
    private void dates(Copy copy) {
        var published = item.line("published", "issued", "pubdate", "dc:date", "date", "created");
        var updated = item.line("updated", "modified", "atom:updated", "dcterms:modified");
        copy.moments().versionCreated(updated.isEmpty() ? published : updated);
        copy.moments().firstCreated(published);
    }

    /** The whole text wins over the description, which then is the summary; alone it is the body. */
    private void bodies(Copy copy) {
        take("content:encoded", "encoded", "description", "summary", "tagline");
        sent().children("content").stream()
                .filter(content -> !content.element().hasAttr("src"))
                .forEach(Sent::take);
        var whole = text.whole();
        if (whole.blocks().isEmpty()) {
            copy.body(text.description());
        } else {
            copy.body(whole);
            copy.summary(line(text.description()));
        }
    }

    private static String line(HtmlBlocks.Read read) {
        return String.join(
                " ", read.blocks().stream().map(block -> block.text()).toList());
    }

    /** Atom names each author by itself; RSS has a creator or an author. */
    private List<String> creators() {
        take("dc:creator", "creator");
        sent().children("author", "contributor")
                .forEach(person -> person.at("name").ifPresentOrElse(Sent::take, person::take));
        var named = item.all("author").stream()
                .map(author -> author.text("name"))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        return named.isEmpty()
                ? List.of(name(item.text("dc:creator", "author")))
                : named.stream().map(FeedEntry::name).toList();
    }

    private static String name(String author) {
        var mailbox = MAILBOX.matcher(author);
        return mailbox.matches() ? mailbox.group(1) : author;
    }

    /** Its own counts before the feed's. */
    private String language() {
        var own = item.line("dc:language", "language");
        var said = own.isEmpty() ? sent().attr("xml:lang") : own;
        return said.isEmpty() ? feed.language() : said;
    }

    private String rights() {
        var own = item.line("rights", "dc:rights", "copyright");
        return own.isEmpty() ? feed.copyright() : own;
    }

    /** Atom says what a category is in attributes, RSS in words. */
    private void categories(Copy copy) {
        for (var category : item.all("category", "dc:subject")) {
            var sent = category.sent().take();
            var label = sent.attr("label");
            var term = sent.element().hasAttr("term") ? sent.attr("term") : category.text();
            copy.tags()
                    .subject(
                            sent.anyAttr("scheme", "domain"),
                            label.isEmpty() ? "" : term,
                            label.isEmpty() ? term : label);
        }
    }

    /** What goes by another prefix is kept under its own name as well. */
    private void take(String... names) {
        sent().children(names).forEach(Sent::take);
    }
}
