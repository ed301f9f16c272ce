package org.copytaster.runtime.stream;

import java.util.List;
import java.util.stream.Stream;
import org.copytaster.schemas.stream.Topic;
import org.copytaster.schemas.stream.Topics;

/** The catalogue as the table that stands in docs/consume.md. */
public final class TopicTable {
    private static final int MEBIBYTE = 1024 * 1024;

    private TopicTable() {}

    /** GitHub-flavoured Markdown, a line each. */
    public static List<String> markdown(Topics topics) {
        var head = Stream.of(
                "| topic | written by | key | holds | kept | largest record |",
                "| --- | --- | --- | --- | --- | --- |");
        return Stream.concat(head, topics.all().stream().map(TopicTable::row)).toList();
    }

    private static String row(Topic<?> topic) {
        return "| `" + topic.name() + "` | " + topic.owner() + " | " + topic.key() + " | " + topic.content() + " | "
                + topic.cleanup().inWords() + " | " + topic.maxRecordBytes() / MEBIBYTE + " MiB |";
    }
}
