package org.copytaster.enrich.lead;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * A logistic regression over the features.
 *
 * @param version name and version, for the record
 * @param intercept log odds when every feature is 0
 * @param weights log odds a unit of each feature adds
 * @param marked lowest score that is marked
 * @param automatic lowest score that may be acted on unseen
 * @param told lowest share of the words that both must tell for that, 0 to 1
 */
public record LeadModel(
        String version, double intercept, Map<Feature, Double> weights, double marked, double automatic, double told) {
    /** What a model means that does not say it. */
    private static final double TOLD = .55;

    private static final ObjectMapper JSON = new ObjectMapper();

    public LeadModel {
        var ordered = new EnumMap<Feature, Double>(Feature.class);
        ordered.putAll(weights);
        weights = Collections.unmodifiableMap(ordered);
    }

    /** The model trained for English. */
    public static LeadModel english() {
        try (InputStream in = LeadModel.class.getResourceAsStream("english-model.json")) {
            if (in == null) {
                throw new IllegalStateException("the resource english-model.json is missing from the jar");
            }
            return read(JSON.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException("the resource english-model.json cannot be read", e);
        }
    }

    /**
     * A model as {@link #toJson} writes it.
     *
     * @throws IllegalArgumentException when it is no JSON, or names a feature that this version does not have
     */
    public static LeadModel parse(String json) {
        try {
            return read(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the model is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static LeadModel read(JsonNode model) {
        var weights = new EnumMap<Feature, Double>(Feature.class);
        for (var weight : model.path("weights").properties()) {
            var feature = Feature.named(weight.getKey())
                    .orElseThrow(() -> new IllegalArgumentException("no feature is called " + weight.getKey()));
            weights.put(feature, weight.getValue().asDouble());
        }
        return new LeadModel(
                model.path("version").asText(),
                model.path("intercept").asDouble(),
                weights,
                model.path("marked").asDouble(),
                model.path("automatic").asDouble(),
                model.path("told").asDouble(TOLD));
    }

    /** The model as people read it, features in their order. */
    public String toJson() {
        var model = JSON.createObjectNode();
        model.put("version", version);
        model.put("marked", marked);
        model.put("automatic", automatic);
        model.put("told", told);
        model.put("intercept", intercept);
        var named = model.putObject("weights");
        for (var feature : Feature.ORDER) {
            named.put(feature.title(), weight(feature));
        }
        return model.toPrettyString() + "\n";
    }

    /** Log odds that a unit of this feature adds. */
    public double weight(Feature feature) {
        return weights.getOrDefault(feature, 0.0);
    }

    /** Probability of a repeat, 0 to 1, given the features' values in their order. */
    public double score(double[] values) {
        var logOdds = intercept;
        for (var i = 0; i < values.length; i++) {
            logOdds += weight(Feature.ORDER.get(i)) * values[i];
        }
        return 1 / (1 + Math.exp(-logOdds));
    }
}
