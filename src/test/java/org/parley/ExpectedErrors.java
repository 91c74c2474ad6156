package org.parley;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Filter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Takes out of the log what a test expects there, and fails if it does not come. */
final class ExpectedErrors implements BeforeEachCallback, AfterEachCallback {
    private static final Namespace NAMESPACE = Namespace.create(ExpectedErrors.class);
    private static final Logger ROOT = Logger.getLogger("");
    private static final PatternFormatter MESSAGE = new PatternFormatter("%s");
    /** Some lines are written behind the answer. */
    private static final int SECONDS = 20;

    private record Expectation(Map<String, CountDownLatch> texts, Map<Handler, Filter> before) {
        boolean isMetBy(LogRecord line) {
            if (line.getLevel().intValue() < Level.WARNING.intValue()) {
                return false;
            }
            String message = MESSAGE.format(line);
            boolean met = false;
            for (Map.Entry<String, CountDownLatch> text : texts.entrySet()) {
                if (message.contains(text.getKey())) {
                    text.getValue().countDown();
                    met = true;
                }
            }
            return met;
        }
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        Expectation expectation = new Expectation(new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        for (String text :
                test.getRequiredTestMethod().getAnnotation(LogsErrors.class).value()) {
            expectation.texts.put(text, new CountDownLatch(1));
        }
        for (Handler handler : ROOT.getHandlers()) {
            Filter before = handler.getFilter();
            expectation.before.put(handler, before == null ? line -> true : before);
            handler.setFilter(line -> !expectation.isMetBy(line) && (before == null || before.isLoggable(line)));
        }
        test.getStore(NAMESPACE).put(LogsErrors.class, expectation);
    }

    @Override
    public void afterEach(ExtensionContext test) throws InterruptedException {
        Expectation expectation = test.getStore(NAMESPACE).get(LogsErrors.class, Expectation.class);
        // The log of a server of its own is not seen here.
        boolean elsewhere = test.getRequiredTestClass().isAnnotationPresent(QuarkusIntegrationTest.class);
        try {
            for (Map.Entry<String, CountDownLatch> text : expectation.texts.entrySet()) {
                assertThat(elsewhere || text.getValue().await(SECONDS, TimeUnit.SECONDS))
                        .as("\"%s\" is logged", text.getKey())
                        .isTrue();
            }
        } finally {
            expectation.before.forEach(Handler::setFilter);
        }
    }
}
