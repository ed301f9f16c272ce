package org.copytaster.standalone.settings;

import java.util.List;

/**
 * Something an operator can set.
 *
 * @param key its name, lower case with dots
 * @param fallback its value when nobody sets it
 * @param meaning what it does, with unit and range, in a sentence
 */
public record Setting(String key, String fallback, String meaning) {
    /** Every setting there is, in the order in which docs/settings.md lists them. */
    public static final List<Setting> ALL = List.of(
            new Setting("bootstrap.servers", "127.0.0.1:9092", "The brokers: host:port, separated by commas."),
            new Setting(
                    "topics.partitions",
                    "12",
                    "Partitions of each topic when it is created, at least 1; for life. run uses 2."),
            new Setting(
                    "topics.replication",
                    "-1",
                    "Copies of each partition when a topic is created; -1 leaves it to the broker."),
            new Setting("ingest.source", "files", "The name of the sender that files come from."),
            new Setting(
                    "ingest.provider",
                    "",
                    "The agency that the source brings; empty: the authority in the guid, else the source."),
            new Setting(
                    "ingest.http.host",
                    "127.0.0.1",
                    "The address of the front door; others than loopback need ingest.http.key.file."),
            new Setting("ingest.http.port", "8480", "The port of the front door; 0 takes a free one."),
            new Setting(
                    "ingest.http.source",
                    "http",
                    "The name of the sender that pushes come from, unless its key says it."),
            new Setting(
                    "ingest.http.key.file",
                    "",
                    "A file with the senders' keys, a line each: [SOURCE [PROVIDER]] KEY; empty: no key is asked for."),
            new Setting(
                    "ingest.http.keyless",
                    "false",
                    "Take pushes without a key on an address other than loopback too: true or false."),
            new Setting("ingest.http.inflight", "256", "How many pushes may wait for the brokers at once, at least 1."),
            new Setting(
                    "ingest.zone",
                    "",
                    "The time zone of dates that name none, in files and pushes, for example Europe/Berlin; empty: UTC, and"
                            + " for an embargo the last zone on Earth."),
            new Setting("ingest.input.max.bytes", "10485760", "The largest input, in bytes after inflation."),
            new Setting("ingest.story.max.bytes", "1048576", "The most text in one story, in bytes of UTF-8."),
            new Setting(
                    "ingest.health.port", "8481", "Where ingest says how it is (/health/live, /health/ready); 0: any."),
            new Setting("enrich.instance", "enrich-1", "Name of this process; keep it over restarts."),
            new Setting("enrich.threads", "1", "Stream threads of this process, at least 1."),
            new Setting("enrich.entities", "true", "Find people, organisations and places: true or false."),
            new Setting("enrich.lead.model", "", "A model that train-lead wrote; empty: the built-in one."),
            new Setting("enrich.lead.idf", "", "Word weights that count-words wrote; empty: the built-in ones."),
            new Setting(
                    "enrich.entities.engine",
                    "",
                    "The recogniser to use, by name, of those installed; empty: the best of them."),
            new Setting(
                    "enrich.repeats.kept", "P7D", "How long a delivery is remembered so that its repeat is dropped."),
            new Setting("enrich.health.port", "8482", "The same for enrich."),
            new Setting("publish.instance", "publish-1", "Name of this process; keep it over restarts."),
            new Setting("publish.threads", "1", "Stream threads of this process, at least 1."),
            new Setting("publish.story.kept", "P90D", "How long a story's revisions are remembered."),
            new Setting("publish.copy.kept", "PT72H", "How long a published text is kept for a release after a hold."),
            new Setting("publish.latest.kept", "P30D", "How long news.latest keeps a story after its last revision."),
            new Setting("publish.kill.kept", "P7D", "How long news.latest keeps a kill before its tombstone."),
            new Setting("publish.health.port", "8483", "The same for publish."),
            new Setting("health.host", "127.0.0.1", "The address that these ports listen on; 0.0.0.0 in a container."),
            new Setting(
                    "publish.lead.policy",
                    "agency",
                    "Which telling of a repeated lead the body keeps: agency (the other becomes the summary), editor or"
                            + " both."),
            new Setting(
                    "publish.lead.providers",
                    "",
                    "The same for single providers: PROVIDER=POLICY, separated by commas."),
            new Setting(
                    "state.folder",
                    ".copytaster/state",
                    "Where the streams keep their stores; rebuilt from the changelogs when lost."));

    /** Prefix of settings that go to every Kafka client as they are. */
    public static final String KAFKA = "kafka.";

    /** Prefix of settings that go to Kafka Streams as they are. */
    public static final String STREAMS = "streams.";
}
