package org.parley.api;

import static io.restassured.RestAssured.when;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.parley.Wait;

/** Each test that edits rules begins with those that are shipped, whatever the one before it has left behind. */
class ShippedRules implements BeforeEachCallback {
    /** What the server had when it started. */
    private static String version;

    @Override
    public void beforeEach(ExtensionContext test) {
        EditableRules.restore();
        if (version == null) {
            version = active();
        }
        Wait.until(() -> active().equals(version));
    }

    private static String active() {
        return when().get("/v1/rules/status").path("version");
    }
}
