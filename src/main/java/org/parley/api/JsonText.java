package org.parley.api;

import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Bodies that are read as a text are JSON, in UTF-8, and say so. */
@Provider
public class JsonText implements ReaderInterceptor {
    private static final String JSON = "json";

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext request) throws IOException {
        if (request.getType() != String.class) {
            return request.proceed();
        }
        byte[] body = bytes(request);
        // Without a type, the media type is a wildcard.
        if (body.length > 0 && !isJson(request.getMediaType())) {
            throw new NotSupportedException();
        }
        return Encoding.text(body, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(ReaderInterceptorContext request) {
        try {
            return request.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new BodyCutOff(e);
        }
    }

    private static boolean isJson(MediaType type) {
        return (type.getSubtype().equals(JSON) || type.getSubtype().endsWith("+" + JSON))
                && Encoding.of(type).equals(StandardCharsets.UTF_8);
    }
}
