package org.parley.gateway;

import io.smallrye.faulttolerance.api.TypedGuard;
import io.smallrye.faulttolerance.standalone.StandaloneFaultTolerance;
import jakarta.enterprise.util.TypeLiteral;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;
import org.parley.conversation.AgentCallPolicy;

/**
 * Keeps calls from failing for small reasons, and endpoints that fail from being called: one guard an endpoint. What has
 * been said cannot be unsaid, so a call is repeated only if it failed before the first word.
 *
 * @param <T> what is answered
 */
final class Guards<T> {
    private static final Logger LOG = Logger.getLogger(Guards.class);
    /** They keep nobody from leaving. */
    private static final ExecutorService THREADS = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "agent-calls");
        thread.setDaemon(true);
        return thread;
    });

    static {
        try {
            StandaloneFaultTolerance.configure(() -> THREADS);
        } catch (IllegalStateException e) {
            LOG.debug("an earlier application in this virtual machine has configured it", e);
        }
    }

    private final TypeLiteral<CompletionStage<T>> answer;
    private final Supplier<AgentCallPolicy> policy;
    private final Map<Endpoint, TypedGuard<CompletionStage<T>>> guards = new ConcurrentHashMap<>();

    private record Endpoint(String url, AgentCallPolicy policy) {}

    Guards(TypeLiteral<CompletionStage<T>> answer, Supplier<AgentCallPolicy> policy) {
        this.answer = answer;
        this.policy = policy;
    }

    /** The library's timer is a daemon like the thread that first calls. */
    CompletionStage<T> call(String endpoint, Supplier<CompletionStage<T>> call) {
        AgentCallPolicy terms = policy.get();
        return CompletableFuture.supplyAsync(() -> guardOf(endpoint, terms).get(call), THREADS)
                .thenCompose(Function.identity())
                .exceptionallyCompose(failure -> CompletableFuture.failedFuture(
                        Failures.cause(failure) instanceof CircuitBreakerOpenException
                                ? new LeftAlone(terms.failures(), terms.pauseMillis())
                                : failure));
    }

    /** The same; while the endpoint is left alone, the call waits until it may be made. */
    CompletionStage<T> callWhenPossible(String endpoint, Supplier<CompletionStage<T>> call) {
        return call(endpoint, call)
                .exceptionallyCompose(failure -> Failures.cause(failure) instanceof LeftAlone
                        ? later(policy.get()).thenCompose(now -> call(endpoint, call))
                        : CompletableFuture.failedFuture(failure));
    }

    private static CompletionStage<Void> later(AgentCallPolicy terms) {
        return CompletableFuture.runAsync(
                () -> {}, CompletableFuture.delayedExecutor(terms.pauseMillis(), TimeUnit.MILLISECONDS, THREADS));
    }

    private TypedGuard<CompletionStage<T>> guardOf(String endpoint, AgentCallPolicy terms) {
        return guards.computeIfAbsent(new Endpoint(endpoint, terms), this::guard);
    }

    private TypedGuard<CompletionStage<T>> guard(Endpoint endpoint) {
        AgentCallPolicy policy = endpoint.policy();
        return TypedGuard.create(answer)
                .withRetry()
                .maxRetries(policy.attempts() - 1)
                .delay(policy.delayMillis(), ChronoUnit.MILLIS)
                .jitter(0, ChronoUnit.MILLIS)
                .whenException(failure -> failure instanceof BrokenOff broken && broken.isRepeatable())
                .withExponentialBackoff()
                .done()
                .done()
                .withCircuitBreaker()
                .requestVolumeThreshold(policy.failures())
                .failureRatio(1)
                .delay(policy.pauseMillis(), ChronoUnit.MILLIS)
                .done()
                .build();
    }
}
