package org.copytaster.runtime.yaml;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * What stands at one place of a YAML file. It is read as text, list or mapping by whoever knows what belongs there, and
 * complains with its place when it is something else. No tag makes an object, and an alias costs no more than its target
 * is read.
 *
 * @see <a href="https://yaml.org/spec/1.2.2/">YAML 1.2.2</a>
 */
public final class YamlNode {
    /** More than a newsroom ever writes by hand. */
    private static final int MOST_CHARACTERS = 4 * 1024 * 1024;

    private static final int MOST_ALIASES = 1000;

    private final String file;
    private final Node node;

    YamlNode(String file, Node node) {
        this.file = file;
        this.node = node;
    }

    /**
     * The one document of a file.
     *
     * @param file what faults call it
     * @throws YamlFault when it is empty, no YAML, or more than one document
     */
    public static YamlNode of(Path file, String text) {
        var name = file.toString();
        if (text.length() > MOST_CHARACTERS) {
            throw new YamlFault(name, 1, 1, "the file has more than " + MOST_CHARACTERS + " characters");
        }
        return new YamlNode(name, root(name, text));
    }

    private static Node root(String file, String text) {
        var settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(MOST_CHARACTERS)
                .setMaxAliasesForCollections(MOST_ALIASES)
                .build();
        try {
            var documents = new Compose(settings).composeAllFromString(text).iterator();
            if (!documents.hasNext()) {
                throw new YamlFault(file, 1, 1, "the file is empty");
            }
            var first = documents.next();
            if (documents.hasNext()) {
                throw fault(file, documents.next(), "a second document begins here; the file must be one");
            }
            return first;
        } catch (MarkedYamlEngineException e) {
            var mark = e.getProblemMark().or(e::getContextMark);
            throw new YamlFault(
                    file,
                    mark.map(Mark::getLine).orElse(0) + 1,
                    mark.map(Mark::getColumn).orElse(0) + 1,
                    "this is no YAML: " + String.valueOf(e.getProblem()).toLowerCase(Locale.ROOT));
        } catch (StackOverflowError e) {
            throw new YamlFault(file, 1, 1, "this is too deep to be read");
        } catch (YamlEngineException e) {
            throw new YamlFault(file, 1, 1, "this is no YAML: " + e.getMessage());
        }
    }

    /** The text of a word, a number or a quoted string; never blank. */
    public String text() {
        if (!(node instanceof ScalarNode scalar)) {
            throw fault("one word or sentence must stand here");
        }
        var text = scalar.getValue().strip();
        if (text.isEmpty() || scalar.getTag().equals(Tag.NULL)) {
            throw fault("nothing stands here");
        }
        return text;
    }

    /**
     * What its text means.
     *
     * @param meaning makes sense of the text, or throws an IllegalArgumentException or a DateTimeException whose
     *     sentence is not shown
     * @param wanted what must stand here, in words that follow "must be"
     */
    public <T> T as(Function<String, T> meaning, String wanted) {
        var text = text();
        try {
            return meaning.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw fault("'" + text + "' must be " + wanted);
        }
    }

    /** The items of a list; what is no list is a list of one. */
    public List<YamlNode> list() {
        return node instanceof SequenceNode sequence
                ? sequence.getValue().stream()
                        .map(item -> new YamlNode(file, item))
                        .toList()
                : List.of(this);
    }

    /** Whether names with something under each stand here. */
    public boolean isMapping() {
        return node instanceof MappingNode;
    }

    /** A mapping of names to what stands under each. */
    public YamlMapping mapping() {
        if (!(node instanceof MappingNode mapping)) {
            throw fault("names with a colon behind each must stand here");
        }
        return YamlMapping.of(file, this, mapping);
    }

    /** A fault at this place, for its reader to throw. */
    public YamlFault fault(String sentence) {
        return fault(file, node, sentence);
    }

    private static YamlFault fault(String file, Node node, String sentence) {
        var mark = node.getStartMark();
        return new YamlFault(
                file,
                mark.map(Mark::getLine).orElse(0) + 1,
                mark.map(Mark::getColumn).orElse(0) + 1,
                sentence);
    }
}
