package org.parley.api;

import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiRecorder;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the description of the API at the first request for it. Quarkus reads it at the start, which took a seventh of a
 * start without its rules. It does not if the class loader that it looks into has no description.
 */
@Singleton
class DescriptionOnDemand {
    private static final int BEFORE_QUARKUS = -1000;
    /** Null once it is read, or if it was not deferred. Made at run time: a native executable keeps no class loader. */
    private static volatile ClassLoader without;

    /** Has to be called before Quarkus starts. */
    static void defer() {
        without = new ClassLoader(null) {};
        OpenApiConstants.classLoader = without;
    }

    void install(@Observes Router router) {
        if (without != null) {
            router.routeWithRegex("/q/openapi(\\.\\w+)?")
                    .order(BEFORE_QUARKUS)
                    .blockingHandler(DescriptionOnDemand::pass);
        }
    }

    private static void pass(RoutingContext request) {
        read();
        request.next();
    }

    private static synchronized void read() {
        if (without != null) {
            without = null;
            OpenApiConstants.classLoader = null;
            Map<RunStage, List<String>> filters = new EnumMap<>(RunStage.class);
            for (RunStage stage : RunStage.values()) {
                filters.put(stage, List.of());
            }
            filters.put(RunStage.RUNTIME_PER_REQUEST, List.of(OwnCommandsDescription.class.getName()));
            new OpenApiRecorder(null, null).prepareDocument(null, filters, OpenApiConstants.DEFAULT_DOCUMENT_NAME);
        }
    }
}
