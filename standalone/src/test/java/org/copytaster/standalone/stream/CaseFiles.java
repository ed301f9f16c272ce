package org.copytaster.standalone.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.copytaster.ingest.folder.InputFile;

/**
 * A case as data: what goes in, in the order of the file names, and what each topic then holds.
 *
 * @param name the folder's name; also the source and the provider of what goes in
 * @param inputs what goes in
 * @param expected by topic: for each key the records, each with the fields that matter
 */
record CaseFiles(String name, List<InputFile> inputs, SortedMap<String, JsonNode> expected) {
    private static final Path ROOT = Path.of("src", "test", "resources", "cases");
    private static final ObjectMapper JSON = new ObjectMapper();

    static List<CaseFiles> all() {
        try (var folders = Files.list(ROOT)) {
            return folders.sorted().map(CaseFiles::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CaseFiles of(Path folder) {
        var expected = new TreeMap<String, JsonNode>();
        try (var files = Files.list(folder.resolve("expected"))) {
            for (var file : files.toList()) {
                var name = String.valueOf(file.getFileName());
                expected.put(name.substring(0, name.length() - ".json".length()), JSON.readTree(file.toFile()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CaseFiles(
                String.valueOf(folder.getFileName()),
                InputFile.of(List.of(folder.resolve("input")), leftOut -> {}),
                expected);
    }
}
