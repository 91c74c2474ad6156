package org.parley.api;

import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    private final List<Route> routes = new ArrayList<>();

    private record Route(String method, Pattern path) {}

    /** Called for each resource method when the server is put together. */
    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Path base = resource.getResourceClass().getAnnotation(Path.class);
        Path path = resource.getResourceMethod().getAnnotation(Path.class);
        for (Annotation annotation : resource.getResourceMethod().getAnnotations()) {
            HttpMethod method = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (method != null && base != null) {
                routes.add(new Route(method.value(), pattern(base.value() + (path == null ? "" : "/" + path.value()))));
            }
        }
    }

    /** In the order of the alphabet; none if there is nothing at the path. */
    Set<String> methods(String path) {
        Set<String> methods = new TreeSet<>();
        routes.stream().filter(route -> route.path.matcher(path).matches()).forEach(route -> methods.add(route.method));
        return methods;
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
