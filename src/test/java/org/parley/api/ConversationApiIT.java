package org.parley.api;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged application. */
@QuarkusIntegrationTest
class ConversationApiIT extends ConversationApiTest {}
