package org.copytaster.ingest.format.feed;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.copytaster.ingest.copy.CleanText;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * What software hangs on to the end of an entry to lead its reader to the site: "Read more", "The post so-and-so appeared
 * first on this site", buttons to share it. Only what is certain is taken for it.
 */
final class LinkFurniture {
    private static final String SHARING = ".feedflare, .sharedaddy, .jp-relatedposts, .addtoany_share_save_container";

    /** Drupal writes the fields of an entry into its description. */
    private static final String FIELDS = ".field--name-title, .field--name-uid, .field--name-created";

    /** One piece behind the other; each costs a walk through the body. */
    private static final int MOST = 3;

    private static final String BLOCK = "p, div, li, blockquote, td";
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** The words of a link that asks to read on; the title of the entry may follow. */
    private static final Set<String> INVITATIONS = Set.of(
            "read more",
            "read more about",
            "read on",
            "read full article",
            "read full story",
            "read the full article",
            "read the full story",
            "read the rest of this entry",
            "read the rest",
            "continue reading",
            "keep reading",
            "full story",
            "full article",
            "more",
            "weiterlesen",
            "lesen sie hier weiter",
            "weiter lesen",
            "mehr lesen",
            "mehr",
            "zum artikel",
            "ganzen artikel lesen",
            "lire la suite",
            "lire plus",
            "lire l article",
            "en savoir plus",
            "leer más",
            "ver más",
            "seguir leyendo",
            "continuar leyendo",
            "leggi tutto",
            "leggi di più",
            "continua a leggere",
            "lees verder",
            "lees meer",
            "läs mer",
            "les mer",
            "læs mere",
            "lue lisää",
            "leia mais",
            "ler mais",
            "continuar lendo",
            "continue lendo",
            "czytaj więcej",
            "czytaj dalej",
            "číst dál",
            "číst více",
            "devamını oku",
            "citește mai mult",
            "читать далее",
            "читать полностью",
            "подробнее",
            "читати далі",
            "детальніше");

    private final Element body;
    private final String title;

    private LinkFurniture(Element body, String title) {
        this.body = body;
        this.title = letters(title);
    }

    /** Takes it out of the body of an entry of this title. */
    static void take(Element body, String title) {
        body.select(SHARING).remove();
        body.select(FIELDS).remove();
        var furniture = new LinkFurniture(body, title);
        for (int i = 0; i < MOST; i++) {
            furniture.last().ifPresent(Node::remove);
        }
    }

    /** The last thing in the body that has words, when it is furniture. */
    private Optional<Element> last() {
        var words = body.nodeStream(TextNode.class)
                .filter(text -> CleanText.hasWords(text.getWholeText()))
                .reduce((one, other) -> other);
        return words.map(Node::parent)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .flatMap(parent -> Stream.of(
                                Optional.ofNullable(parent.closest("a")).filter(this::invites),
                                Optional.ofNullable(parent.closest(BLOCK)).filter(this::namesEntryAndSite))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private boolean invites(Element link) {
        var words = letters(link.text());
        return INVITATIONS.contains(words)
                || (words.endsWith(" " + title)
                        && INVITATIONS.contains(words.substring(0, words.length() - title.length() - 1)));
    }

    /** In whatever language: two links, and the first is the entry's own title. */
    private boolean namesEntryAndSite(Element block) {
        List<Element> links = block.getElementsByTag("a");
        return !block.equals(body)
                && links.size() == 2
                && !title.isEmpty()
                && letters(links.get(0).text()).equals(title);
    }

    private static String letters(String text) {
        return NO_LETTERS.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
