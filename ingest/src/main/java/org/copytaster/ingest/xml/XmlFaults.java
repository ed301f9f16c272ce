package org.copytaster.ingest.xml;

import com.ctc.wstx.exc.WstxIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.copytaster.ingest.xml.XmlFault.Kind;

/** What the reader's exceptions mean. */
final class XmlFaults {
    private static final int LONGEST_DETAIL = 300;

    /** Decoders only say how many bytes they stumbled over. */
    private static final String NO_ENCODING =
            "its bytes fit neither the encoding that it shows or declares nor any other that was tried";

    private XmlFaults() {}

    static XmlFault of(XMLStreamException thrown) {
        if (thrown instanceof TreeBuilder.Refused refused) {
            return refused.fault;
        }
        if (thrown.getNestedException() instanceof XmlCharacters.EndlessRun run) {
            var endless = "a run of characters without a blank is longer than " + run.longest;
            return new XmlFault(Kind.LARGE, endless, 1, 1);
        }
        var said = detail(thrown);
        var kind = kind(thrown, said);
        var detail = kind == Kind.ENCODING ? NO_ENCODING : said;
        return Optional.ofNullable(thrown.getLocation())
                .map(place -> XmlFault.at(place, kind, detail))
                .orElseGet(() -> new XmlFault(kind, detail, 1, 1));
    }

    private static Kind kind(XMLStreamException thrown, String detail) {
        if (thrown instanceof WstxIOException && thrown.getNestedException() instanceof CharacterCodingException) {
            return Kind.ENCODING;
        }
        if (detail.startsWith("Maximum Element Depth")) {
            return Kind.DEEP;
        }
        boolean limit = detail.contains("limit (") || detail.startsWith("Maximum ");
        return limit ? Kind.LARGE : Kind.MALFORMED;
    }

    /** Woodstox repeats the place on further lines. */
    private static String detail(XMLStreamException thrown) {
        var message = Optional.ofNullable(thrown.getMessage()).orElse("the XML is broken");
        var first = message.lines().findFirst().orElse("").strip();
        return first.length() <= LONGEST_DETAIL ? first : first.substring(0, LONGEST_DETAIL) + "...";
    }
}
