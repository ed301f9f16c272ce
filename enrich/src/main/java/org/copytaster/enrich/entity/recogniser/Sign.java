package org.copytaster.enrich.entity.recogniser;

/** StoryTokens that the scan of a story looks for by themselves. */
final class Sign {
    static final int THE = Hashes.lower("the");
    static final int COMMA = Hashes.lower(",");
    static final int OWNS = Hashes.lower("'s");
    static final int OPEN = Hashes.lower("(");
    static final int CLOSE = Hashes.lower(")");

    private Sign() {}
}
