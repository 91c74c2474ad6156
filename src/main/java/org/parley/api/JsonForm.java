package org.parley.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import org.parley.engine.session.FactCodec;

/** The outside has the same JSON form as the journal. */
@Singleton
class JsonForm implements ObjectMapperCustomizer {
    @Override
    public void customize(ObjectMapper json) {
        FactCodec.configure(json);
    }
}
