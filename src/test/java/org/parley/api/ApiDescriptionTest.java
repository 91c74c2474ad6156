package org.parley.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.engine.session.FactCodec;
import org.parley.report.ConversationForms;
import org.parley.report.Form;
import org.parley.report.SubscriptionForm;

/** What {@code /q/openapi} says of all operations alike. */
@QuarkusTest
class ApiDescriptionTest {
    private static final String WORKSPACE = "/v1/workspaces/{workspace}";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete");

    /** The text of a rule file, and what has the fields that rules declare. */
    private static final Set<String> FREE_BODIES = Set.of(
            "put /v1/rules/{path}",
            "post " + WORKSPACE + "/commands/{type}",
            "post " + WORKSPACE + "/facts/{type}",
            "put " + WORKSPACE + "/policies/{domain}/{name}",
            "put " + WORKSPACE + "/projects/{project}/policies/{domain}/{name}");

    private static final JavaClasses PARLEY = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.parley")
            // It has details that are named like those of the API.
            .that(JavaClass.Predicates.resideOutsideOfPackage("org.parley.cli.."));

    private static final Pattern REFERENCE = Pattern.compile("#/components/schemas/([A-Za-z0-9_.]+)");

    private record Described(String name, Map<String, Object> operation) {
        Set<String> statuses() {
            return this.<Map<String, Object>>get("responses").keySet();
        }

        List<Map<String, Object>> parameters() {
            return operation.containsKey("parameters") ? get("parameters") : List.of();
        }

        @SuppressWarnings("unchecked")
        <T> T get(String field) {
            return (T) operation.get(field);
        }
    }

    private JsonPath api;
    private Map<String, Map<String, Object>> schemas;

    @BeforeEach
    void read() {
        api = given().accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        schemas = api.getMap("components.schemas");
    }

    @Test
    void every_operation_tells_of_its_problems() {
        assertThat(operations()).hasSizeGreaterThan(100).allSatisfy(each -> {
            assertThat(each.statuses()).as(each.name()).contains("400", "422", "500", "503");
            assertThat(each.<Map<String, Map<String, Object>>>get("responses").get("400"))
                    .extracting("content")
                    .asString()
                    .contains("application/problem+json", "#/components/schemas/Problem");
            boolean conditional =
                    each.parameters().stream().anyMatch(parameter -> "If-Match".equals(parameter.get("name")));
            assertThat(each.statuses().contains("412")).as(each.name()).isEqualTo(conditional);
        });
        assertThat(api.getMap("components.schemas.Problem.properties"))
                .containsKeys("status", "title", "errors", "rule");
    }

    @ParameterizedTest
    @CsvSource({
        "post, /projects, 201",
        "post, /projects/{project}/run, 202",
        "post, /projects/{project}/interrupts, 200 201",
        "post, /meetings/import, 201",
        "post, /resources/{resource}/claims, 200 201 202",
        "put, /agents/{agent}, 200 201",
        "put, '', 200 201",
        "put, '/policies/{domain}/{name}', 200",
        "post, /journal/verify, 200",
        "delete, /agents/{agent}, 204",
    })
    void an_operation_tells_how_it_succeeds(String method, String path, String statuses) {
        assertThat(operation(method, WORKSPACE + path).statuses().stream().filter(status -> status.startsWith("2")))
                .containsExactlyInAnyOrder(statuses.split(" "));
    }

    @Test
    void bodies_are_json_and_that_of_a_run_may_be_left_out() {
        assertThat(operations())
                .filteredOn(each -> each.operation().containsKey("requestBody"))
                .filteredOn(each -> !each.name().endsWith("/v1/rules/{path}"))
                .allSatisfy(each -> assertThat(each.<Map<String, Map<String, Object>>>get("requestBody")
                                .get("content"))
                        .as(each.name())
                        .containsOnlyKeys("application/json"));
        assertThat(operation("post", WORKSPACE + "/projects/{project}/run")
                        .<Map<String, Object>>get("requestBody")
                        .get("required"))
                .isNotEqualTo(true);
    }

