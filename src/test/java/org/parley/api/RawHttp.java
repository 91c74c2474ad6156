package org.parley.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Locale;

/** Sends requests byte for byte, also those that no client would send. */
final class RawHttp {
    /** All scenarios take minutes on a busy machine. */
    private static final int LONGEST_MILLISECONDS = 600_000;

    private RawHttp() {}

    /**
     * An answer.
     *
     * @param status 0 if the connection was closed without one
     * @param head   the status line and the headers
     */
    record Reply(int status, String head, String body) {
        /** Empty if there is none. */
        String header(String name) {
            return head.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }

        boolean isProblem() {
            return header("Content-Type").startsWith("application/problem+json")
                    && body.contains("\"status\":" + status);
        }
    }

    /** @param lines of the head, without an empty one; a line for the connection is added */
    static Reply send(int port, String lines, String body) {
        return send(port, lines.strip().replace("\n", "\r\n") + "\r\nConnection: close\r\n", body.getBytes(UTF_8));
    }

    /**
     * The answer to one request.
     *
     * @param head its lines, each with its end, as ISO 8859-1
     */
    static Reply send(int port, String head, byte[] body) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(LONGEST_MILLISECONDS);
            ByteArrayOutputStream request = new ByteArrayOutputStream();
            request.writeBytes((head + "\r\n").getBytes(ISO_8859_1));
            request.writeBytes(body);
            socket.getOutputStream().write(request.toByteArray());
            return read(socket.getInputStream());
        } catch (SocketTimeoutException e) {
            throw new AssertionError("no answer within ten minutes to " + head, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of a stream of events, the head only. */
    private static Reply read(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        int end = -1;
        for (int next = in.read(); next >= 0 && end < 0; next = end < 0 ? in.read() : -1) {
            all.write(next);
            String text = all.toString(ISO_8859_1);
            end = next == '\n' && text.endsWith("\r\n\r\n") ? text.length() : -1;
        }
        String head = all.toString(ISO_8859_1);
        if (head.isEmpty()) {
            return new Reply(0, "", "");
        }
        Reply reply = new Reply(Integer.parseInt(head.split(" ", 3)[1]), head, "");
        if (reply.header("Content-Type").startsWith("text/event-stream")) {
            return reply;
        }
        byte[] body = in.readAllBytes();
        return new Reply(
                reply.status,
                head,
                reply.header("Transfer-Encoding").isEmpty() ? new String(body, UTF_8) : chunks(body));
    }

    private static String chunks(byte[] body) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        String all = new String(body, ISO_8859_1);
        for (int at = 0; at < all.length(); ) {
            int line = all.indexOf("\r\n", at);
            int length = Integer.parseInt(all.substring(at, line), 16);
            text.write(body, line + 2, length);
            at = line + 2 + length + 2;
        }
        return text.toString(UTF_8);
    }
}
