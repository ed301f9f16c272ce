package org.copytaster.enrich.entity.recogniser;

import java.util.List;
import java.util.Optional;
import org.copytaster.enrich.entity.Tagging;
import org.copytaster.enrich.entity.TextField;

/**
 * Reads stories, one after the other, and hands out the stretches in which names can be: tokens with a capital, and their
 * neighbours. All else is outside of names and is not looked at. Training and tagging read alike. Keeps its memory from
 * story to story; not for two threads at once.
 */
public final class StoryReading {
    private final StoryTokens tokens = new StoryTokens();
    private final Tokeniser tokeniser = new Tokeniser(tokens);
    private final Sentences sentences = new Sentences();
    private final Traits traits;
    private final CapitalRuns runs = new CapitalRuns();
    private final WordFacts facts = new WordFacts();
    private final Focus focus;
    private final Features features = new Features();

    /** What is done with a stretch of tokens; called once for each, in reading order. */
    @FunctionalInterface
    public interface StretchConsumer {
        /** The tokens from start to before end are to be looked at, together. */
        void accept(int start, int end);
    }

    /** A reader that knows these clusters. */
    public StoryReading(Clusters clusters) {
        this.traits = new Traits(clusters);
        this.focus = new Focus(tokens, traits, runs, facts);
    }

    /** Reads a story's fields, which come in reading order. */
    public void read(List<TextField> fields) {
        tokeniser.read(fields);
        sentences.of(tokens);
        traits.of(tokens);
        runs.of(sentences, traits);
        facts.of(sentences, tokens, traits, runs);
    }

    /** Where the story read last was left; empty when it was read to its end. */
    public Optional<Tagging.End> end() {
        return tokeniser.end();
    }

    /** The tokens of the story read last. */
    public StoryTokens tokens() {
        return tokens;
    }

    /** Hands out each stretch; while it does, {@link #features} answers for the stretch's tokens. */
    public void forEachStretch(StretchConsumer consumer) {
        for (var n = 0; n < sentences.size(); n++) {
            var end = sentences.end(n);
            focus.sentence(sentences.start(n), end);
            for (var token = sentences.start(n); token < end; token++) {
                var start = token;
                while (token < end && isLookedAt(token)) {
                    token++;
                }
                if (token > start) {
                    consumer.accept(start, token);
                }
            }
        }
    }

    /** The features of a token of the present stretch; they stand until the next call. */
    public Features features(int token) {
        focus.token = token;
        Family.askAll(focus, features);
        return features;
    }

    Traits traits() {
        return traits;
    }

    Focus focus() {
        return focus;
    }

    private boolean isLookedAt(int token) {
        return traits.isCapital(token)
                || (token > focus.from && traits.isCapital(token - 1))
                || (token + 1 < focus.to && traits.isCapital(token + 1));
    }
}
