package org.parley.api;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;

/** The same edits, where rules are interpreted. */
@QuarkusTest
@TestProfile(InterpretedRuleEditingTest.Interpreted.class)
class InterpretedRuleEditingTest extends RuleEditingTest {
    /** Settings of this test. */
    public static class Interpreted implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("parley.rules.loader", "interpreted");
        }
    }
}
