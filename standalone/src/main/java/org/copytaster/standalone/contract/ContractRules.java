package org.copytaster.standalone.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a subscriber must do, in Markdown: the same words in the manual, in the document for tools and on the page for people. */
public final class ContractRules {
    private static final String RESOURCE = "rules.md";

    private ContractRules() {}

    /** The rules, a line each of the file. */
    public static List<String> lines() {
        return text().lines().toList();
    }

    /** The rules in one piece, without a line break at the end. */
    static String text() {
        try (var in = ContractRules.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + RESOURCE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
    }
}
