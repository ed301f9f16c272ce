package org.copytaster.ingest.format.feed;

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

    /** Links by what they are to the entry; the others are kept by name. */
    private static final Set<String> LINKS = Set.of("alternate", "enclosure");

    private final FeedChannel feed;
    private final FeedElement item;
    private final FeedText text;

    FeedEntry(FeedChannel feed, FeedElement item) {
        this.feed = feed;
        this.item = item;
        this.text = new FeedText(item, feed.typed());
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
        text.titles().forEach(copy::headline);
        copy.copyrightNotice(rights());
        bodies(copy);
        byline(copy);
        copy.language(feed.language());
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
        if (item.isAtom()) {
            take("summary", "tagline");
            sent().children("content").stream()
                    .filter(content -> !content.element().hasAttr("src"))
                    .forEach(Sent::take);
        } else {
            take("content:encoded", "encoded", "description");
        }
        var whole = text.whole();
        var descriptions = text.descriptions();
        if (whole.blocks().isEmpty()) {
            copy.body(HtmlBlocks.together(descriptions));
        } else {
            copy.body(whole);
            descriptions.forEach(description -> copy.summary(line(description)));
        }
        if (!whole.blocks().isEmpty() && descriptions.size() > 1) {
            copy.warnings()
                    .add("the entry holds " + descriptions.size()
                            + " descriptions: the first is the summary, the others are kept by name");
        }
    }

    private static String line(HtmlBlocks.Read read) {
        return String.join(
                " ", read.blocks().stream().map(block -> block.text()).toList());
    }

    /** Atom names each author by itself; RSS has creators or an author. Who is not in the byline is kept by name. */
    private void byline(Copy copy) {
        take("dc:creator", "creator");
        sent().children("author", "contributor")
                .forEach(person -> person.at("name").ifPresentOrElse(Sent::take, person::take));
        var named = names(item.all("author").stream().map(author -> author.text("name")));
        var creators = names(item.all("dc:creator").stream().map(FeedElement::text));
        var authors = names(item.all("author").stream().map(FeedElement::text));
        var byline = Stream.of(named, creators, authors)
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
        copy.byline(String.join(", ", byline));
        Stream.concat(creators.stream(), authors.stream())
                .filter(name -> !byline.contains(name))
                .distinct()
                .forEach(name -> copy.field("author", name));
        names(item.all("contributor").stream().map(person -> person.text("name")))
                .forEach(name -> copy.field("contributor", name));
    }

    private static List<String> names(Stream<String> sent) {
        return sent.map(name -> {
                    var mailbox = MAILBOX.matcher(name);
                    return mailbox.matches() ? mailbox.group(1) : name;
                })
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
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
