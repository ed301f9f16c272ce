package org.copytaster.ingest.xml;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.copytaster.ingest.encoding.Encodings;
import org.copytaster.ingest.encoding.Utf8Reader;
import org.copytaster.ingest.xml.XmlFault.Kind;

/**
 * Reads XML from anyone. It opens no file and no connection, whatever the document asks for; it stops at its limits; and
 * it repairs what can mean one thing only, with a warning.
 */
public final class SafeXml {
    /** A repair holds the document twice; one above this size, in bytes, is not worth the memory. */
    private static final int LARGEST_REPAIRED = 1024 * 1024;

    private final XmlLimits limits;
    private final XmlFactory factory;

    /** Reads under these limits. */
    public SafeXml(XmlLimits limits) {
        this.limits = limits;
        this.factory = new XmlFactory(limits);
    }

    /** Reads a document in whatever encoding it turns out to be. */
    public XmlRead read(byte[] bytes) {
        var read = read(bytes, XmlEncoding.likeliest(bytes));
        return isDecoded(read)
                ? read
                : XmlEncoding.others(bytes)
                        .map(encoding -> read(bytes, encoding))
                        .filter(SafeXml::isDecoded)
                        .findFirst()
                        .orElseGet(() -> undecoded((XmlRead.Faulty) read, bytes));
    }

    /** A decoder does not say where it stopped; in what should be UTF-8 the first byte that is not is easily found. */
    private static XmlRead undecoded(XmlRead.Faulty faulty, byte[] bytes) {
        int broken = Utf8Reader.firstBroken(bytes);
        int line = 1;
        int column = 1;
        for (int i = 0; i < broken; i++) {
            if (bytes[i] == '\n') {
                line++;
                column = 1;
            } else if ((bytes[i] & 0xC0) != 0x80) {
                column++; // a continuation byte is part of the character before it
            }
        }
        return Encodings.shown(bytes).equals(StandardCharsets.UTF_8)
                ? new XmlRead.Faulty(new XmlFault(Kind.ENCODING, faulty.fault().detail(), line, column))
                : faulty;
    }

    private static boolean isDecoded(XmlRead read) {
        return !(read instanceof XmlRead.Faulty faulty) || faulty.fault().kind() != Kind.ENCODING;
    }

    private XmlRead read(byte[] bytes, XmlEncoding encoding) {
        var warnings = encoding.candidate().warning().stream().toList();
        var first = read(encoding.reader(), warnings);
        var read = first instanceof XmlRead.Faulty faulty && faulty.fault().kind() == Kind.MALFORMED
                ? repaired(bytes, encoding, warnings).orElse(first)
                : first;
        return read instanceof XmlTree tree && encoding.mayBeMisread() ? MisreadTree.repaired(tree) : read;
    }

    private Optional<XmlRead> repaired(byte[] bytes, XmlEncoding encoding, List<String> warnings) {
        if (bytes.length > LARGEST_REPAIRED) {
            return Optional.empty();
        }
        var text = text(encoding.reader());
        var repaired = XmlRepair.ampersands(text);
        if (repaired.equals(text)) {
            return Optional.empty();
        }
        var all = new ArrayList<>(warnings);
        all.add("the XML holds bare ampersands: they were read as ampersands");
        return Optional.of(read(new StringReader(repaired), all)).filter(XmlTree.class::isInstance);
    }

    private XmlRead read(Reader in, List<String> known) {
        var characters = new XmlCharacters(in, limits.text());
        Set<String> unknown = new LinkedHashSet<>();
        try {
            var reader = factory.reader(characters);
            var builder = new TreeBuilder(reader, limits, unknown::add);
            var root = builder.build();
            reader.close();
            return new XmlTree(root, builder.places(), warnings(known, characters.controls(), builder, unknown));
        } catch (XMLStreamException e) {
            return new XmlRead.Faulty(XmlFaults.of(e));
        }
    }

    private static List<String> warnings(List<String> known, int controls, TreeBuilder builder, Set<String> unknown) {
        var warnings = new ArrayList<>(known);
        if (builder.leftUnread()) {
            warnings.add("declarations of the document type were not read, and nothing that they name was opened");
        }
        if (controls > 0) {
            warnings.add("the XML holds control characters: " + controls + " were read as blanks");
        }
        unknown.forEach(
                name -> warnings.add("the reference &" + name + "; is unknown: it stands in the text as it was sent"));
        return warnings;
    }

    private static String text(Reader in) {
        var out = new StringWriter();
        try (in) {
            in.transferTo(out);
        } catch (CharacterCodingException | CharConversionException e) {
            // Behind the fault: what was read up to here cannot be repaired either.
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException("bytes are read without input or output", e);
        }
        return out.toString();
    }
}
