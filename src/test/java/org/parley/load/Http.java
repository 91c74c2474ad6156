package org.parley.load;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Single requests, each on a connection of its own, with next to nothing around them. */
final class Http {
    private static final int PATIENCE_MILLISECONDS = 60_000;

    /** An answer. */
    record Reply(int status, String body) {}

    private Http() {}

    /** @throws IOException if nobody listens, or what comes back is no answer */
    static Reply send(int port, String method, String path, String body) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                OutputStream out = socket.getOutputStream()) {
            socket.setSoTimeout(PATIENCE_MILLISECONDS);
            // Of this version, so that the answer does not come in chunks.
            out.write(request("1.0", method, path, body, ""));
            String reply = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = reply.indexOf("\r\n\r\n");
            if (end < 0) {
                throw new IOException("no answer: " + reply);
            }
            return new Reply(Integer.parseInt(reply.substring(9, 12)), reply.substring(end + 4));
        }
    }

    static byte[] request(String method, String path, String body, String moreHeaders) {
        return request("1.1", method, path, body, moreHeaders);
    }

    private static byte[] request(String version, String method, String path, String body, String moreHeaders) {
        return ("%s %s HTTP/%s\r\nHost: localhost\r\nContent-Type: application/json\r\n%sContent-Length: %d\r\n\r\n%s")
                .formatted(method, path, version, moreHeaders, body.length(), body)
                .getBytes(StandardCharsets.US_ASCII);
    }
}
