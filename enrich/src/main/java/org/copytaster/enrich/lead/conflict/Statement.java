package org.copytaster.enrich.lead.conflict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.copytaster.enrich.lead.OpeningParagraph;
import org.copytaster.enrich.lead.text.Lexicon;

/** What a telling states: its words in order, without its datelines, and which of them stand for what. */
final class Statement {
    /** How many words further the word stands that a "not" or a "may" is said of. */
    private static final int REACH = 6;

    /** Share of a sentence's words that the other must tell too, or it is an addition. */
    private static final double TOLD = .3;

    private final List<OpeningParagraph> paragraphs;
    private final ConflictWords known;
    private final List<Word> words;
    private final Set<String> stems = new HashSet<>();
    private final Set<Integer> terms = new HashSet<>();
    private final List<Hit> hits;

    private Statement(List<OpeningParagraph> paragraphs, ConflictWords known, List<Word> words) {
        this.paragraphs = List.copyOf(paragraphs);
        this.known = known;
        this.words = List.copyOf(words);
        for (var word : words) {
            stems.add(word.stem());
            terms.add(word.term().id());
        }
        hits = known.hits(this.words);
    }

    /**
     * Reads a telling.
     *
     * @param paragraphs those that it takes up, as they came
     */
    static Statement of(List<OpeningParagraph> paragraphs, Lexicon lexicon, ConflictWords known) {
        return new Statement(paragraphs, known, WordReader.read(paragraphs, lexicon, known));
    }

    List<Word> words() {
        return words;
    }

    List<Hit> hits() {
        return hits;
    }

    /** Whether this stem stands here as a word of its own, and not within a known phrase. */
    boolean hasAlone(String stem) {
        for (var at = 0; at < words.size(); at++) {
            var position = at;
            if (words.get(at).stem().equals(stem)
                    && hits.stream().noneMatch(hit -> hit.first() < hit.last() && hit.covers(position))) {
                return true;
            }
        }
        return false;
    }

    boolean hasStem(String stem) {
        return stems.contains(stem);
    }

    /** Whether this word, another form of it or one of its class stands here. */
    boolean tells(Word word) {
        return stems.contains(word.stem())
                || (word.term().carriesNews() && terms.contains(word.term().id()));
    }

    /** The first word behind this one that carries news, within a few words of the same sentence. */
    Optional<Word> next(int at) {
        for (var i = at + 1; i < Math.min(words.size(), at + 1 + REACH); i++) {
            var word = words.get(i);
            if (word.sentence() != words.get(at).sentence()) {
                return Optional.empty();
            }
            if (word.term().carriesNews()) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    /** Where this word, another form of it or one of its class stands. */
    List<Integer> positions(Word word) {
        var positions = new ArrayList<Integer>();
        for (var at = 0; at < words.size(); at++) {
            if (words.get(at).isLike(word)) {
                positions.add(at);
            }
        }
        return positions;
    }

    /**
     * The same without sentences that tell what the other does not tell at all: they go on, and contradict nothing.
     *
     * @param other the telling it is set against
     */
    Statement against(Statement other) {
        var kept = new HashSet<Integer>();
        var counts = new HashMap<Integer, int[]>();
        for (var word : words) {
            if (word.term().carriesNews()) {
                var count = counts.computeIfAbsent(word.sentence(), sentence -> new int[2]);
                count[0] += other.tells(word) ? 1 : 0;
                count[1]++;
            }
        }
        counts.forEach((sentence, count) -> {
            if (count[0] >= TOLD * count[1]) {
                kept.add(sentence);
            }
        });
        return kept.isEmpty() || kept.size() == counts.size()
                ? this
                : new Statement(
                        paragraphs,
                        known,
                        words.stream()
                                .filter(word -> kept.contains(word.sentence()))
                                .toList());
    }

    /** Whether a word of this group stands within a few words before this one, in its sentence. */
    boolean isBehind(int at, String group) {
        return hits.stream()
                .anyMatch(hit -> hit.isOf(group)
                        && hit.last() < at
                        && at - hit.last() <= REACH
                        && words.get(hit.last()).sentence() == words.get(at).sentence());
    }

    /** What stands between two words of one paragraph, or behind the first of them. */
    String between(int first, int second) {
        var a = words.get(first);
        var b = words.get(second);
        var text = paragraphs.get(a.paragraph()).text();
        return a.paragraph() == b.paragraph() ? text.substring(a.end(), b.start()) : " ";
    }

    /** The signs directly behind a word. */
    String behind(int word) {
        var one = words.get(word);
        var text = paragraphs.get(one.paragraph()).text();
        var to = word + 1 < words.size() && words.get(word + 1).paragraph() == one.paragraph()
                ? words.get(word + 1).start()
                : text.length();
        return text.substring(one.end(), to);
    }

    Place place(Hit hit) {
        return place(hit.first(), hit.last());
    }

    List<Place> places(Collection<Hit> hits) {
        return hits.stream().map(this::place).toList();
    }

    /** The place of these words, from the first to the last. */
    Place place(int first, int last) {
        var one = words.get(first);
        var other = words.get(last);
        if (one.paragraph() != other.paragraph()) {
            return place(first, first);
        }
        return new Place(
                paragraphs.get(one.paragraph()).number(),
                one.start(),
                other.end(),
                paragraphs.get(one.paragraph()).text().substring(one.start(), other.end()));
    }
}
