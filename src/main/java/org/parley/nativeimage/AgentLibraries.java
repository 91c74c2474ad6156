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
            "io.smallrye.faulttolerance.core.metrics.MetricsLogger_$logger",
            "io.smallrye.faulttolerance.core.event.loop.EventLoopLogger_$logger",
            "io.smallrye.faulttolerance.core.CoreLogger_$logger",
            "io.smallrye.faulttolerance.core.timer.TimerLogger_$logger",
            "io.smallrye.faulttolerance.core.circuit.breaker.CircuitBreakerLogger_$logger",
            "io.smallrye.faulttolerance.core.fallback.FallbackLogger_$logger",
            "io.smallrye.faulttolerance.core.retry.RetryLogger_$logger",
            "io.smallrye.faulttolerance.core.bulkhead.BulkheadLogger_$logger",
            "io.smallrye.faulttolerance.core.async.AsyncLogger_$logger",
            "io.smallrye.faulttolerance.core.timeout.TimeoutLogger_$logger",
            "io.smallrye.faulttolerance.core.rate.limit.RateLimitLogger_$logger",
            "io.smallrye.faulttolerance.vertx.VertxLogger_$logger",
        })
final class AgentLibraries {
    private AgentLibraries() {}
}
