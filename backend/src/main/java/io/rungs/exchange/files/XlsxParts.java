package io.rungs.exchange.files;

import io.rungs.exchange.model.Spot;
import io.rungs.exchange.model.UnreadableFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

/// The parts of a workbook. What comes out of them is counted while it does, over all parts together: nothing is
/// believed of what the file says of its own size, and a small file never becomes much.
final class XlsxParts {
    private static final int MB = 1024 * 1024;
    /// Of all parts together, however large the file is.
    private static final long MOST = 256L * MB;
    /// As much as any file may become.
    private static final long SOME = 32L * MB;
    /// Tables are rarely packed to less than a thirtieth.
    private static final long RATIO = 100;
    /// Of a part that is kept: texts, formats, the list of sheets.
    private static final long LONGEST_KEPT = 24L * MB;

    /// Of what a parser keeps whole: an element with its attributes, a comment.
    private static final int LONGEST_TAG = MB;

    private final ZipFile zip;
    private final long most;
    private long left;

    /// @param size of the whole file, in bytes
    XlsxParts(ZipFile zip, long size) {
        this.zip = zip;
        most = Math.clamp(size * RATIO, SOME, MOST);
        left = most;
    }

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    /// One that is read line by line.
    XmlPart lines(String part) throws IOException, XMLStreamException {
        return opened(new Counted(part, MOST));
    }

    /// One whose contents stay in memory.
    XmlPart kept(String part) throws IOException, XMLStreamException {
        return opened(new Counted(part, LONGEST_KEPT));
    }

    private static XmlPart opened(Counted part) throws XMLStreamException {
        return XmlPart.of(part, () -> part.inOne = 0);
    }

    /// Ends in a refusal once more comes out of it than is ever read.
    private final class Counted extends InputStream {
        private final InputStream in;
        private final long longest;
        private final String part;
        private long read;
        private int inOne;

        private Counted(String part, long longest) throws IOException {
            ZipEntry entry = zip.getEntry(part);
            if (entry == null) throw new UnreadableFile(Spot.NOWHERE, "This is no Excel workbook (.xlsx).");
            in = zip.getInputStream(entry);
            this.longest = longest;
            this.part = part;
        }

        @Override
        public int read() throws IOException {
            int one = in.read();
            if (one >= 0) count(1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int some = in.read(into, from, length);
            if (some > 0) count(some);
            return some;
        }

        private void count(int more) {
            read += more;
            left -= more;
            inOne += more;
            if (inOne > LONGEST_TAG) throw tooMuch("One tag of the part " + part, LONGEST_TAG);
            if (read > longest) throw tooMuch("The part %s of the workbook".formatted(part), longest);
            if (left < 0) throw tooMuch("The workbook", most);
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    private static UnreadableFile tooMuch(String what, long most) {
        return new UnreadableFile(
                Spot.NOWHERE, "%s unpacks to more than %d MB: that is more than is read.".formatted(what, most / MB));
    }
}
