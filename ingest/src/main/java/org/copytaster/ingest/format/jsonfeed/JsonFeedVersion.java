package org.copytaster.ingest.format.jsonfeed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.regex.Pattern;
import org.copytaster.ingest.format.Head;

/**
 * The member {@code version} by which a JSON object says that it is a JSON Feed, of version 1 or 1.1. It counts in the outermost
 * object only: a story may have a member of that name, or quote a feed.
 */
final class JsonFeedVersion {
    static final String NAME = "version";

    private static final String HOST = "jsonfeed.org";
    private static final String URL = "https?:(?:\\\\?/){2}(?:www\\.)?jsonfeed\\.org\\\\?/version\\\\?/1(?:\\.\\d+)?";
    private static final Pattern VERSION = Pattern.compile(URL + "\\\\?/?");

    /** Writers that sort their names put it last: what closes behind it is the outermost object. */
    private static final Pattern LAST =
            Pattern.compile("\"" + NAME + "\"\\s*:\\s*\"" + URL + "\\\\?/?\"\\s*,?\\s*\\}\\s*\\z");

    /** As tolerant as the reader of the whole: what is wrong further down is told by that. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    private JsonFeedVersion() {}

    /** Whether this is the name of a version that is read. */
    static boolean is(String version) {
        return VERSION.matcher(version.strip()).matches();
    }

    /** Whether an input that starts and ends so is a JSON Feed. */
    static boolean isIn(Head head) {
        if (!head.text().startsWith("{")) {
            return false;
        }
        return (head.text().contains(HOST) && isOutermost(head.text()))
                || (head.end().contains(HOST) && LAST.matcher(head.end()).find());
    }

    private static boolean isOutermost(String start) {
        try (var parser = JSON.createParser(start)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean isVersion = parser.currentName().equalsIgnoreCase(NAME);
                if (isVersion(parser, isVersion)) {
                    return true;
                }
                parser.skipChildren();
            }
            return false;
        } catch (IOException e) {
            return false; // the start ends somewhere, or it is no JSON
        }
    }

    private static boolean isVersion(JsonParser parser, boolean isNamed) throws IOException {
        return parser.nextToken() == JsonToken.VALUE_STRING && isNamed && is(parser.getText());
    }
}
