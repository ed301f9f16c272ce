package org.copytaster.standalone.show;

/** How words are set apart: by colour on a terminal, by signs elsewhere. */
public enum Ink {
    /** ANSI escape sequences (ECMA-48). */
    TERMINAL {
        @Override
        public String strong(String text) {
            return around("\u001b[1m", text);
        }

        @Override
        public String struck(String text) {
            return around("\u001b[9;31m", text);
        }

        @Override
        public String removed(String text) {
            return struck(text);
        }

        @Override
        public String added(String text) {
            return around("\u001b[4;32m", text);
        }

        @Override
        public String entity(String text, String type) {
            return around("\u001b[" + colour(type) + "m", text);
        }

        @Override
        public String faint(String text) {
            return around("\u001b[2m", text);
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
        public String removed(String text) {
            return "[-" + text + "-]";
        }

        @Override
        public String added(String text) {
            return "{+" + text + "+}";
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

    private static final String END = "\u001b[0m";

    /** A headline. */
    public abstract String strong(String text);

    /** What was removed. */
    public abstract String struck(String text);

    /** Words of the revision before that this one lacks. */
    public abstract String removed(String text);

    /** Words that the revision before lacked. */
    public abstract String added(String text);

    /** A mention of an entity of this type. */
    public abstract String entity(String text, String type);

    /** What stands beside the news: numbers, reasons. */
    public abstract String faint(String text);

    /** What ends a colour within the text ends all of them, so the outer one begins again behind it. */
    private static String around(String style, String text) {
        return style + text.replace(END, END + style) + END;
    }

    private static int colour(String type) {
        return switch (type) {
            case "person" -> 36;
            case "organisation" -> 33;
            case "place" -> 32;
            default -> 35;
        };
    }
}
