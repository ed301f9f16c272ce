package org.copytaster.ingest.poll;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import org.copytaster.ingest.feed.FeedCutter;
import org.copytaster.ingest.fetch.FeedFetcher;

/**
 * What all polls share.
 *
 * @param fetcher asks for feeds
 * @param cutter cuts them
 * @param clock when what is due
 * @param workers where they are cut and sent on
 * @param places one for each poll that is under way
 */
record PollRoom(
        FeedFetcher fetcher,
        FeedCutter cutter,
        ScheduledExecutorService clock,
        ExecutorService workers,
        Semaphore places) {}
