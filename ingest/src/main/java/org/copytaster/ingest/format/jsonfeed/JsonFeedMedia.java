package org.copytaster.ingest.format.jsonfeed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.copytaster.ingest.format.json.JsonFields;
import org.copytaster.ingest.format.tree.Media;
import org.copytaster.schemas.Association;

/** What came with an item: its picture, its banner, and its attachments. */
final class JsonFeedMedia {
    private static final List<String> PICTURES = List.of("image", "banner_image");

    private JsonFeedMedia() {}

    /** Each file once. */
    static List<Association> of(JsonFields item) {
        var found = new LinkedHashMap<String, Association>();
        for (var name : PICTURES) {
            if (isNew(item.glance(name), found)) {
                var url = item.line(name);
                found.put(url, association(name, url, "picture").build());
            }
        }
        for (var attachment : item.objects("attachments")) {
            if (isNew(attachment.glance("url"), found)) {
                found.put(attachment.glance("url"), attachment(attachment));
            }
        }
        return List.copyOf(found.values());
    }

    private static boolean isNew(String url, Map<String, Association> found) {
        return !url.isEmpty() && !found.containsKey(url);
    }

    private static Association attachment(JsonFields sent) {
        var type = sent.line("mime_type");
        return association("attachment", sent.line("url"), Media.type(type))
                .setContentType(type)
                .setHeadline(sent.line("title"))
                .build();
    }

    private static Association.Builder association(String name, String url, String type) {
        return Association.newBuilder().setName(name).setGuid(url).setHref(url).setType(type);
    }
}
