package org.copytaster.standalone.show;

/** How words are set apart: by colour on a terminal, by signs elsewhere. */
public enum Ink {
    /** ANSI escape sequences (ECMA-48). */
    TERMINAL {
        @Override
        public String strong(String text) {
            return "\u001b[1m" + text + "\u001b[0m";
        }

        @Override
        public String struck(String text) {
            return "\u001b[9;31m" + text + "\u001b[0m";
        }

        @Override
        public String entity(String text, String type) {
            return "\u001b[" + colour(type) + "m" + text + "\u001b[0m";
        }

        @Override
        public String faint(String text) {
            return "\u001b[2m" + text + "\u001b[0m";
        }
    },

    /** Signs that survive a file and a pipe. */
    PLAIN {
        @Override
        public String strong(String text) {
            return text;
        }

        @Override
        public String struck(String text) {
            return "~~" + text + "~~";
        }

        @Override
        public String entity(String text, String type) {
            return "[" + text + " | " + type + "]";
        }

        @Override
        public String faint(String text) {
            return text;
        }
    };

    /** A headline. */
    public abstract String strong(String text);

    /** What was removed. */
    public abstract String struck(String text);

    /** A mention of an entity of this type. */
    public abstract String entity(String text, String type);

    /** What stands beside the news: numbers, reasons. */
    public abstract String faint(String text);

    private static int colour(String type) {
        return switch (type) {
            case "person" -> 36;
            case "organisation" -> 33;
            case "place" -> 32;
            default -> 35;
        };
    }
}
