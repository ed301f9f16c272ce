package org.copytaster.ingest.feed;

import java.net.URI;

/**
 * What a server says of the state of a feed, to be shown to it at the next poll (RFC 9110, section 8.8): it then answers that
 * nothing changed.
 *
 * @param url where it was said; shown nowhere else; empty when nothing was
 * @param etag its ETag as it came; empty when it gave none
 * @param lastModified its Last-Modified as it came; empty when it gave none
 */
public record Validators(String url, String etag, String lastModified) {
    /** More says nothing that is worth sending back. */
    private static final int LONGEST = 1024;

    public Validators {
        etag = fitting(etag);
        lastModified = fitting(lastModified);
    }

    /** None. */
    public static Validators none() {
        return new Validators("", "", "");
    }

    /** Those that may be shown there. */
    public Validators at(URI place) {
        return url.equals(place.toString()) ? this : none();
    }

    private static String fitting(String value) {
        boolean isClean = value.chars().allMatch(c -> c >= ' ' && c < 0x7F);
        return isClean && value.length() <= LONGEST ? value.strip() : "";
    }
}
