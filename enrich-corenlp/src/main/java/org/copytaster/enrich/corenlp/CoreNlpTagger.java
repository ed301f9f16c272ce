package org.copytaster.enrich.corenlp;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.util.Triple;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.copytaster.enrich.entity.EntityTagger;
import org.copytaster.enrich.entity.TaggedSpan;
import org.copytaster.enrich.entity.TextField;

/**
 * CoreNLP's bare conditional random field (Finkel, Grenager and Manning 2005) with the English model of three classes.
 * The pipeline around it finds the same persons, organisations and places at a thirtieth of the speed.
 */
public final class CoreNlpTagger implements EntityTagger {
    private static final String MODEL = "/edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz";

    /** The model is a Java serialisation: nothing but the JDK's and CoreNLP's own classes may come out of it. */
    private static final String TRUSTED = "maxdepth=100;java.**;edu.stanford.nlp.**;!*";

    /** The model was trained on straight quotes and unsplit compounds: split, Moon Jae-in is three tokens. */
    private static final String TOKENS = "splitHyphenated=false,quotes=ascii";

    private static final Map<String, String> TYPES =
            Map.of("PERSON", "person", "ORGANIZATION", "organisation", "LOCATION", "place");

    private static final String ENGLISH = "en";

    private final CRFClassifier<CoreLabel> classifier;

    private CoreNlpTagger(CRFClassifier<CoreLabel> classifier) {
        this.classifier = classifier;
    }

    /**
     * The recogniser with its model; takes seconds and about 110 MB of heap.
     *
     * @throws UncheckedIOException when the model is not on the class path or cannot be read
     */
    public static CoreNlpTagger load() {
        var properties = new Properties();
        properties.setProperty("tokenizerOptions", TOKENS);
        var classifier = new CRFClassifier<CoreLabel>(properties);
        try (var in = CoreNlpTagger.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IOException(MODEL + " is not on the class path");
            }
            var objects = new ObjectInputStream(new BufferedInputStream(new GZIPInputStream(in)));
            objects.setObjectInputFilter(ObjectInputFilter.Config.createFilter(TRUSTED));
            classifier.loadClassifier(objects, properties);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot load CoreNLP's model", e);
        } catch (ClassNotFoundException e) {
            throw new UncheckedIOException(new IOException("CoreNLP's model is of another release", e));
        }
        return new CoreNlpTagger(classifier);
    }

    @Override
    public List<TaggedSpan> tag(List<TextField> fields) {
        return fields.stream().flatMap(this::tag).toList();
    }

    private Stream<TaggedSpan> tag(TextField field) {
        return Pieces.of(field.text()).stream().flatMap(piece -> tag(field, piece));
    }

    private Stream<TaggedSpan> tag(TextField field, Pieces.Piece piece) {
        return classifier.classifyToCharacterOffsets(piece.text()).stream()
                .filter(found -> TYPES.containsKey(found.first()))
                .map(found -> span(field, piece.start(), found));
    }

    private static TaggedSpan span(TextField field, int start, Triple<String, Integer, Integer> found) {
        var type = TYPES.getOrDefault(found.first(), "");
        return new TaggedSpan(field, type, start + found.second(), start + found.third());
    }

    /** English, and text too short for anyone to tell. */
    @Override
    public boolean reads(String language) {
        return language.isEmpty() || language.equals(ENGLISH);
    }

    @Override
    public String version() {
        return "corenlp 4.5.10 english.all.3class.distsim";
    }
}
