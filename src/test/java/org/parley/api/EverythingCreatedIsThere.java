package org.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.util.regex.Pattern;

/** In every test: an answer 201 says where to find what was created, and there it is. */
public final class EverythingCreatedIsThere implements QuarkusTestBeforeEachCallback, Filter {
    /** What is called to mind is changed by that: its accesses are counted. */
    private static final Pattern COUNTED = Pattern.compile("/agents/[^/]+/memory/");

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        RestAssured.replaceFiltersWith(this);
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response response = context.next(request, expected);
        if (response.statusCode() == 201) {
            String location = response.header("Location");
            assertThat(location)
                    .as("where %s %s made something", request.getMethod(), request.getURI())
                    .isNotNull();
            if (COUNTED.matcher(location).find()) {
                return response;
            }
            assertThat(RestAssured.given()
                            .noFilters()
                            .urlEncodingEnabled(false)
                            .get(location)
                            .statusCode())
                    .as("status of %s", location)
                    .isEqualTo(200);
        }
        return response;
    }
}
