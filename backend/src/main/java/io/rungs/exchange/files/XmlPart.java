package io.rungs.exchange.files;

import io.rungs.exchange.model.Spot;
import io.rungs.exchange.model.UnreadableFile;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// A part of a workbook, read from its begin to its end. It may neither declare entities nor lead elsewhere.
final class XmlPart implements AutoCloseable {
    private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

    static {
        FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        FACTORY.setProperty(XMLInputFactory.IS_COALESCING, false);
    }

    /// The parser keeps each name that it has met for as long as it reads. Workbooks have some hundred.
    private static final int MOST_NAMES = 1_000;
    private static final int LONGEST_NAME = 100;

    private final XMLStreamReader xml;
    private final Runnable onward;
    private final Set<String> names = new HashSet<>();

    private XmlPart(XMLStreamReader xml, Runnable onward) {
        this.xml = xml;
        this.onward = onward;
    }

    /// @param onward done before each step, be it to an element, its end, or a piece of text
    static XmlPart of(InputStream in, Runnable onward) throws XMLStreamException {
        return new XmlPart(FACTORY.createXMLStreamReader(in), onward);
    }

    private int step() throws XMLStreamException {
        onward.run();
        int it = xml.next();
        if (it == XMLStreamConstants.START_ELEMENT) {
            met(xml.getPrefix());
            met(xml.getLocalName());
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                met(xml.getAttributePrefix(i));
                met(xml.getAttributeLocalName(i));
            }
            for (int i = 0; i < xml.getNamespaceCount(); i++) met(xml.getNamespacePrefix(i));
        } else if (it == XMLStreamConstants.PROCESSING_INSTRUCTION) met(xml.getPITarget());
        return it;
    }

    private void met(@Nullable String name) {
        if (name == null || !names.add(name)) return;
        if (name.length() > LONGEST_NAME || names.size() > MOST_NAMES)
            throw new UnreadableFile(
                    Spot.NOWHERE, "The workbook has other elements than spreadsheets write: save it anew.");
    }

    /// Goes to where the next element begins.
    boolean nextElement() throws XMLStreamException {
        while (xml.hasNext()) if (step() == XMLStreamConstants.START_ELEMENT) return true;
        return false;
    }

    /// Goes to where the next element begins or ends.
    boolean next() throws XMLStreamException {
        while (xml.hasNext()) {
            int it = step();
            if (it == XMLStreamConstants.START_ELEMENT || it == XMLStreamConstants.END_ELEMENT) return true;
        }
        return false;
    }

    boolean begins(String element) {
        return xml.getEventType() == XMLStreamConstants.START_ELEMENT && is(element);
    }

    boolean ends(String element) {
        return xml.getEventType() == XMLStreamConstants.END_ELEMENT && is(element);
    }

    boolean is(String element) {
        return xml.getLocalName().equals(element);
    }

    /// By its local name, whatever its prefix.
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++)
            if (xml.getAttributeLocalName(i).equals(name)) return xml.getAttributeValue(i);
        return null;
    }

    /// What stands in the element that begins here, which has no others in it; not much more than a cell may hold.
    String text() throws XMLStreamException {
        var text = new StringBuilder();
        int depth = 1;
        while (depth > 0 && xml.hasNext()) {
            switch (step()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    append(text, xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                default -> {}
            }
        }
        return text.toString();
    }

    /// One sign more than may be is enough to tell that it is too long.
    private static void append(StringBuilder text, char[] signs, int from, int length) {
        text.append(signs, from, Math.min(length, CsvRecords.LONGEST_FIELD + 1 - text.length()));
    }

    /// What the `t` of an element say together, without what tells how it is spoken.
    String richText(String element) throws XMLStreamException {
        var text = new StringBuilder();
        while (next() && !ends(element)) {
            if (begins("rPh")) while (next() && !ends("rPh")) {}
            else if (begins("t")) {
                String more = text();
                text.append(more, 0, Math.min(more.length(), CsvRecords.LONGEST_FIELD + 1 - text.length()));
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws XMLStreamException {
        xml.close();
    }
}
