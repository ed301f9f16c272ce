package org.copytaster.standalone.inspect;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.copytaster.enrich.story.Enricher;
import org.copytaster.ingest.format.StoryParsers;
import org.copytaster.ingest.input.Parsed;
import org.copytaster.ingest.input.Refusal;
import org.copytaster.ingest.input.WireInput;
import org.copytaster.publish.release.KnownStory;
import org.copytaster.publish.release.ReleaseRules;
import org.copytaster.publish.story.Revisions;
import org.copytaster.schemas.EnrichedStory;
import org.copytaster.schemas.Rejection;
import org.copytaster.schemas.Story;

/** What would become of an input that came alone: the functions that the topologies call, without Kafka. */
public final class Inspection {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final StoryParsers parsers;
    private final Enricher enricher;
    private final ReleaseRules rules;
    private final Instant now;

    /**
     * An inspection.
     *
     * @param parsers reads inputs
     * @param enricher finds what is in them
     * @param rules decides about them
     * @param now the time of the decision
     */
    public Inspection(StoryParsers parsers, Enricher enricher, ReleaseRules rules, Instant now) {
        this.parsers = parsers;
        this.enricher = enricher;
        this.rules = rules;
        this.now = now;
    }

    /**
     * One object for each story of an input and one for each error, in the order of its items.
     *
     * @param file the file as it was named
     */
    public Report of(String file, WireInput input) {
        var parsed = parsers.parse(input);
        return new Report(objects(file, parsed).toList(), parsed.refusals().isEmpty());
    }

    private Stream<ObjectNode> objects(String file, Parsed parsed) {
        if (parsed instanceof Parsed.Several several) {
            return several.items().stream().flatMap(item -> objects(file, item.parsed()));
        }
        var stories = parsed.stories().stream().map(story -> of(file, story.getStoryId(), story));
        var errors = parsed.refusals().stream().map(refusal -> error(file, "", refusal));
        return Stream.concat(stories, errors);
    }

    /**
     * One story that is parsed already.
     *
     * @param id what to call it
     */
    public ObjectNode of(String file, String id, Story story) {
        var outcome = enricher.enrich(story);
        return outcome.enriched()
                .map(enriched -> decided(file, id, enriched))
                .or(() -> outcome.rejected().map(rejection -> rejected(file, id, rejection)))
                .orElseThrow();
    }

    private ObjectNode decided(String file, String id, EnrichedStory enriched) {
        var decision = rules.decide(KnownStory.none(), Revisions.of(enriched), now);
        return StoryJson.of(file, id, enriched, decision.word(), decision.reason());
    }

    private static ObjectNode rejected(String file, String id, Rejection rejection) {
        return error(file, id, rejection.getReason(), rejection.getDetail(), 0, 0);
    }

    /** The object that stands for an input that cannot be read. */
    public static ObjectNode error(String file, String id, Refusal refusal) {
        var detail = refusal.pointer().isEmpty() ? refusal.detail() : refusal.detail() + " at " + refusal.pointer();
        return error(
                file, id, refusal.reason().code(), detail + "; " + refusal.hint(), refusal.line(), refusal.column());
    }

    private static ObjectNode error(String file, String id, String code, String detail, int line, int column) {
        var json = JSON.objectNode();
        json.put("file", file).put("id", id);
        json.putObject("error")
                .put("code", code)
                .put("detail", detail)
                .put("line", line)
                .put("column", column);
        return json;
    }

    /**
     * What is to be printed of an input.
     *
     * @param objects one for each story and each error
     * @param wasRead whether all of it could be parsed
     */
    public record Report(List<ObjectNode> objects, boolean wasRead) {}
}
