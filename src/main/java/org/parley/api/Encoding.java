package org.parley.api;

import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.MediaType;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.parley.engine.input.ByteOrderMark;

/** Texts as they are sent. */
final class Encoding {
    private Encoding() {}

    /** What a body says that it is encoded in; UTF-8 if it says nothing. */
    static Charset of(MediaType type) {
        String charset = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
        try {
            return charset == null ? StandardCharsets.UTF_8 : Charset.forName(charset);
        } catch (IllegalArgumentException e) {
            throw new NotSupportedException(e);
        }
    }

    /** The text; one that is encoded otherwise, read as if it were not, would be stored as something else. */
    static String text(byte[] bytes, Charset charset) {
        try {
            return ByteOrderMark.without(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            throw Problems.badRequest("the body is not " + charset);
        }
    }
}
