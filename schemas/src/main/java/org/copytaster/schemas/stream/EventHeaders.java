package org.copytaster.schemas.stream;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.copytaster.schemas.identity.Sha256;

/**
 * The headers of every record: CloudEvents 1.0 in Kafka's binary mode, and the W3C {@code traceparent} of the record
 * it was made from, untouched.
 */
public final class EventHeaders {
    /** The header that carries a trace through the pipeline. */
    public static final String TRACE = "traceparent";

    /**
     * The header of a story that came in a delivery which can be told again: sent once more under its sender's key, or
     * as the same file. Opaque; the same for the same item of the same delivery, however often it comes.
     */
    public static final String DELIVERY = "ce_deliveryid";

    /** The header of a clean record that tells the version of the routes; 0 where there are none. */
    public static final String ROUTES_VERSION = "ce_routesversion";

    private static final String SOURCE = "ce_source";
    private static final String OURS = "urn:copytaster:";

    /** The header by which a reader knows a record again. */
    public static final String ID = "ce_id";

    /** The header that says when the record's input was received. */
    public static final String TIME = "ce_time";

    private EventHeaders() {}

    /**
     * Headers for a record about one revision of a story. The same story, revision and topic always have the same
     * {@code ce_id}; who sends a revision out again adds to it what tells the two apart.
     *
     * @param topic where the record goes
     * @param storyId whose story it is
     * @param revision the revision: the agency's number and the hash of its bytes, because agencies send other bytes
     *     under one number
     * @param time when the record's input was received
     * @param cause the headers of the record it was made from
     */
    public static Headers of(Topic<?> topic, String storyId, String revision, Instant time, Headers cause) {
        var headers = new RecordHeaders();
        fixed(topic).forEach((name, value) -> put(headers, name, value));
        put(headers, ID, Sha256.of(storyId, revision, topic.name()).substring(0, 32));
        put(headers, TIME, time.toString());
        DataSchema.of(topic).ifPresent(schema -> put(headers, DataSchema.HEADER, schema.urn()));
        Header trace = cause.lastHeader(TRACE);
        if (trace != null) {
            headers.add(trace);
        }
        return headers;
    }

    /** The topic that a record with such headers was made for; topics have no colon in their names. */
    public static String topic(Headers headers) {
        var source = new String(headers.lastHeader(SOURCE).value(), StandardCharsets.UTF_8);
        return source.substring(OURS.length()).replace(':', '.');
    }

    /** Says which version of the routes decided where a record goes. */
    public static void putRoutesVersion(Headers headers, int version) {
        put(headers, ROUTES_VERSION, Integer.toString(version));
    }

    /** The headers that are the same on every record of a topic, for as long as there is the topic. */
    public static Map<String, String> fixed(Topic<?> topic) {
        var fixed = new LinkedHashMap<String, String>();
        fixed.put("ce_specversion", "1.0");
        fixed.put(SOURCE, OURS + topic.name().replace('.', ':'));
        fixed.put("ce_type", "org.copytaster." + topic.name());
        fixed.put("content-type", topic.contentType());
        return Collections.unmodifiableMap(fixed);
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
