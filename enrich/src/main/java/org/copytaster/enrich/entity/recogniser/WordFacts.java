package org.copytaster.enrich.entity.recogniser;

/**
 * What the whole story tells of each capitalised word, gathered in one scan: its {@link WordFact facts}, the longest run that
 * holds it, and the run whose initials it is.
 */
final class WordFacts {
    private static final int CAPACITY = Integer.highestOneBit(StoryTokens.MOST) * 4;

    private final int[] keys = new int[CAPACITY];
    private final int[] facts = new int[CAPACITY];
    private final int[] longest = new int[CAPACITY];
    private final boolean[] used = new boolean[CAPACITY];
    private final int[] usedSlots = new int[CAPACITY];
    private int usedSize;
    private int[] slots = new int[0];
    private int[] initials = new int[0];

    void of(Sentences sentences, StoryTokens tokens, Traits traits, CapitalRuns runs) {
        forget();
        if (sentences.tokens() > slots.length) {
            slots = new int[Math.max(sentences.tokens(), slots.length * 2)];
            initials = new int[slots.length];
        }
        takeWords(sentences, traits);
        for (var n = 0; n < sentences.size(); n++) {
            takeRuns(sentences.start(n), sentences.end(n), tokens, traits, runs);
        }
        for (var token = 0; token < sentences.tokens(); token++) {
            initials[token] = traits.has(token, Traits.ALL_CAPITALS) ? runOf(initialsKey(traits.exact[token])) : -1;
        }
    }

    /** The facts of the token's word, one bit each. */
    int facts(int token) {
        return slots[token] < 0 ? 0 : facts[slots[token]];
    }

    /** The first token of the longest run that holds the word; -1 when there is none longer than the word. */
    int longest(int token) {
        return slots[token] < 0 ? -1 : longest[slots[token]] - 1;
    }

    /** The first token of a run whose capitals make this word; -1 when there is none. */
    int spelledOut(int token) {
        return initials[token];
    }

    private void forget() {
        for (var n = 0; n < usedSize; n++) {
            var slot = usedSlots[n];
            used[slot] = false;
            facts[slot] = 0;
            longest[slot] = 0;
        }
        usedSize = 0;
    }

    private void takeWords(Sentences sentences, Traits traits) {
        for (var token = 0; token < sentences.tokens(); token++) {
            slots[token] = traits.isCapital(token) ? take(traits.lower[token]) : -1;
        }
        for (var token = 0; token < sentences.tokens(); token++) {
            if (!traits.isCapital(token)) {
                var slot = slot(traits.lower[token]);
                facts[slot] |= used[slot] ? WordFact.LOWER_CASE.bit() : 0;
            }
        }
    }

    private int take(int key) {
        var slot = slot(key);
        if (!used[slot]) {
            used[slot] = true;
            keys[slot] = key;
            usedSlots[usedSize++] = slot;
        }
        return slot;
    }

    private int slot(int key) {
        var slot = (key ^ key >>> 16) & CAPACITY - 1;
        while (used[slot] && keys[slot] != key) {
            slot = slot + 1 & CAPACITY - 1;
        }
        return slot;
    }

    private void takeRuns(int from, int to, StoryTokens tokens, Traits traits, CapitalRuns runs) {
        for (var token = from; token < to; token = Math.max(runs.end[token], token + 1)) {
            if (runs.end[token] > token) {
                takeRun(from, to, token, traits, runs);
                takeInitials(token, to, tokens, traits, runs);
            }
        }
    }

