package org.copytaster.standalone.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every library that a role runs on is named, with a licence. */
class DocsThirdPartyTest {
    private static final List<String> ROLES = List.of("ingest", "enrich", "publish");

    @Test
    void namesEveryLibraryOfEveryRole() throws IOException {
        var named = rows().map(row -> row.split("`", -1)[1]).collect(Collectors.toSet());
        for (var role : ROLES) {
            assertThat(named).as("libraries of " + role).containsAll(libraries(role));
        }
    }

    @Test
    void saysWhichRolesNeedIt() throws IOException {
        for (var role : ROLES) {
            var libraries = libraries(role);
            var said = rows().filter(row -> row.split("\\|", -1)[4].contains(role))
                    .map(row -> row.split("`", -1)[1])
                    .collect(Collectors.toSet());
            assertThat(libraries.isEmpty() ? Set.of() : said).as(role).isEqualTo(libraries);
        }
    }

    private static Stream<String> rows() throws IOException {
        var lines = Files.readAllLines(Path.of("..", "docs", "third-party.md"));
        return lines
                .subList(lines.indexOf("<!-- libraries:begin -->") + 3, lines.indexOf("<!-- libraries:end -->"))
                .stream();
    }

    /** The names of a role's jars without version; none before its module was packaged. */
    private static Set<String> libraries(String role) throws IOException {
        var path = Path.of("..", role, "target", "classpath");
        if (!Files.exists(path)) {
            return Set.of();
        }
        return Arrays.stream(Files.readString(path).strip().split(":", -1))
                .map(jar -> jar.replaceFirst("^lib/", "").replaceFirst("-[0-9][^/]*\\.jar$", ""))
                .filter(name -> !name.startsWith("copytaster"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
