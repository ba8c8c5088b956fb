package io.rungs.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A network between a program and a server on this machine, which a test can break: cut, so that everybody is
/// told, or swallowing, so that bytes are taken and never answered, as where a firewall forgot the connection.
public final class TcpProxy implements AutoCloseable {
    private enum State {
        PASSING,
        CUT,
        SWALLOWING
    }

    private final int target;
    private final ServerSocket entrance;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile State state = State.PASSING;

    /// @param target the server's port
    public TcpProxy(int target) throws IOException {
        this.target = target;
        this.entrance = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /// Where the program finds the server through this network.
    public int port() {
        return entrance.getLocalPort();
    }

    /// Whole again. What was swallowed meanwhile is lost, so the connections of that time end.
    public void pass() {
        endAll();
        state = State.PASSING;
    }

    /// Ends every connection, and each new one at once.
    public void cut() {
        state = State.CUT;
        endAll();
    }

    /// Keeps every connection, takes new ones, and lets no byte through.
    public void swallow() {
        state = State.SWALLOWING;
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                var socket = entrance.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                if (!entrance.isClosed()) throw new UncheckedIOException(e);
            }
        }
    }

    private void serve(Socket socket) {
        if (state == State.CUT) {
            end(socket);
            return;
        }
        var server = new Socket();
        open.add(server);
        try {
            server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target));
            Thread.ofVirtual().start(() -> copy(server, socket));
            copy(socket, server);
        } catch (IOException e) {
            end(socket);
            end(server);
        }
    }

    private void copy(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            var bytes = new byte[8192];
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes))
                if (state == State.PASSING) out.write(bytes, 0, read);
        } catch (IOException e) {
            // Whoever ended it knows why.
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private void endAll() {
        open.forEach(this::end);
    }

    private void end(Socket socket) {
        open.remove(socket);
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        endAll();
    }
}
