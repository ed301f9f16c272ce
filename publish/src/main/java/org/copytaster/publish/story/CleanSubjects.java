package org.copytaster.publish.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.copytaster.schemas.Subject;

/** What the agency says a story is about, as subscribers get it: a topic has one URI, however its vocabulary was spelt, and comes once. */
final class CleanSubjects {
    private CleanSubjects() {}

    /** In the order in which they were sent. Of two spellings of one topic the first stays, with the first name that is given. */
    static List<Subject> of(List<Subject> sent) {
        var clean = new LinkedHashMap<String, Subject>();
        for (var subject : sent) {
            var uri = Uris.code(subject.getScheme(), subject.getCode()).orElse("");
            var one = new Subject(subject.getScheme(), subject.getCode(), subject.getName(), uri);
            clean.merge(key(one, clean.size()), one, CleanSubjects::named);
        }
        return new ArrayList<>(clean.values());
    }

    /** What has no URI is compared with nothing: nobody knows whether it is the same. */
    private static String key(Subject subject, int place) {
        return subject.getUri().isEmpty() ? Integer.toString(place) : subject.getUri();
    }

    private static Subject named(Subject first, Subject again) {
        return first.getName().isEmpty()
                ? new Subject(first.getScheme(), first.getCode(), again.getName(), first.getUri())
                : first;
    }
}
