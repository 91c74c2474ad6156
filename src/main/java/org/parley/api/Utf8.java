package org.parley.api;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Refuses a text that is not UTF-8: read as if it were, it would be stored as something else. */
@Provider
public class Utf8 implements ReaderInterceptor {
    @Override
    public Object aroundReadFrom(ReaderInterceptorContext request) throws IOException {
        if (request.getType() == String.class && isUtf8(request.getMediaType())) {
            byte[] body = request.getInputStream().readAllBytes();
            try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            } catch (CharacterCodingException e) {
                throw Problems.badRequest("the body is not UTF-8");
            }
            request.setInputStream(new ByteArrayInputStream(body));
        }
        return request.proceed();
    }

    private static boolean isUtf8(MediaType type) {
        String charset = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
        return charset == null || charset.equalsIgnoreCase(StandardCharsets.UTF_8.name());
    }
}
