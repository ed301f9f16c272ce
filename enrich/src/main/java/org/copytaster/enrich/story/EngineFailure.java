package org.copytaster.enrich.story;

/** An engine broke on a story: a bug of the engine, or copy that is poison to it. */
public final class EngineFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EngineFailure(String engine, String storyId, Throwable cause) {
        super(engine + " broke on story " + storyId + ": " + cause, cause);
    }
}
