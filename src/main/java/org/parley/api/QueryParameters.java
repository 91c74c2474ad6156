package org.parley.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.engine.input.Nearest;
import org.parley.engine.input.Quoted;

/** Refuses a query parameter that nobody reads: with a typing error in its name, a filter would let all through. */
@Provider
public class QueryParameters implements DynamicFeature {
    /** Called for each resource method when the server is put together. */
    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        context.register(new Filter(resource));
    }

    private static Stream<AnnotatedElement> declarations(Parameter parameter) {
        return parameter.isAnnotationPresent(BeanParam.class)
                ? Arrays.stream(parameter.getType().getDeclaredFields())
                : Stream.of(parameter);
    }

    private static final class Filter implements ContainerRequestFilter {
        private final ResourceInfo resource;
        /** Null until a request has parameters: to look at all methods takes a start as long as all its configuration. */
        private volatile Set<String> known;

        Filter(ResourceInfo resource) {
            this.resource = resource;
        }

        @Override
        public void filter(ContainerRequestContext request) {
            Set<String> given = request.getUriInfo().getQueryParameters().keySet();
            if (given.isEmpty() || takesAll()) {
                return;
            }
            if (known == null) {
                known = known();
            }
            List<String> unknown = given.stream()
                    .filter(name -> !known.contains(name))
                    .sorted()
                    .toList();
            if (!unknown.isEmpty()) {
                Nearest nearest = new Nearest(known);
                throw Problems.badRequest(unknown.stream()
                        .map(name -> "there is no parameter %s%s".formatted(Quoted.of(name), nearest.hint(name)))
                        .collect(Collectors.joining("; ")));
            }
        }

        /** Whether the method looks at the parameters by itself. */
        private boolean takesAll() {
            return List.of(resource.getResourceMethod().getParameterTypes()).contains(UriInfo.class);
        }

        private Set<String> known() {
            return Arrays.stream(resource.getResourceMethod().getParameters())
                    .flatMap(QueryParameters::declarations)
                    .map(declaration -> declaration.getAnnotation(QueryParam.class))
                    .filter(Objects::nonNull)
                    .map(QueryParam::value)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
