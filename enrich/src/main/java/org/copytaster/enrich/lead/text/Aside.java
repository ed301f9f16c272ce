package org.copytaster.enrich.lead.text;

/** What a paragraph is that is no telling of the lead: it is meant to stand, whatever else tells the same. */
public enum Aside {
    /** A state of the news on a live page: "EARLIER:", "10:32 a.m.". */
    ENTRY("an entry of a live page"),
    /** What was corrected, updated or must be known to the desk. */
    NOTE("a note to editors or readers"),
    /** It asks, and what follows answers. */
    QUESTION("a question"),
    /** What follows a question, where it says so: "A:". */
    ANSWER("an answer"),
    /** Several stories in one paragraph, or points of one in a list. */
    DIGEST("a list of news or of points"),
    /** It points to another story or asks the reader to do something. */
    LINK("a link"),
    /** Nothing but what somebody said, with or without a name behind a dash. */
    QUOTATION("a quotation by itself"),
    /** The words to a picture, or who made it. */
    CAPTION("a caption or a credit"),
    /** Numbers for the most part. */
    RESULTS("a line of results");

    private final String meaning;

    Aside(String meaning) {
        this.meaning = meaning;
    }

    /** The same in words, with an article: "a caption or a credit". */
    public String meaning() {
        return meaning;
    }

    /** Whether its words tell of the story's own matter, so that a model can learn from it what is no repeat. */
    boolean teaches() {
        return this == QUOTATION || this == DIGEST;
    }
}
