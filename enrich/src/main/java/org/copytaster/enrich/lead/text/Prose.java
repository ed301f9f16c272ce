package org.copytaster.enrich.lead.text;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A paragraph, or two neighbouring ones taken as one, made ready to compare. What few
 * paragraphs are asked for is worked out when they are. Not to be shared between threads.
 */
public final class Prose {
    private final String bare;
    private final int words;
    private final boolean hadDateline;
    private final Once<Optional<Aside>> aside;
    private final boolean opensWithQuote;
    private final TermSet terms;
    private final Once<Wording> wording;

    Prose(
            String bare,
            int words,
            boolean hadDateline,
            Supplier<Optional<Aside>> aside,
            boolean opensWithQuote,
            TermSet terms,
            Supplier<Wording> wording) {
        this.bare = bare;
        this.words = words;
        this.hadDateline = hadDateline;
        this.aside = new Once<>(aside);
        this.opensWithQuote = opensWithQuote;
        this.terms = terms;
        this.wording = new Once<>(wording);
    }

    /** Letters and digits only, lower case. */
    public String bare() {
        return bare;
    }

    /** How many words and numbers. */
    public int words() {
        return words;
    }

    /** Whether an agency's dateline stood before it. */
    public boolean hadDateline() {
        return hadDateline;
    }

    /** What it is when it is no telling of the lead; empty for running text. */
    public Optional<Aside> aside() {
        return aside.get();
    }

    /** Whether it opens with a quotation mark, single or double. */
    public boolean opensWithQuote() {
        return opensWithQuote;
    }

    /** The different terms that carry news. */
    public TermSet terms() {
        return terms;
    }

    /** What a closer look sees. */
    public Wording wording() {
        return wording.get();
    }

    /** Whether it has no letter and no digit. */
    public boolean isEmpty() {
        return bare.isEmpty();
    }

    /** Whether it may be one of two tellings of the lead. */
    public boolean isTelling() {
        return !isEmpty() && aside().isEmpty();
    }

    /**
     * Whether nothing can be compared. A quotation is no telling, and yet can be compared with the lead that it confirms:
     * that teaches what no telling looks like.
     */
    public boolean isBlank() {
        return isEmpty() || aside().filter(kind -> !kind.teaches()).isPresent();
    }
}