    @Test
    void a_body_tells_of_its_fields_or_why_it_has_none() {
        assertThat(operations())
                .filteredOn(each -> each.operation().containsKey("requestBody"))
                .hasSizeGreaterThan(50)
                .allSatisfy(each -> {
                    boolean free = FREE_BODIES.contains(each.name());
                    assertThat(schemaOfBody(each)).as(each.name()).containsKey(free ? "description" : "properties");
                });
    }

    @Test
    void an_answer_tells_what_it_is_like() {
        assertThat(operations())
                .allSatisfy(each -> each.<Map<String, Map<String, Object>>>get("responses").entrySet().stream()
                        .filter(answer -> answer.getKey().startsWith("2"))
                        .filter(answer -> answer.getValue().containsKey("content"))
                        .forEach(answer -> assertThat(contents(answer.getValue()))
                                .as("%s %s", each.name(), answer.getKey())
                                .isNotEmpty()
                                .allSatisfy(content -> assertThat(content.get("schema"))
                                        .as(each.name())
                                        .isNotNull()
                                        .isNotEqualTo(Map.of()))));
        assertThat(operation("post", WORKSPACE + "/resources/{resource}/claims")
                        .operation()
                        .toString())
                .contains("/LeaseGranted", "/LeaseRenewed", "/ClaimWaits");
    }

    @SuppressWarnings("unchecked")
    private static Collection<Map<String, Object>> contents(Map<String, Object> answer) {
        return ((Map<String, Map<String, Object>>) answer.get("content")).values();
    }

    @Test
    void a_form_has_the_fields_that_its_reader_knows() {
        assertThat(forms()).hasSizeGreaterThan(50).allSatisfy(type -> {
            Form form = Form.of(type.asSubclass(Record.class));
            Map<String, Object> schema = schemas.get(type.getSimpleName());

            assertThat(schema.get("properties"))
                    .asInstanceOf(InstanceOfAssertFactories.MAP)
                    .containsOnlyKeys(form.fields().toArray());
            assertThat(schema.getOrDefault("required", List.of())).isEqualTo(form.needed());
            assertThat(form.fields()).containsAll(form.needed());
        });
    }

    private static Stream<Class<?>> forms() {
        Stream<Class<?>> alone = Stream.of(
                RuleCheckInput.class,
                RuleTestInput.class,
                RuleTrialInput.class,
                RunRequest.class,
                SubscriptionForm.class);
        Stream<Class<?>> together = Stream.of(
                        ConversationForms.class,
                        CoordinationForms.class,
                        MeetingForms.class,
                        ProjectForms.class,
                        TimeForms.class,
                        WorkForms.class)
                .flatMap(each -> Stream.of(each.getDeclaredClasses()))
                .filter(Class::isRecord);
        return Stream.concat(alone, together);
    }

    @Test
    void an_interrupt_has_the_actions_that_its_reader_knows() {
        assertThat(api.<String>getList("components.schemas.InterruptForm.properties.action.enum"))
                .containsExactlyInAnyOrderElementsOf(InterruptInput.NEEDS.keySet());
    }

    @Test
    void what_is_referred_to_is_described() {
        assertThat(references(api.getMap(""))).contains("ProjectFile.task").isSubsetOf(schemas.keySet());
    }

    @Test
    void what_is_any_json_is_described_as_what_it_is() {
        assertThat(schemas.get("JsonNode")).doesNotContainKeys("type", "properties");
        assertThat(schemas.get("ObjectNode")).containsEntry("type", "object").doesNotContainKey("properties");
        assertThat(schemas.get("Levels"))
                .containsEntry("type", "object")
                .containsEntry("additionalProperties", Map.of("type", "number"));
        assertThat(schemas.get("Fraction")).containsEntry("type", "string").containsKey("pattern");
        assertThat(schemas).doesNotContainKeys("JsonNodeType", "JsonNodeFactory");
        assertThat(schemas.values().toString()).contains("#/components/schemas/JsonList");
    }

    @Test
    void what_writes_in_a_workspace_may_be_repeated_under_its_key() {
        assertThat(operations()).allSatisfy(each -> {
            boolean keyed = each.parameters().stream()
                    .anyMatch(parameter ->
                            "Idempotency-Key".equals(parameter.get("name")) && "header".equals(parameter.get("in")));
            boolean writes = !each.name().startsWith("get ");
            assertThat(keyed).as(each.name()).isEqualTo(writes && each.name().contains(WORKSPACE + "/"));
            assertThat(each.statuses().contains("429")).as(each.name()).isEqualTo(writes);
            assertThat(each.statuses().contains("415"))
                    .as(each.name())
                    .isEqualTo(each.operation().containsKey("requestBody"));
            assertThat(each.statuses()).as(each.name()).contains("406");
        });
    }

