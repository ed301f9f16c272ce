package org.copytaster.enrich.lead.text;

/** What a word before a noun says of it. */
public enum Article {
    /** Nothing. */
    NONE,
    /** That it is new to the reader: "a". */
    INDEFINITE,
    /** That the reader knows it: "the", "this", "his". */
    DEFINITE
}
