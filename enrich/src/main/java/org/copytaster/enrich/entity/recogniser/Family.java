package org.copytaster.enrich.entity.recogniser;

/**
 * What the model looks at, family by family. Most go back to Zhang and Johnson (2003), Finkel et al. (2005) and Ratinov
 * and Roth (2009); the facts of a whole story to Chieu and Ng (2003).
 */
enum Family {
    /** The token and its neighbours, two on each side. */
    WORDS {
        @Override
        void ask(Focus at, Features out) {
            var exact = at.traits.exact;
            var lower = at.traits.lower;
            var word = exact[at.token];
            var previous = at.at(lower, -1);
            var next = at.at(lower, 1);
            out.add(Template.BIAS, 0);
            out.add(Template.WORD, word);
            out.add(Template.WORD_LOWER, lower[at.token]);
            out.add(Template.PREVIOUS, at.at(exact, -1));
            out.add(Template.NEXT, at.at(exact, 1));
            out.add(Template.PREVIOUS_2, at.at(lower, -2));
            out.add(Template.NEXT_2, at.at(lower, 2));
            out.add(Template.PREVIOUS_AND_WORD, previous, word);
            out.add(Template.WORD_AND_NEXT, word, next);
            out.add(Template.PREVIOUS_AND_NEXT, previous, next);
            out.add(Template.PREVIOUS_PAIR, at.at(lower, -2), previous);
            out.add(Template.NEXT_PAIR, next, at.at(lower, 2));
        }
    },
    /** How it is written: Xxx, XX, X.X., 00. */
    SHAPES {
        @Override
        void ask(Focus at, Features out) {
            var shape = at.traits.shape;
            var own = shape[at.token];
            var previous = at.at(shape, -1);
            var next = at.at(shape, 1);
            out.add(Template.SHAPE, own);
            out.add(Template.SHAPE_PAIR, previous, own);
            out.add(Template.SHAPE_AND_NEXT_SHAPE, own, next);
            out.add(Template.SHAPES_AROUND, Hashes.mix(0, previous, own), next);
            out.add(Template.SHAPE_AFTER_WORD, at.at(at.traits.lower, -1), own);
            out.add(Template.SHAPE_BEFORE_WORD, own, at.at(at.traits.lower, 1));
            out.add(Template.SHAPE_AT_OPENING, own, at.opens() ? 1 : 0);
        }
    },
    /** Its first and last letters, one to four. */
    AFFIXES {
        @Override
        void ask(Focus at, Features out) {
            var text = at.tokens.text;
            var start = at.tokens.start[at.token];
            var end = at.tokens.end[at.token];
            var longest = Math.min(4, end - start);
            var prefix = Hashes.SEED;
            var suffix = Hashes.SEED;
            for (var length = 1; length <= longest; length++) {
                prefix = Hashes.add(prefix, Chars.folded(text[start + length - 1]));
                suffix = Hashes.add(suffix, Chars.folded(text[end - length]));
                out.add(PREFIXES[length - 1], prefix);
                out.add(SUFFIXES[length - 1], suffix);
            }
        }
    },
    /** Any word within five on either side. */
    WINDOW {
        @Override
        void ask(Focus at, Features out) {
            var lower = at.traits.lower;
            for (var place = Math.max(at.from, at.token - WIDTH); place < at.token; place++) {
                out.add(Template.WORD_WITHIN_5_LEFT, lower[place]);
            }
            for (var place = at.token + 1; place < Math.min(at.to, at.token + WIDTH + 1); place++) {
                out.add(Template.WORD_WITHIN_5_RIGHT, lower[place]);
            }
        }
    },
    /** The run of capitalised words it stands in. */
    RUN {
        @Override
        void ask(Focus at, Features out) {
            var start = at.runs.start[at.token];
            var end = at.runs.end[at.token];
            if (end <= start || end - start > CapitalRuns.LONGEST) {
                return;
            }
            var lower = at.traits.lower;
            var fine = at.traits.fine;
            var place = place(at.token, start, end);
            var before = at.of(lower, start - 1);
            var after = at.of(lower, end);
            var whole = Hashes.SEED;
            var classes = 0;
            for (var each = start; each < end; each++) {
                whole = Hashes.mix(whole, lower[each], 0);
                classes |= at.traits.classes[each];
            }
            out.add(Template.RUN_PLACE, place, Math.min(end - start, 5));
            out.add(Template.RUN_FIRST, lower[start], place);
            out.add(Template.RUN_LAST, lower[end - 1], place);
            out.add(Template.RUN_WHOLE, whole, place);
            out.add(Template.RUN_FIRST_CLUSTER, fine[start], place);
            out.add(Template.RUN_LAST_CLUSTER, fine[end - 1], place);
            out.add(Template.RUN_BEFORE, before, place);
            out.add(Template.RUN_AFTER, after, place);
            out.add(Template.RUN_BEFORE_CLUSTER, at.of(fine, start - 1), place);
            out.add(Template.RUN_AFTER_CLUSTER, at.of(fine, end), place);
            out.add(Template.RUN_BEFORE_AND_LAST_CLUSTER, before, fine[end - 1]);
            out.add(Template.RUN_LAST_AND_AFTER, lower[end - 1], after);
            out.add(Template.RUN_LAST_SUFFIX, suffix(at.tokens, end - 1), place);
            out.add(Template.RUN_BETWEEN, before, after);
            out.add(Template.RUN_BETWEEN_CLUSTERS, at.of(at.traits.broad, start - 1), at.of(at.traits.broad, end));
            out.add(Template.RUN_CLASSES, classes & TELLING, at.traits.classes[end - 1] & TELLING);
        }
    },
    /** The wider run over of, and, for the. */
    WIDE_RUN {
        @Override
        void ask(Focus at, Features out) {
            var start = at.runs.wideStart[at.token];
            var end = at.runs.wideEnd[at.token];
            if (end <= at.runs.end[start] || end - start > CapitalRuns.LONGEST) {
                return;
            }
            var lower = at.traits.lower;
            var place = place(at.token, start, end);
            var whole = Hashes.SEED;
            for (var each = start; each < end; each++) {
                whole = Hashes.mix(whole, lower[each], 0);
            }
            out.add(Template.WIDE_WHOLE, whole, place);
            out.add(Template.WIDE_PLACE, place, Math.min(end - start, 7));
            out.add(Template.WIDE_FIRST, lower[start], place);
            out.add(Template.WIDE_LAST, lower[end - 1], place);
            out.add(Template.WIDE_BEFORE, at.of(lower, start - 1), place);
            out.add(Template.WIDE_AFTER, at.of(lower, end), place);
            out.add(Template.WIDE_CLASSES, at.traits.classes[start] & TELLING, at.traits.classes[end - 1] & TELLING);
        }
    },
    /** The clusters of the token and its neighbours. */
    CLUSTERS {
        @Override
        void ask(Focus at, Features out) {
            var fine = at.traits.fine;
            var broad = at.traits.broad;
            var own = fine[at.token];
            out.add(Template.CLUSTER, own);
            out.add(Template.CLUSTER_BROAD, broad[at.token]);
            out.add(Template.CLUSTER_PREVIOUS, at.at(fine, -1));
            out.add(Template.CLUSTER_NEXT, at.at(fine, 1));
            out.add(Template.CLUSTER_PREVIOUS_2, at.at(broad, -2));
            out.add(Template.CLUSTER_NEXT_2, at.at(broad, 2));
            out.add(Template.CLUSTER_PAIR, at.at(fine, -1), own);
            out.add(Template.CLUSTER_PAIR_NEXT, own, at.at(fine, 1));
            out.add(Template.CLUSTERS_AROUND, at.at(broad, -1), at.at(broad, 1));
            out.add(Template.CLUSTER_AND_SHAPE, own, at.traits.shape[at.token]);
        }
    },
    /** What the whole story tells of the word. */
    STORY {
        @Override
        void ask(Focus at, Features out) {
            var token = at.token;
            if (!at.traits.isCapital(token)) {
                return;
            }
            var facts = at.facts.facts(token);
            var single = at.runs.end[token] - at.runs.start[token] == 1;
            for (var left = facts; left != 0; left &= left - 1) {
                var fact = Integer.numberOfTrailingZeros(left);
                out.add(Template.FACT, fact);
                if (single) {
                    out.add(Template.FACT_OF_SINGLE, fact, at.traits.shape[token]);
                }
            }
            out.add(Template.FACTS, facts);
            longest(at, at.facts.longest(token), out);
            spelledOut(at, at.facts.spelledOut(token), out);
        }

        private void longest(Focus at, int run, Features out) {
            if (run < 0 || at.runs.start[at.token] == run) {
                return;
            }
            var lower = at.traits.lower;
            var last = at.runs.end[run] - 1;
            var own = lower[at.token];
            var place = own == lower[run] ? 0 : own == lower[last] ? 2 : 1;
            out.add(Template.LONGEST_FIRST, lower[run], place);
            out.add(Template.LONGEST_LAST, lower[last], place);
            out.add(Template.LONGEST_PLACE, place, last - run);
            out.add(Template.LONGEST_FIRST_CLUSTER, at.traits.fine[run], place);
            out.add(Template.LONGEST_LAST_CLUSTER, at.traits.fine[last], place);
            out.add(Template.LONGEST_CLASSES, at.traits.classes[run] & TELLING, at.traits.classes[last] & TELLING);
        }

        private void spelledOut(Focus at, int run, Features out) {
            if (run >= 0) {
                var last = at.runs.wideEnd[run] - 1;
                out.add(Template.SPELLED_OUT_LAST, at.traits.lower[last]);
                out.add(Template.SPELLED_OUT_CLASSES, (at.traits.classes[last] | at.traits.classes[run]) & TELLING);
            }
        }
    },
    /** Whether the sentence is all in capitals around it, as headlines and datelines are. */
    CAPITALS {
        @Override
        void ask(Focus at, Features out) {
            var around = 0;
            for (var place = at.token - 2; place <= at.token + 2; place++) {
                var within = place >= at.from && place < at.to;
                around = around * 3 + (!within ? 2 : at.traits.has(place, Traits.ALL_CAPITALS) ? 1 : 0);
            }
            out.add(Template.CAPITALS_AROUND, around);
        }
    };

