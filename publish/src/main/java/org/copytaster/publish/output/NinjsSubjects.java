package org.copytaster.publish.output;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Optional;
import org.copytaster.schemas.CleanStory;
import org.copytaster.schemas.Subject;

/** Subjects and keywords as ninjs' {@code subjects}: a topic has one URI, however the agency spelt its vocabulary, and comes once. */
final class NinjsSubjects {
    private NinjsSubjects() {}

    static void write(CleanStory story, ObjectNode ninjs) {
        var seen = new HashSet<String>();
        story.getSubjects().stream()
                .filter(subject -> uri(subject).map(seen::add).orElse(true))
                .forEach(subject -> subject(subject, ninjs));
        story.getKeywords()
                .forEach(word ->
                        NinjsOutput.add(ninjs, "subjects").put("rel", "keyword").put("name", word));
    }

    private static void subject(Subject subject, ObjectNode ninjs) {
        var node = NinjsOutput.add(ninjs, "subjects");
        NinjsOutput.put(node, "name", subject.getName());
        uri(subject)
                .ifPresentOrElse(
                        uri -> node.put("uri", uri), () -> NinjsOutput.put(node, "literal", qualified(subject)));
    }

    private static Optional<String> uri(Subject subject) {
        return Uris.code(subject.getScheme(), subject.getCode());
    }

    private static String qualified(Subject subject) {
        return subject.getScheme().isEmpty() || subject.getCode().isEmpty()
                ? subject.getCode()
                : subject.getScheme() + ":" + subject.getCode();
    }
}
