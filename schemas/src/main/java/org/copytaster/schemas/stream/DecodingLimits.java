package org.copytaster.schemas.stream;

/**
 * How much a value may say that it holds. Avro makes room for a text before it looks whether it is there: by default up
 * to 2 GiB, so that a few damaged bytes end a process for want of memory, and end it again at each start.
 */
final class DecodingLimits {
    /** As long as the longest record of the catalogue. */
    private static final String LONGEST = Integer.toString(12 * 1024 * 1024);

    static {
        // Avro reads them once, when it first decodes; what the operator sets stays.
        for (var limit : new String[] {"string.maxLength", "bytes.maxLength", "collectionItems.maxLength"}) {
            var property = "org.apache.avro.limits." + limit;
            if (System.getProperty(property) == null) {
                System.setProperty(property, LONGEST);
            }
        }
    }

    private DecodingLimits() {}

    /** Takes effect once, however often it is called. */
    static void set() {
        // Loading this class has done it.
    }
}
