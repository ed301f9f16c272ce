package org.copytaster.schemas.stream;

import java.util.Map;

/** How the records of a topic are compressed. */
public enum Compression {
    /** Cheap for who writes much; all readers are our own modules, which read any. */
    LZ4("lz4"),
    /** The one codec that every Kafka client has, also those without native code. */
    GZIP("gzip");

    private final String codec;

    Compression(String codec) {
        this.codec = codec;
    }

    /** Kafka's name for it, as its producers are told. */
    public String codec() {
        return codec;
    }

    /** The topic's settings that see to it, whatever a producer does: brokers then compress anew what came otherwise. */
    Map<String, String> settings() {
        return switch (this) {
            case LZ4 -> Map.of();
            case GZIP -> Map.of("compression.type", codec);
        };
    }
}
