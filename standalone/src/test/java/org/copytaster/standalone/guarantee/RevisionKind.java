package org.copytaster.standalone.guarantee;

/** What the status field of a planned revision says. */
enum RevisionKind {
    /** May be used. */
    USABLE("usable", 0),
    /** May not be used until a later revision says so. */
    WITHHELD("withheld", 1),
    /** A kill. */
    CANCELED("canceled", 2);

    /** How many there are. */
    static final int COUNT = 3;

    private final String word;
    private final int code;

    RevisionKind(String word, int code) {
        this.word = word;
        this.code = code;
    }

    /** IPTC's word. */
    String word() {
        return word;
    }

    /** A number below {@link #COUNT}, for where millions of them are kept. */
    int code() {
        return code;
    }

    static RevisionKind of(int code) {
        for (var kind : values()) {
            if (kind.code == code) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no code of ours: " + code);
    }

    static RevisionKind of(String word) {
        for (var kind : values()) {
            if (kind.word.equals(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no pubStatus of ours: " + word);
    }
}
