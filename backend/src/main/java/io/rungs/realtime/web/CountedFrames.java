package io.rungs.realtime.web;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Extension;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.tomcat.websocket.MessagePart;
import org.apache.tomcat.websocket.Transformation;
import org.apache.tomcat.websocket.TransformationResult;
import org.apache.tomcat.websocket.WsIOException;
import org.jspecify.annotations.Nullable;

/// The first through which each frame of a socket comes, whatever it is: a message, a part of one, a ping. Whoever
/// sends one too many is hung up on before it costs anything.
final class CountedFrames implements Transformation {
    private static final CloseReason TOO_OFTEN = new CloseReason(CloseCodes.VIOLATED_POLICY, "You send too often.");

    private final BooleanSupplier counted;
    private @Nullable Transformation next;

    /// @param counted counts one, and says whether it may come
    /// @param next what was agreed upon, if anything
    CountedFrames(BooleanSupplier counted, @Nullable Transformation next) {
        this.counted = counted;
        this.next = next;
    }

    @Override
    public void setNext(Transformation last) {
        if (next == null) next = last;
        else next.setNext(last);
    }

    /// A frame that comes in pieces is counted with each.
    @Override
    public TransformationResult getMoreData(byte operation, boolean fin, int rsv, ByteBuffer into) throws IOException {
        if (!counted.getAsBoolean()) throw new WsIOException(TOO_OFTEN);
        return next().getMoreData(operation, fin, rsv, into);
    }

    @Override
    public boolean validateRsvBits(int used) {
        return next().validateRsvBits(used);
    }

    @Override
    public Extension getExtensionResponse() {
        return next().getExtensionResponse();
    }

    @Override
    public boolean validateRsv(int rsv, byte operation) {
        return next().validateRsv(rsv, operation);
    }

    @Override
    public List<MessagePart> sendMessagePart(List<MessagePart> parts) throws IOException {
        return next().sendMessagePart(parts);
    }

    @Override
    public void close() {
        next().close();
    }

    private Transformation next() {
        if (next == null) throw new IllegalStateException("It reads nothing yet.");
        return next;
    }
}
