package org.copytaster.standalone.guarantee;

import java.time.Duration;

/** Copy comes as entries of feeds that ingest polls, while ingest and the broker are struck. */
final class FeedScenario implements Scenario {
    private static final int STORIES = 20_000;

    /** kafka.session.timeout.ms: so long the feeds of an instance that was killed belong to nobody. */
    private static final Duration SESSION = Duration.ofSeconds(15);

    @Override
    public String name() {
        return "feed";
    }

    @Override
    public Result run(RunOptions options) throws InterruptedException {
        var copy = new OnceEach(StruckEntrance.copy(STORIES, options));
        var unasked = SESSION.plus(ServedFeeds.EVERY);
        return new StruckEntrance(name(), FeedScenario::feeds, copy, unasked).run(options);
    }

    private static Entrance feeds(Stage stage) {
        var feeds = new ServedFeeds();
        StruckEntrance.readSources(stage, feeds.sources());
        return feeds;
    }
}
