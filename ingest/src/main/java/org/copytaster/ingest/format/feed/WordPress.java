package org.copytaster.ingest.format.feed;

import java.util.Set;
import org.copytaster.ingest.format.tree.Copy;
import org.copytaster.ingest.format.tree.Sent;

/**
 * What an export of WordPress says of a post beside what is RSS. It holds everything that is in the system: what is
 * published, what is not, and what is none.
 */
final class WordPress {
    private static final Set<String> STORIES = Set.of("", "post", "page");

    /** What the system keeps as posts though it is none: pictures, menus, styles, parts of pages. */
    private static final Set<String> FURNITURE = Set.of(
            "attachment",
            "nav_menu_item",
            "revision",
            "custom_css",
            "customize_changeset",
            "oembed_cache",
            "user_request",
            "wp_block",
            "wp_template",
            "wp_template_part",
            "wp_global_styles",
            "wp_navigation",
            "wp_font_family",
            "wp_font_face");

    private final FeedElement item;

    WordPress(FeedElement item) {
        this.item = item;
    }

    /** Whether it may be a story; whatever comes from elsewhere may. */
    boolean isPost() {
        return !FURNITURE.contains(type());
    }

    /** Withholds what is not for publication, and embargoes what is not yet. */
    void read(Copy copy) {
        if (!STORIES.contains(type())) {
            copy.withhold("the item is no post or page but of type " + type() + ": it was withheld");
        }
        // A password is nobody's to read downstream.
        item.all("wp:post_password").forEach(password -> password.sent().take());
        if (!item.text("wp:post_password").isEmpty()) {
            copy.withhold("the post is behind a password: it was withheld");
        }
        status(copy);
    }

    private void status(Copy copy) {
        var status = type().isEmpty() ? item.text("wp:status") : item.text("wp:status", "status");
        switch (status) {
            case "", "publish" -> {}
            case "future" -> embargo(copy);
            default -> {
                copy.draft().setPubStatusRaw(status);
                copy.withhold("the status of the post is " + status + ": it was withheld");
            }
        }
    }

    /** The site publishes it by itself then. Without a date in UTC the one of the feed has a zone. */
    private void embargo(Copy copy) {
        var utc = item.text("wp:post_date_gmt");
        boolean isKnown = !utc.isEmpty() && !utc.startsWith("0000");
        copy.moments().embargo(isKnown ? utc.replace(' ', 'T') + "Z" : item.text("pubdate"));
        item.all("wp:status").stream().map(FeedElement::sent).forEach(Sent::take);
        copy.draft().setPubStatusRaw("future");
    }

    private String type() {
        return item.text("wp:post_type");
    }
}