    private static final int WIDTH = 5;

    private static final Template[] PREFIXES = {
        Template.PREFIX_1, Template.PREFIX_2, Template.PREFIX_3, Template.PREFIX_4
    };

    private static final Template[] SUFFIXES = {
        Template.SUFFIX_1, Template.SUFFIX_2, Template.SUFFIX_3, Template.SUFFIX_4
    };

    /** The classes that tell what a name is of. */
    private static final int TELLING = WordClass.COMPANY.bit()
            | WordClass.BODY.bit()
            | WordClass.CLUB.bit()
            | WordClass.LANDMARK.bit()
            | WordClass.HONORIFIC.bit()
            | WordClass.ROLE.bit();

    private static final Family[] ALL = values();

    /** Adds the family's features of the token. */
    abstract void ask(Focus at, Features out);

    /** The features of the token, of all families. */
    static void askAll(Focus at, Features out) {
        out.clear();
        for (var family : ALL) {
            family.ask(at, out);
        }
    }

    /** The last three letters of a token. */
    private static int suffix(StoryTokens tokens, int token) {
        var end = tokens.end[token];
        return Hashes.lower(tokens.text, Math.max(tokens.start[token], end - 3), end);
    }

    /** First, last, only or within. */
    private static int place(int token, int start, int end) {
        return (token == start ? 1 : 0) + (token == end - 1 ? 2 : 0);
    }
}
