package org.copytaster.publish.output;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.copytaster.schemas.CleanStory;
import org.copytaster.schemas.Subject;

/** Subjects and keywords as ninjs' {@code subjects}. */
final class NinjsSubjects {
    private NinjsSubjects() {}

    static void write(CleanStory story, ObjectNode ninjs) {
        story.getSubjects().forEach(subject -> subject(subject, ninjs));
        story.getKeywords()
                .forEach(word ->
                        NinjsOutput.add(ninjs, "subjects").put("rel", "keyword").put("name", word));
    }

    private static void subject(Subject subject, ObjectNode ninjs) {
        var node = NinjsOutput.add(ninjs, "subjects");
        NinjsOutput.put(node, "name", subject.getName());
        NinjsOutput.put(node, "uri", subject.getUri());
        if (subject.getUri().isEmpty()) {
            NinjsOutput.put(node, "literal", qualified(subject));
        }
    }

    private static String qualified(Subject subject) {
        return subject.getScheme().isEmpty() || subject.getCode().isEmpty()
                ? subject.getCode()
                : subject.getScheme() + ":" + subject.getCode();
    }
}
