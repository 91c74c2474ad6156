package org.parley.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One keep-alive connection, with at most one request under way. */
final class Connection {
    private static final String LENGTH = "\r\ncontent-length:";

    private final SocketChannel channel;
    private final ByteBuffer in = ByteBuffer.allocate(1 << 16);
    private ByteBuffer out;
    private long sentAt;

    Connection(int port, Selector selector) throws IOException {
        channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, this);
    }

    void send(byte[] request) throws IOException {
        sentAt = System.nanoTime();
        out = ByteBuffer.wrap(request);
        // So small that the socket's buffer always has room for it.
        while (out.hasRemaining()) {
            channel.write(out);
        }
    }

    /** When the request under way was sent, on the clock of {@link System#nanoTime}. */
    long sentAt() {
        return sentAt;
    }

    /** Reads what is there; the status of the answer if it is whole, else 0. */
    int receive() throws IOException {
        if (channel.read(in) < 0) {
            throw new IOException("the server hung up");
        }
        String text = new String(in.array(), 0, in.position(), StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0 || text.length() < end + 4 + length(text.substring(0, end))) {
            return 0;
        }
        in.clear();
        return Integer.parseInt(text, 9, 12, 10);
    }

    void close() throws IOException {
        channel.close();
    }

    private static int length(String head) throws IOException {
        int at = head.toLowerCase(Locale.ROOT).indexOf(LENGTH);
        if (at < 0) {
            throw new IOException("an answer without a length: " + head);
        }
        int begin = at + LENGTH.length();
        int end = head.indexOf('\r', begin);
        return Integer.parseInt(
                head.substring(begin, end < 0 ? head.length() : end).strip());
    }
}
