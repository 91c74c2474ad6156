package org.parley.api;

import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which methods a path knows. Quarkus tells a wrong method from a wrong path only where no other resource begins with the
 * same path, and here all begin alike.
 */
@Provider
@Singleton
public class Routes implements DynamicFeature {
    /** A variable of a path template, and what it matches if it says so. */
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}:]+(?::([^}]+))?}");

    private static final String SEGMENT = "[^/]+";

    private final List<ResourceInfo> resources = new ArrayList<>();
    /** Null until a request has an unknown path. */
    private volatile List<Route> routes;

    private record Route(String method, Pattern path) {}

    /** Called for each resource method when the server is put together. */
    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        resources.add(resource);
    }

    /** In the order of the alphabet; none if there is nothing at the path. */
    Set<String> methods(String path) {
        if (routes == null) {
            routes = resources.stream().flatMap(Routes::of).toList();
        }
        Set<String> methods = new TreeSet<>();
        routes.stream().filter(route -> route.path.matcher(path).matches()).forEach(route -> methods.add(route.method));
        return methods;
    }

    private static Stream<Route> of(ResourceInfo resource) {
        Path base = resource.getResourceClass().getAnnotation(Path.class);
        if (base == null) {
            return Stream.of();
        }
        Path path = resource.getResourceMethod().getAnnotation(Path.class);
        return Arrays.stream(resource.getResourceMethod().getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(method ->
                        new Route(method.value(), pattern(base.value() + (path == null ? "" : "/" + path.value()))));
    }

    private static Pattern pattern(String template) {
        StringBuilder pattern = new StringBuilder();
        Matcher variable = VARIABLE.matcher(template);
        int end = 0;
        while (variable.find()) {
            pattern.append(Pattern.quote(template.substring(end, variable.start())));
            pattern.append(
                    variable.group(1) == null ? SEGMENT : variable.group(1).strip());
            end = variable.end();
        }
        return Pattern.compile(pattern + Pattern.quote(template.substring(end)) + "/?");
    }
}
