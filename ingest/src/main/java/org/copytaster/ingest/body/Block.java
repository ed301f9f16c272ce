package org.copytaster.ingest.body;

/**
 * One block of a body: what becomes a numbered paragraph.
 *
 * @param kind what it is
 * @param text its words, clean
 */
public record Block(Kind kind, String text) {
    /** What a block is; the code is what records carry. */
    public enum Kind {
        TEXT("text"),
        SUBHEAD("subhead"),
        QUOTE("quote"),
        LIST("list"),
        TABLE_ROW("table-row"),
        PREFORMATTED("preformatted");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The kind as records spell it. */
        public String code() {
            return code;
        }
    }
}
