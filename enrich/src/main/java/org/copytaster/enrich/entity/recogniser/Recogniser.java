package org.copytaster.enrich.entity.recogniser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.copytaster.enrich.entity.EntityTagger;
import org.copytaster.enrich.entity.TaggedSpan;
import org.copytaster.enrich.entity.Tagging;
import org.copytaster.enrich.entity.TextField;

/**
 * Finds persons, organisations and places in English copy by a linear-chain conditional random field (Lafferty, McCallum
 * and Pereira 2001). Shared by all threads: each call borrows a desk to work at, and there are as many desks as calls
 * were ever under way at once.
 */
public final class Recogniser implements EntityTagger {
    private static final String ENGLISH = "entities-en.model";
    private static final String LANGUAGE = "en";

    private final Model model;
    private final Queue<TaggingBuffers> desks = new ConcurrentLinkedQueue<>();

    /** A recogniser with this model. */
    public Recogniser(Model model) {
        this.model = model;
    }

    /**
     * The recogniser with the model that comes with it.
     *
     * @throws UncheckedIOException when the model is missing or damaged
     */
    public static Recogniser english() {
        try (var in = Recogniser.class.getResourceAsStream(ENGLISH)) {
            if (in == null) {
                throw new IOException(ENGLISH + " is not on the class path");
            }
            return new Recogniser(ModelFile.read(in, ENGLISH));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot load the recogniser's model", e);
        }
    }

    @Override
    public List<TaggedSpan> tag(List<TextField> fields) {
        return read(fields).spans();
    }

    /** The same, and where reading ended: at most {@value StoryTokens#MOST} tokens of a story are read. */
    @Override
    public Tagging read(List<TextField> fields) {
        var free = desks.poll();
        var desk = free == null ? new TaggingBuffers(model) : free;
        var reading = desk.read(fields);
        if (desk.isWorthKeeping()) {
            desks.add(desk);
        }
        return reading;
    }

    /** English, and text too short for anyone to tell. */
    @Override
    public boolean reads(String language) {
        return language.equals(LANGUAGE);
    }

    @Override
    public String version() {
        return model.version();
    }
}
