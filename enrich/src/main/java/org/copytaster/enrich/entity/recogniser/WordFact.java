package org.copytaster.enrich.entity.recogniser;

/** What a story tells of a word anywhere in it; one mention tells of all. */
enum WordFact {
    /** It stands there in lower case too. */
    LOWER_CASE,
    /** With a capital within a sentence, where only names have one. */
    CAPITAL_WITHIN,
    /** In a run after a form of address. */
    AFTER_HONORIFIC,
    /** After an office or a trade, in the run or before it. */
    AFTER_ROLE,
    /** In a run beside a verb of speech. */
    SPEAKS,
    /** In a run after "in", "at", "from". */
    AFTER_IN,
    /** In a run after "the". */
    AFTER_THE,
    /** In a run whose last word is one of companies. */
    OF_COMPANY,
    /** In a run with a word of bodies. */
    OF_BODY,
    /** In a run whose last word is one of clubs. */
    OF_CLUB,
    /** Alone between brackets, as an abbreviation is introduced. */
    IN_BRACKETS,
    /** Has an 's after it. */
    OWNS,
    /** First of a longer run. */
    OPENS_RUN,
    /** Last of a longer run. */
    CLOSES_RUN,
    /** Alone in its run. */
    ALONE,
    /** After a run and a comma, as a region after its town. */
    AFTER_COMMA,
    /** In a name that an abbreviation in brackets follows. */
    ABBREVIATED;

    /** From 0; part of the model. */
    @SuppressWarnings("EnumOrdinal") // the list is part of the format, as that of the templates is
    int number() {
        return ordinal();
    }

    int bit() {
        return 1 << number();
    }
}
