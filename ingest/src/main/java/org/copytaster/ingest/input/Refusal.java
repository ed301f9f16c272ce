package org.copytaster.ingest.input;

import org.copytaster.ingest.encoding.Encodings;

/**
 * Why an input was refused: an expected outcome, not an error.
 *
 * @param reason the reason
 * @param detail the reason in a sentence
 * @param hint what the sender can do about it
 * @param line line of the fault, from 1; 0 when it has none
 * @param column column of the fault, from 1; 0 when it has none
 * @param pointer JSON pointer (RFC 6901) to the fault; empty when it has none
 */
public record Refusal(Reason reason, String detail, String hint, int line, int column, String pointer) {
    /** The reasons; their codes are public and stay. */
    public enum Reason {
        UNREADABLE("unreadable"),
        EMPTY("empty"),
        TOO_LARGE("too-large"),
        BINARY("binary"),
        WRONG_ENCODING("wrong-encoding"),
        UNKNOWN_FORMAT("unknown-format"),
        INVALID_JSON("invalid-json"),
        INVALID_XML("invalid-xml"),
        UNSAFE_XML("unsafe-xml"),
        NOT_A_STORY("not-a-story"),
        TOO_DEEP("too-deep"),
        NOT_NINJS("not-ninjs"),
        NOT_AP("not-ap"),
        NOT_A_FEED("not-a-feed"),
        NO_IDENTITY("no-identity"),
        NO_CONTENT("no-content"),
        STORY_TOO_LARGE("story-too-large"),
        FOREIGN_PROVIDER("foreign-provider");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /** The reason as records and messages spell it. */
        public String code() {
            return code;
        }
    }

    /** A refusal of the whole input. */
    public static Refusal of(Reason reason, String detail, String hint) {
        return new Refusal(reason, detail, hint, 0, 0, "");
    }

    /** A refusal for bytes that break their encoding. */
    public static Refusal of(Encodings.Malformed bytes, String hint) {
        var detail = "byte " + bytes.offset() + " is not " + bytes.charset().name();
        return of(Reason.WRONG_ENCODING, detail, hint).at(bytes.line(), bytes.column());
    }

    /** The same with the line and column of the fault, from 1. */
    public Refusal at(int faultLine, int faultColumn) {
        return new Refusal(reason, detail, hint, faultLine, faultColumn, pointer);
    }

    /** The same with a JSON pointer to the fault. */
    public Refusal at(String faultPointer) {
        return new Refusal(reason, detail, hint, line, column, faultPointer);
    }
}
