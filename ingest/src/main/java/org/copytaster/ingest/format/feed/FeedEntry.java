package org.copytaster.ingest.format.feed;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndPerson;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.copytaster.ingest.body.HtmlBlocks;
import org.copytaster.ingest.format.tree.Copy;
import org.copytaster.ingest.format.tree.Sent;

/** One entry of a feed as a story. */
public final class FeedEntry {
    private static final Pattern MAILBOX = Pattern.compile("^\\S+@\\S+\\s*\\(([^()]+)\\)$");

    /** Links of Atom by what they are to the entry; the others are kept by name. */
    private static final Set<String> LINKS = Set.of("", "alternate", "enclosure");

    private final Feed feed;
    private final SyndEntry entry;
    private final Sent sent;
    private final FeedText text;

    FeedEntry(Feed feed, SyndEntry entry, Sent sent) {
        this.feed = feed;
        this.entry = entry;
        this.sent = sent;
        this.text = new FeedText(sent, entry, feed.isAtom());
    }

    /** The element it was read from. */
    public Sent sent() {
        return sent;
    }

    /** Reads it. What the feed says of all its entries is said of this one, but its title never gets into a text. */
    public void read(Copy copy) {
        identify(copy);
        dates(copy);
        take("title");
        copy.headline(text.title());
        copy.copyrightNotice(rights());
        bodies(copy);
        copy.byline(byline());
        copy.language(feed.language());
        copy.draft().setService(feed.title());
        categories(copy);
        new FeedMedia(sent, copy).read(entry.getEnclosures());
        copy.field("link", known(copy.guid(), link()));
    }

    private void identify(Copy copy) {
        take("guid", "id");
        sent.children("link").stream()
                .filter(sentLink -> LINKS.contains(sentLink.element().attr("rel")))
                .forEach(Sent::take);
        var id = Feed.line(entry.getUri());
        copy.guid(id.isEmpty() ? link() : id);
    }

    /** Its own identifier and address, and the feed's address: whose it is, the nearest first. */
    public List<String> addresses() {
        return List.of(Feed.line(entry.getUri()), link(), feed.link());
    }

    private String link() {
        return Feed.line(entry.getLink());
    }

    private static String known(String known, String words) {
        return words.equals(known) ? "" : words;
    }

    /** What was updated makes the revision; RSS has only the one date, unless it borrows from other vocabularies. */
    private void dates(Copy copy) {
        var published = first("published", "issued", "pubDate", "dc:date", "date", "created");
        var updated = first("updated", "modified", "a10:updated", "atom:updated", "dcterms:modified");
        copy.moments().versionCreated(updated.isEmpty() ? published : updated);
        copy.moments().firstCreated(published);
    }

    private String first(String... names) {
        return Stream.of(names)
                .flatMap(name -> sent.children(name).stream())
                .map(Sent::line)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The whole text wins over the description, which then is the summary; alone it is the body. */
    private void bodies(Copy copy) {
        take("content:encoded", "encoded", "description", "summary", "tagline");
        sent.children("content").stream()
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

    private String byline() {
        take("dc:creator", "creator");
        sent.children("author", "contributor")
                .forEach(author -> author.at("name").ifPresentOrElse(Sent::take, author::take));
        var people = entry.getAuthors().stream().map(SyndPerson::getName).map(Feed::line);
        var named = people.filter(name -> !name.isEmpty()).distinct().toList();
        var author = named.isEmpty() ? Feed.line(entry.getAuthor()) : String.join(", ", named);
        var mailbox = MAILBOX.matcher(author);
        return mailbox.matches() ? mailbox.group(1) : author;
    }

    private String rights() {
        var own = first("rights", "dc:rights", "copyright");
        return own.isEmpty() ? feed.copyright() : own;
    }

    private void categories(Copy copy) {
        for (var category : sent.children("category", "dc:subject")) {
            category.take();
        }
        for (var category : entry.getCategories()) {
            var name = Feed.line(category.getName());
            var label = Feed.line(category.getLabel());
            copy.tags()
                    .subject(
                            Feed.line(category.getTaxonomyUri()),
                            label.isEmpty() ? "" : name,
                            label.isEmpty() ? name : label);
        }
    }

    private void take(String... names) {
        sent.children(names).forEach(Sent::take);
    }
}
