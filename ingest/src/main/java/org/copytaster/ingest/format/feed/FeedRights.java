package org.copytaster.ingest.format.feed;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copytaster.ingest.format.MachineRights;
import org.copytaster.ingest.format.tree.Sent;

/**
 * What a feed or an entry says for machines of its rights: licences of Creative Commons, Dublin Core, Atom (RFC 4946) and
 * Media RSS, and the reservation of data mining.
 */
final class FeedRights {
    private static final String[] LICENCES = {
        "creativecommons:license", "cc:license", "dcterms:license", "media:license", "license", "licence"
    };
    private static final String[] NOTICES = {"rights", "dc:rights", "dcterms:rights", "copyright"};
    private static final String[] RESERVATIONS = {"tdm:reservation", "tdm:tdm-reservation", "tdm-reservation"};
    private static final String[] LINKS = {"link", "atom:link"};
    private static final String[] POLICIES = {"tdm:policy", "tdm:tdm-policy", "tdm-policy"};

    /** Of everything that may say something but links: most feeds have none. */
    private static final Set<String> NAMES = Stream.of(LICENCES, NOTICES, RESERVATIONS, POLICIES)
            .flatMap(Stream::of)
            .collect(Collectors.toUnmodifiableSet());

    private FeedRights() {}

    /** Takes them: the entry's licences, else the feed's; and the entry's reservation, else the feed's. */
    static void read(FeedElement entry, FeedElement feed, MachineRights rights) {
        if (!mayHold(entry) && !mayHold(feed)) {
            return;
        }
        if (!licences(entry, rights)) {
            licences(feed, rights);
        }
        if (!reservation(entry, rights)) {
            reservation(feed, rights);
        }
    }

    private static boolean mayHold(FeedElement of) {
        return of.holdsAny(NAMES) || of.all(LINKS).stream().anyMatch(FeedRights::isLicence);
    }

    private static boolean isLicence(FeedElement link) {
        return link.rel().equals("license");
    }

    private static boolean licences(FeedElement of, MachineRights rights) {
        var elements = of.all(LICENCES).stream();
        var links = of.all(LINKS).stream().filter(FeedRights::isLicence);
        var addresses = Stream.concat(
                        Stream.concat(elements, links).map(FeedRights::address),
                        of.all(NOTICES).stream().map(FeedElement::text).filter(FeedRights::isAddress))
                .toList();
        addresses.forEach(rights::licence);
        return !addresses.isEmpty();
    }

    private static boolean isAddress(String words) {
        return words.startsWith("https://") || words.startsWith("http://");
    }

    private static boolean reservation(FeedElement of, MachineRights rights) {
        var reservations = of.all(RESERVATIONS);
        var policies = of.all(POLICIES);
        reservations.stream().map(FeedRights::address).forEach(rights::reservation);
        policies.stream().map(FeedRights::address).forEach(rights::policy);
        return !reservations.isEmpty() || !policies.isEmpty();
    }

    /** In an attribute, or in words. */
    private static String address(FeedElement element) {
        Sent sent = element.sent().take();
        return Stream.of("rdf:resource", "resource", "href")
                .map(name -> sent.element().attr(name))
                .filter(address -> !address.isEmpty())
                .findFirst()
                .orElseGet(element::text);
    }
}
