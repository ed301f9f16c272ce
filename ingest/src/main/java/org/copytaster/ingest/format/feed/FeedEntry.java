package org.copytaster.ingest.format.feed;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.copytaster.ingest.body.HtmlBlocks;
import org.copytaster.ingest.format.tree.Copy;
import org.copytaster.ingest.format.tree.Sent;

/** One entry of a feed as a story. */
public final class FeedEntry implements FeedItem {
    private static final Pattern MAILBOX = Pattern.compile("^\\S+@\\S+\\s*\\(([^()]+)\\)$");

    /** Links by what they are to the entry; the others are kept by name. */
    private static final Set<String> LINKS = Set.of("alternate", "enclosure");

    private final FeedChannel feed;
    private final FeedElement item;
    private final FeedText text;
    private final List<String> warnings;
    private final boolean isNamedAsOthers;
    private final String id;
    private final String link;

    private FeedEntry(FeedChannel feed, FeedElement item, List<String> warnings, boolean isNamedAsOthers) {
        this.feed = feed;
        this.item = item;
        this.text = new FeedText(item, feed.typed());
        this.warnings = warnings;
        this.isNamedAsOthers = isNamedAsOthers;
        this.id = item.text(item.isAtom() ? "id" : "guid");
        this.link = item.link("alternate");
    }

    FeedEntry(FeedChannel feed, FeedElement item) {
        this(feed, item, List.of(), false);
    }

    /** The same with something odd about where it stood. */
    FeedEntry with(String warning) {
        var all = Stream.concat(warnings.stream(), Stream.of(warning)).toList();
        return new FeedEntry(feed, item, all, isNamedAsOthers);
    }

    /** The same where its identifier or address is that of other stories as well, and so names none. */
    FeedEntry namedAsOthers() {
        return new FeedEntry(feed, item, warnings, true);
    }

    @Override
    public Sent sent() {
        return item.sent();
    }

    /** What the feed says of all its entries is said of this one, but its title never gets into a text. */
    @Override
    public void read(Copy copy) {
        copy.warnings().addAll(warnings);
        identify(copy);
        dates(copy);
        take("title");
        text.titles().forEach(copy::headline);
        copy.copyrightNotice(rights());
        FeedRights.read(item, feed.element(), copy.rights());
        bodies(copy);
        creators(copy);
        copy.language(language());
        copy.draft().setService(feed.title());
        categories(copy);
        new FeedMedia(item, copy).read();
        copy.field("link", link.equals(copy.guid()) ? "" : link);
        new WordPress(item).read(copy);
        if (isDraft()) {
            copy.withhold("the entry is marked as a draft: it was withheld");
        }
    }

    /** RFC 5023, section 13.1.1. */
    private boolean isDraft() {
        return item.all("app:control").stream()
                .anyMatch(control -> control.text("app:draft").equalsIgnoreCase("yes"));
    }

    private String language() {
        var own = item.line("dc:language", "language");
        var here = own.isEmpty() ? item.sent().attr("xml:lang") : own;
        return here.isEmpty() ? feed.language() : here;
    }

    /** Whether it may be a story. */
    boolean isStory() {
        return new WordPress(item).isPost();
    }

    private void identify(Copy copy) {
        take("guid", "id");
        item.all("link").stream()
                .filter(link -> LINKS.contains(link.rel()))
                .forEach(link -> link.sent().take());
        copy.knownByTitleAndDate();
        if (isNamedAsOthers) {
            copy.warnings().add("other entries of the feed have the same identifier or address: it names none of them");
            copy.field(item.isAtom() ? "id" : "guid", id());
        } else {
            copy.guid(name());
        }
    }

    /** What it is called: its identifier, else its address; empty when it has none. */
    String name() {
        return id().isEmpty() ? link : id();
    }

    /** What tells it from others of that name: an entry of Atom may come in several versions, with one id each. */
    String told() {
        var updated = updated();
        return item.isAtom() && !id().isEmpty() && !updated.isEmpty()
                ? ""
                : String.join("\n", text.titles()) + "\n" + updated;
    }

    @Override
    public List<String> addresses() {
        return List.of(id(), link, feed.link());
    }

    String id() {
        return id;
    }

    /** When it was last changed, else when it came out. */
    String updated() {
        var updated = item.line("updated", "modified", "atom:updated", "dcterms:modified");
        return updated.isEmpty() ? published() : updated;
    }

    private String published() {
        return item.line("published", "issued", "pubdate", "dc:date", "date", "created");
    }

    /** What was updated makes the revision; RSS has only the one date, unless it borrows from other vocabularies. */
    private void dates(Copy copy) {
        copy.moments().versionCreated(updated());
        copy.moments().firstCreated(published());
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
    private void creators(Copy copy) {
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
        copy.creators(byline);
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
