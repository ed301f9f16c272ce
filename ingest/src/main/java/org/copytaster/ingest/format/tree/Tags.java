package org.copytaster.ingest.format.tree;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.copytaster.schemas.Entity;
import org.copytaster.schemas.StockSymbol;
import org.copytaster.schemas.Story;
import org.copytaster.schemas.Subject;

/** What the agency says a story is about, gathered once each, in the order in which it came. */
public final class Tags {
    private static final Pattern BETWEEN_KEYWORDS = Pattern.compile("[,;/]");

    private final Map<String, Subject> subjects = new LinkedHashMap<>();
    private final Map<String, Entity> entities = new LinkedHashMap<>();
    private final Map<String, StockSymbol> symbols = new LinkedHashMap<>();
    private final Set<String> keywords = new LinkedHashSet<>();
    private final Set<String> genres = new LinkedHashSet<>();

    /** A subject by its code, its name or both. */
    public void subject(String scheme, String code, String name) {
        if (!code.isEmpty() || !name.isEmpty()) {
            subjects.putIfAbsent(scheme + '\n' + (code.isEmpty() ? name : code), new Subject(scheme, code, name, ""));
        }
    }

    /** Somebody or some place by name; one without a name is no one. */
    public void entity(String type, String name, String id) {
        if (!name.isEmpty() && !(id.isEmpty() && isKnown(type, name))) {
            entities.putIfAbsent(type + '\n' + name + '\n' + id, AgencyTag.of(type, name, id));
        }
    }

    private boolean isKnown(String type, String name) {
        return entities.values().stream()
                .anyMatch(
                        known -> known.getName().equals(name) && known.getType().equals(type));
    }

    /** A place, unless one of that name is there already. */
    public void located(String name, String id) {
        if (entities.values().stream().noneMatch(known -> known.getName().equals(name))) {
            entity("place", name, id);
        }
    }

    /** A security. */
    public void symbol(String symbol, String scheme, String exchange, String organisation) {
        if (!symbol.isEmpty()) {
            symbols.putIfAbsent(symbol + '\n' + exchange, new StockSymbol(symbol, scheme, exchange, organisation));
        }
    }

    /** A keyword. */
    public void keyword(String word) {
        if (!word.isEmpty()) {
            keywords.add(word);
        }
    }

    /** Keywords in one line, parted by commas, semicolons or slashes. */
    public void keywordLine(String line) {
        BETWEEN_KEYWORDS.splitAsStream(line).map(String::strip).forEach(this::keyword);
    }

    /** The name of a genre. */
    public void genre(String name) {
        if (!name.isEmpty()) {
            genres.add(name);
        }
    }

    /** Puts all of it on a draft. */
    public void on(Story.Builder draft) {
        draft.setSubjects(List.copyOf(subjects.values()))
                .setEntities(List.copyOf(entities.values()))
                .setSymbols(List.copyOf(symbols.values()))
                .setKeywords(List.copyOf(keywords))
                .setGenre(String.join(", ", genres));
    }
}
