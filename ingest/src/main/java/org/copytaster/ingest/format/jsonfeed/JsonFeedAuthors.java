package org.copytaster.ingest.format.jsonfeed;

import java.util.List;
import java.util.stream.Stream;
import org.copytaster.ingest.format.Logins;
import org.copytaster.ingest.format.json.JsonFields;

/** Who wrote an item: {@code authors} since version 1.1, before that the one {@code author}; where it names nobody, the feed's. */
final class JsonFeedAuthors {
    private static final List<String> PLACES = List.of("authors", "author");

    private JsonFeedAuthors() {}

    /** Their names in a line; a login is nobody's name, and is left over. */
    static String byline(JsonFields item, JsonFields feed) {
        return String.join(", ", names(PLACES.stream().anyMatch(place -> says(item, place)) ? item : feed));
    }

    /** Whether it says of anybody, be it by an address alone, that he wrote it. */
    private static boolean says(JsonFields of, String place) {
        return !of.objects(place).isEmpty() || !of.texts(place).isEmpty();
    }

    private static List<String> names(JsonFields of) {
        return PLACES.stream()
                .map(place -> names(of, place))
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** As objects with a name, which is the standard, or as bare names, which is not. */
    private static List<String> names(JsonFields of, String place) {
        var objects = of.objects(place).stream()
                .filter(author -> !Logins.is(author.glance("name")))
                .map(author -> author.line("name"));
        var bare = of.texts(place).stream()
                .filter(name -> !Logins.is(JsonFields.line(name.value())))
                .map(name -> {
                    of.use().take(name.path());
                    return JsonFields.line(name.value());
                });
        return Stream.concat(objects, bare)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }
}