    private void takeRun(int from, int to, int start, Traits traits, CapitalRuns runs) {
        var end = runs.end[start];
        var shared = start > from ? WordFact.CAPITAL_WITHIN.bit() | before(from, start, traits) : 0;
        shared |= end < to ? after(end, traits) : 0;
        shared |= words(start, end, traits);
        shared |= start > from && end < to && isBracketed(start, end, traits) ? WordFact.IN_BRACKETS.bit() : 0;
        var length = end - start;
        for (var token = start; token < end; token++) {
            var slot = slots[token];
            shared |= token > start && traits.is(token - 1, WordClass.ROLE) ? WordFact.AFTER_ROLE.bit() : 0;
            facts[slot] |= shared;
            if (length == 1) {
                facts[slot] |= WordFact.ALONE.bit();
            } else if (length <= CapitalRuns.LONGEST) {
                facts[slot] |= atEdge(token, start, end);
                var known = longest[slot] - 1;
                longest[slot] = known >= 0 && runs.end[known] - known >= length ? longest[slot] : start + 1;
            }
        }
    }

    private static int before(int from, int start, Traits traits) {
        var before = start - 1;
        var facts = traits.is(before, WordClass.HONORIFIC) ? WordFact.AFTER_HONORIFIC.bit() : 0;
        facts |= traits.is(before, WordClass.ROLE) ? WordFact.AFTER_ROLE.bit() : 0;
        facts |= traits.is(before, WordClass.SAID) ? WordFact.SPEAKS.bit() : 0;
        facts |= traits.is(before, WordClass.IN) ? WordFact.AFTER_IN.bit() : 0;
        facts |= traits.lower[before] == Sign.THE ? WordFact.AFTER_THE.bit() : 0;
        return traits.lower[before] == Sign.COMMA && before > from && traits.isCapital(before - 1)
                ? facts | WordFact.AFTER_COMMA.bit()
                : facts;
    }

    private static int after(int end, Traits traits) {
        var facts = traits.is(end, WordClass.SAID) ? WordFact.SPEAKS.bit() : 0;
        return traits.lower[end] == Sign.OWNS ? facts | WordFact.OWNS.bit() : facts;
    }

    private static int words(int start, int end, Traits traits) {
        var facts = 0;
        if (end - start > 1) {
            facts |= traits.is(end - 1, WordClass.COMPANY) ? WordFact.OF_COMPANY.bit() : 0;
            facts |= traits.is(end - 1, WordClass.CLUB) ? WordFact.OF_CLUB.bit() : 0;
            facts |=
                    traits.is(end - 1, WordClass.BODY) || traits.is(start, WordClass.BODY) ? WordFact.OF_BODY.bit() : 0;
        }
        return facts;
    }

    private static boolean isBracketed(int start, int end, Traits traits) {
        return end - start == 1 && traits.lower[start - 1] == Sign.OPEN && traits.lower[end] == Sign.CLOSE;
    }

    private void takeInitials(int start, int to, StoryTokens tokens, Traits traits, CapitalRuns runs) {
        var end = runs.wideEnd[start];
        if (runs.wideStart[start] == start && end - start > 1 && end - start <= CapitalRuns.LONGEST) {
            var hash = Hashes.SEED;
            var abbreviated = isAbbreviated(end, to, traits) ? WordFact.ABBREVIATED.bit() : 0;
            for (var token = start; token < end; token++) {
                if (traits.isCapital(token)) {
                    hash = Hashes.add(hash, tokens.first(token));
                    facts[slots[token]] |= abbreviated;
                }
            }
            var slot = take(initialsKey(hash));
            longest[slot] = longest[slot] == 0 ? start + 1 : longest[slot];
        }
    }

    private static boolean isAbbreviated(int end, int to, Traits traits) {
        return end + 2 < to
                && traits.lower[end] == Sign.OPEN
                && traits.has(end + 1, Traits.ALL_CAPITALS)
                && traits.lower[end + 2] == Sign.CLOSE;
    }

    private int runOf(int key) {
        var slot = slot(key);
        return used[slot] ? longest[slot] - 1 : -1;
    }

    /** Words and initials share the table; they never meet. */
    private static int initialsKey(int hash) {
        return Hashes.mix(7, hash, 0);
    }

    private static int atEdge(int token, int start, int end) {
        if (token == start) {
            return WordFact.OPENS_RUN.bit();
        }
        return token == end - 1 ? WordFact.CLOSES_RUN.bit() : 0;
    }
}
