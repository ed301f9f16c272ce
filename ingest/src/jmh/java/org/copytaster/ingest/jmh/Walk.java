package org.copytaster.ingest.jmh;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jsoup.Jsoup;

/** The limit: the same libraries over the same bytes, reading every text and making nothing of it. */
final class Walk {
    private static final JsonFactory JSON = new JsonFactory();
    private static final XMLInputFactory XML = new WstxInputFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XML.setProperty(WstxInputProperties.P_MIN_TEXT_SEGMENT, 64);
    }

    private Walk() {}

    /** Characters of text in it. */
    static long over(byte[] bytes) throws IOException, XMLStreamException {
        if (bytes[0] < ' ') {
            return new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .mapToLong(String::length)
                    .sum();
        }
        return bytes[0] == '{' ? json(bytes) : xml(bytes);
    }

    /** HTML inside is walked by jsoup. */
    private static long json(byte[] bytes) throws IOException {
        long length = 0;
        try (var parser = JSON.createParser(bytes)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME) {
                    length += text(parser.getText());
                }
            }
        }
        return length;
    }

    private static long xml(byte[] bytes) throws XMLStreamException {
        long length = 0;
        var reader = XML.createXMLStreamReader(new ByteArrayInputStream(bytes));
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                length += text(reader.getText());
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                for (int i = 0; i < reader.getAttributeCount(); i++) {
                    length += reader.getAttributeValue(i).length();
                }
            }
        }
        return length;
    }

    private static long text(String text) {
        return text.indexOf('<') >= 0 ? Jsoup.parse(text).body().wholeText().length() : text.length();
    }
}
