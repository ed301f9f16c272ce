package org.copytaster.ingest.http;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.copytaster.ingest.source.Sender;
import org.copytaster.runtime.story.StatusJson;
import org.copytaster.runtime.story.StoryLookup;
import org.copytaster.runtime.story.StoryStatuses;

/** GET /v1/stories?id=: what became of a story, told to whoever may send it. */
final class StoryLookups {
    private final StoryStatuses statuses;
    private final Predicate<String> wasTaken;

    /**
     * Look-ups.
     *
     * @param statuses what was decided
     * @param wasTaken whether this door took a story with this id in lately
     */
    StoryLookups(StoryStatuses statuses, Predicate<String> wasTaken) {
        this.statuses = statuses;
        this.wasTaken = wasTaken;
    }

    /**
     * The answer to one caller. A story of another provider is answered as one that there is not, and as fast: neither
     * is looked up beyond a table in memory.
     */
    CompletableFuture<Answer> answer(Optional<String> id, Sender caller) {
        if (id.isEmpty()) {
            return CompletableFuture.completedFuture(Problems.noId());
        }
        if (!caller.speaksFor(id.get())) {
            return CompletableFuture.completedFuture(Problems.unknownStory());
        }
        return statuses.find(id.get()).thenApply(lookup -> answer(id.get(), lookup));
    }

    private Answer answer(String id, StoryLookup lookup) {
        if (lookup instanceof StoryLookup.Found found) {
            return ok("found", StatusJson.decided(found.status()) + "\n");
        }
        if (lookup instanceof StoryLookup.Unavailable unavailable) {
            return Problems.cannotLookUp(unavailable.why());
        }
        if (lookup instanceof StoryLookup.Loading loading) {
            return Problems.loading(loading.percent());
        }
        return wasTaken.test(id) ? ok("received", StatusJson.received(id) + "\n") : Problems.unknownStory();
    }

    private static Answer ok(String code, String body) {
        return new Answer(200, code, Map.of("Content-Type", "application/json", "Cache-Control", "no-store"), body);
    }
}
