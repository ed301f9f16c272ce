package org.copytaster.ingest.encoding;

/**
 * The control characters of a wire line (ISO 646; within a text IPTC TEC 7901, 5th edition, gives some of them a
 * meaning for the typesetter).
 */
public final class LineSigns {
    /** Start of header: a message begins. */
    public static final char SOH = '\u0001';
    /** Start of text: its header ends. */
    public static final char STX = '\u0002';
    /** End of text. */
    public static final char ETX = '\u0003';
    /** End of transmission. */
    public static final char EOT = '\u0004';
    /** Lets two machines fall into step before a message. */
    public static final char SYN = '\u0016';
    /** Stands before the selector code in the header; within a text it parts columns, or ends a line that is set even. */
    public static final char US = '\u001F';

    private static final char DC1 = '\u0011';
    private static final char FS = '\u001C';

    /** Before and between messages: fill and call signs of teleprinters. */
    private static final String FILL = "\u0000\u0005\u0006\u0007\u0015\u0016\u007F";

    private LineSigns() {}

    /** Whether it only fills the line. */
    public static boolean isFill(char sign) {
        return FILL.indexOf(sign) >= 0 || Character.isWhitespace(sign);
    }

    /** Whether it belongs to a message, and says nothing of whether what holds it is text. */
    public static boolean isOfAMessage(int sign) {
        return sign <= EOT || (sign >= DC1 && sign <= SYN) || (sign >= FS && sign <= US);
    }

    /** Whether a message begins or ends with it. */
    public static boolean partsMessages(char sign) {
        return sign == SOH || sign == EOT;
    }

    /** Whether it says how to set what follows, and stands for nothing itself: a font, a rail of the caster. */
    public static boolean isTypesetting(char sign) {
        return "\u000E\u000F\u0011\u0012\u0013\u0014\u001A".indexOf(sign) >= 0;
    }

    /** Whether a line ends with it: set left, in the centre, right. */
    public static boolean endsLine(char sign) {
        return sign == '\u001C' || sign == '\u001D' || sign == '\u001E';
    }
}
