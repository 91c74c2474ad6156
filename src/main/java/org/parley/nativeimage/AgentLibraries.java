package org.parley.nativeimage;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** What the guards of agent calls find by name, for the native executable. */
@RegisterForReflection(
        methods = false,
        fields = false,
        classNames = {
            "io.smallrye.faulttolerance.standalone.StandaloneSpi",
            "io.smallrye.faulttolerance.core.invocation.CompletionStageSupport",
            "io.smallrye.faulttolerance.vertx.VertxFutureSupport",
            "io.smallrye.faulttolerance.vertx.VertxEventLoop",
        })
final class AgentLibraries {
    private AgentLibraries() {}
}
