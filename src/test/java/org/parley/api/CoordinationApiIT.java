package org.parley.api;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same calls against the packaged application. */
@QuarkusIntegrationTest
class CoordinationApiIT extends CoordinationApiTest {}
