package org.copytaster.ingest.feed;

import java.util.Locale;
import java.util.Map;

/**
 * What stands before the body of an answer.
 *
 * @param status its status
 * @param headers its headers, names in lower case, of several with one name the first
 */
public record AnswerHead(int status, Map<String, String> headers) {
    public AnswerHead {
        headers = Map.copyOf(headers);
    }

    /** A header's value; empty when it is not there. */
    public String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }
}
