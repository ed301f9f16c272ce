package org.copytaster.enrich.entity.recogniser;

/** A token with all that the features may ask about: its sentence and its story. Moved from token to token. */
final class Focus {
    final StoryTokens tokens;
    final Traits traits;
    final CapitalRuns runs;
    final WordFacts facts;
    int token;
    int from;
    int to;

    Focus(StoryTokens tokens, Traits traits, CapitalRuns runs, WordFacts facts) {
        this.tokens = tokens;
        this.traits = traits;
        this.runs = runs;
        this.facts = facts;
    }

    void sentence(int first, int end) {
        from = first;
        to = end;
    }

    /** The value of a column so many tokens further on, or what stands for the border of the sentence. */
    int at(int[] column, int offset) {
        return of(column, token + offset);
    }

    int of(int[] column, int place) {
        if (place < from) {
            return Traits.BEFORE;
        }
        return place >= to ? Traits.AFTER : column[place];
    }

    boolean opens() {
        return token == from;
    }
}