    @Test
    void an_answer_tells_of_no_field_that_is_never_sent() {
        ObjectMapper json = new ObjectMapper();
        FactCodec.configure(json);
        Map<String, List<JavaClass>> types = PARLEY.stream().collect(Collectors.groupingBy(JavaClass::getSimpleName));
        List<String> described = answered().stream()
                .filter(name -> schemas.get(name).containsKey("properties"))
                .filter(types::containsKey)
                .toList();

        assertThat(described).hasSizeGreaterThan(80);
        assertThat(described.stream().flatMap(name -> {
                    // Of two types of one name, the one that it is.
                    Set<String> sent = types.get(name).stream()
                            .map(type -> sent(json, type.reflect()))
                            .min(Comparator.comparing(
                                    each -> without(properties(name), each).size()))
                            .orElseThrow();
                    return without(properties(name), sent).stream().map(field -> name + "." + field);
                }))
                .isEmpty();
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private Set<String> properties(String schema) {
        return ((Map<?, ?>) schemas.get(schema).get("properties"))
                .keySet().stream().map(Object::toString).collect(Collectors.toSet());
    }

    /** The names that Jackson writes; of what is unwrapped, its own. */
    private static Set<String> sent(ObjectMapper json, Class<?> type) {
        Set<String> names = new TreeSet<>();
        AnnotationIntrospector annotations = json.getSerializationConfig().getAnnotationIntrospector();
        json.getSerializationConfig().introspect(json.constructType(type)).findProperties().stream()
                .filter(BeanPropertyDefinition::couldSerialize)
                .forEach(property -> {
                    if (annotations.findUnwrappingNameTransformer(property.getAccessor()) == null) {
                        names.add(property.getName());
                    } else {
                        names.addAll(sent(json, property.getAccessor().getRawType()));
                    }
                });
        return names;
    }

    /** The schemas that answers are made of. */
    private Set<String> answered() {
        Set<String> found = new TreeSet<>();
        operations().forEach(each -> found.addAll(references(each.get("responses"))));
        for (Set<String> more = found; !more.isEmpty(); ) {
            more = more.stream()
                    .flatMap(name -> references(schemas.get(name)).stream())
                    .filter(name -> !found.contains(name))
                    .collect(Collectors.toCollection(TreeSet::new));
            found.addAll(more);
        }
        return found;
    }

    private static Set<String> references(Object part) {
        return REFERENCE
                .matcher(part.toString())
                .results()
                .map(each -> each.group(1))
                .collect(Collectors.toSet());
    }

    @Test
    void a_limit_is_a_number() {
        assertThat(operations().stream()
                        .flatMap(each -> each.parameters().stream())
                        .filter(parameter -> "limit".equals(parameter.get("name")))
                        .map(parameter -> parameter.get("schema").toString()))
                .hasSizeGreaterThan(20)
                .allSatisfy(schema -> assertThat(schema).contains("integer", "1000"));
    }

    private Map<String, Object> schemaOfBody(Described operation) {
        Map<String, Map<String, Map<String, Object>>> content = operation
                .<Map<String, Map<String, Map<String, Map<String, Object>>>>>get("requestBody")
                .get("content");
        Map<String, Object> schema = content.values().iterator().next().get("schema");
        return schema.containsKey("$ref")
                ? schemas.get(schema.get("$ref").toString().replace("#/components/schemas/", ""))
                : schema;
    }

    private Described operation(String method, String path) {
        return operations().stream()
                .filter(each -> each.name().equals(method + " " + path))
                .findFirst()
                .orElseThrow();
    }

    private List<Described> operations() {
        List<Described> operations = new ArrayList<>();
        Map<String, Map<String, Map<String, Object>>> paths = api.getMap("paths");
        paths.forEach((path, item) -> item.forEach((method, operation) -> {
            if (METHODS.contains(method)) {
                operations.add(new Described(method + " " + path, operation));
            }
        }));
        return operations;
    }
}
