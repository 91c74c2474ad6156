package org.parley.api;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same for the packaged application. */
@QuarkusIntegrationTest
class RequestGateIT extends RequestGateTest {
    @Override
    boolean isServedByTheCommand() {
        return true;
    }
}
