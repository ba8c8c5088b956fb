package io.rungs.exchange.files;

import java.io.InputStream;
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

    private final XMLStreamReader xml;

    private XmlPart(XMLStreamReader xml) {
        this.xml = xml;
    }

    static XmlPart of(InputStream in) throws XMLStreamException {
        return new XmlPart(FACTORY.createXMLStreamReader(in));
    }

    /// Goes to where the next element begins.
    boolean nextElement() throws XMLStreamException {
        while (xml.hasNext()) if (xml.next() == XMLStreamConstants.START_ELEMENT) return true;
        return false;
    }

    /// Goes to where the next element begins or ends.
    boolean next() throws XMLStreamException {
        while (xml.hasNext()) {
            int it = xml.next();
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

    /// What stands in the element that begins here, which has no others in it.
    String text() throws XMLStreamException {
        var text = new StringBuilder();
        int depth = 1;
        while (depth > 0 && xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                default -> {}
            }
        }
        return text.toString();
    }

    /// What the `t` of an element say together, without what tells how it is spoken.
    String richText(String element) throws XMLStreamException {
        var text = new StringBuilder();
        while (next() && !ends(element)) {
            if (begins("rPh")) while (next() && !ends("rPh")) {}
            else if (begins("t")) text.append(text());
        }
        return text.toString();
    }

    @Override
    public void close() throws XMLStreamException {
        xml.close();
    }
}
