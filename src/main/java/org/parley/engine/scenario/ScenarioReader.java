package org.parley.engine.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.engine.fact.Command;
import org.parley.engine.fact.Decision;
import org.parley.engine.fact.Fact;
import org.parley.engine.fact.OwnCommand;
import org.parley.engine.fact.Policy;
import org.parley.engine.fact.StateFact;
import org.parley.engine.fact.WithdrawFact;
import org.parley.engine.input.InvalidInput;
import org.parley.engine.rules.OwnPolicy;
import org.parley.engine.rules.OwnType;
import org.parley.engine.rules.Policies;
import org.parley.engine.rules.RuleProblem;
import org.parley.engine.scenario.Scenario.RuleName;
import org.parley.engine.scenario.Scenario.Step;
import org.parley.engine.session.FactCodec;
import org.parley.journal.FactChange;
import org.parley.journal.FactChange.Kind;
import org.parley.journal.FactReference;

/** Reads the scenarios of one file; what it cannot read it reports by line, and goes on. */
final class ScenarioReader {
    private final String file;
    private final Outline outline;
    private final Vocabulary vocabulary;

    private ScenarioReader(String file, Outline outline, Vocabulary vocabulary) {
        this.file = file;
        this.outline = outline;
        this.vocabulary = vocabulary;
    }

    /** The scenarios that can be read; why others cannot is added to the problems. */
    static List<Scenario> read(String file, String text, Vocabulary vocabulary, List<RuleProblem> problems) {
        try {
            Outline outline = new Outline(file, text, problems);
            return new ScenarioReader(file, outline, vocabulary).scenarios();
        } catch (MalformedScenario e) {
            problems.add(e.in(file));
            return List.of();
        } catch (RuntimeException | Error e) {
            problems.add(RuleProblem.ofThrown(file, 1, 1, null, e));
            return List.of();
        }
    }

    private List<Scenario> scenarios() {
        return outline.root().isMissingNode()
                ? List.of()
                : outline.list(1, outline.root(), this::scenario).stream()
                        .flatMap(Optional::stream)
                        .toList();
    }

    /** Nothing if there are mistakes in it. */
    private Optional<Scenario> scenario(int line, JsonNode node) {
        int before = outline.mistakes();
        outline.checkNames(line, node, Level.SCENARIO);
        if (!node.path("name").isTextual()) {
            outline.report(line, "the scenario has no name");
        }
        Scenario scenario = new Scenario(
                file,
                line,
                node.path("name").textValue(),
                given(node),
                outline.list(node, "policies", this::policy),
                steps(line, node));
        return outline.mistakes() == before ? Optional.of(scenario) : Optional.empty();
    }

    private List<Step> steps(int line, JsonNode scenario) {
        if (!scenario.has("steps")) {
            return List.of(step(line, scenario));
        }
        Level.STEP.words().stream()
                .filter(scenario::has)
                .forEach(word ->
                        outline.report(outline.lineOf(scenario, word), word + " belongs to one of the steps here"));
        if (scenario.path("steps").isEmpty()) {
            outline.report(outline.lineOf(scenario, "steps"), "steps: there is none");
        }
        return outline.list(scenario, "steps", (at, each) -> {
            outline.checkNames(at, each, Level.STEP);
            return step(at, each);
        });
    }

    private Step step(int line, JsonNode node) {
        if (!node.has("when")) {
            throw new MalformedScenario(line, "when is missing: the command that comes");
        }
        if (!node.has("then")) {
            throw new MalformedScenario(line, "then is missing: the decisions and facts that are expected");
        }
        JsonNode then = node.path("then");
        outline.checkNames(outline.lineOf(node, "then"), then, Level.THEN);
        return new Step(
                outline.lineOf(node, "when"),
                node.path("when").isArray()
                        ? outline.list(node, "when", this::command)
                        : List.of(command(outline.lineOf(node, "when"), node.path("when"))),
                then.has("decisions")
                        ? Optional.of(outline.list(then, "decisions", patternOf(Decision.class)))
                        : Optional.empty(),
                outline.list(then, "facts", patternOf(Fact.class)),
                outline.list(then, "absent", patternOf(Fact.class)),
                outline.list(node, "fires", this::rule));
    }

    /** Facts, of which no two are the same by type and key. */
    private List<FactChange> given(JsonNode scenario) {
        Set<FactReference> there = new HashSet<>();
        return outline.list(scenario, "given", (line, node) -> {
            FactChange fact = fact(line, node);
            if (!there.add(FactReference.of(fact))) {
                throw new MalformedScenario(line, "%s %s is given twice".formatted(fact.type(), fact.key()));
            }
            return fact;
        });
    }

    private FactChange fact(int line, JsonNode node) {
        Entry entry = outline.entry(line, node);
        Optional<OwnType> declared = vocabulary.own(entry.line(), entry.type(), Fact.class);
        if (declared.isPresent()) {
            Object fact = read(entry, declared.get(), entry.fields());
            return new FactChange(
                    Kind.INSERT,
                    entry.type(),
                    declared.get().keyOf(fact),
                    declared.get().write(fact));
        }
        Fact fact = entry.as(typeOf(entry, Fact.class));
        if (fact.key() == null) {
            throw new MalformedScenario(line, "the %s lacks its key".formatted(entry.type()));
        }
        return new FactChange(Kind.INSERT, entry.type(), fact.key(), FactCodec.write(fact));
    }

    /** A policy is replaced as a whole. */
    private Policy policy(int line, JsonNode node) {
        Entry entry = outline.entry(line, node);
        Optional<OwnType> declared = vocabulary.own(entry.line(), entry.type(), Policy.class);
        if (declared.isPresent()) {
            read(entry, declared.get(), entry.fields());
            return new OwnPolicy(entry.type(), entry.fields());
        }
        try {
            return Policies.one(typeOf(entry, Policy.class), entry.fields());
        } catch (InvalidInput e) {
            throw malformed(line, e);
        }
    }

    private static MalformedScenario malformed(int line, InvalidInput mistakes) {
        return new MalformedScenario(
                line,
                mistakes.errors().stream()
                        .map(error -> error.pointer().isEmpty()
                                ? error.message()
                                : error.pointer().substring(1) + ": " + error.message())
                        .collect(Collectors.joining("; ")));
    }

    private Command command(int line, JsonNode node) {
        Entry entry = outline.entry(line, node);
        Optional<OwnType> declared = vocabulary.own(entry.line(), entry.type(), Command.class);
        if (declared.isPresent()) {
            JsonNode fields = entry.fields() == null ? JsonNodeFactory.instance.objectNode() : entry.fields();
            read(entry, declared.get(), fields);
            return new OwnCommand(entry.type(), fields);
        }
        Command command = entry.as(typeOf(entry, Command.class));
        if (command instanceof StateFact stated) {
            read(entry, stated(entry, stated.type()), stated.values());
        } else if (command instanceof WithdrawFact withdrawn) {
            stated(entry, withdrawn.type());
        }
        return command;
    }

    /** The type of a fact that comes from outside. */
    private OwnType stated(Entry entry, String type) {
        return vocabulary
                .own(entry.line(), String.valueOf(type), Fact.class)
                .orElseThrow(() -> new MalformedScenario(
                        entry.line(), "the rules declare no fact %s%s".formatted(type, vocabulary.hint(type))));
    }

    private static Object read(Entry entry, OwnType type, JsonNode fields) {
        try {
            return type.read(fields == null ? MissingNode.getInstance() : fields);
        } catch (InvalidInput e) {
            throw malformed(entry.line(), e);
        }
    }

    private <T> Outline.Reading<Pattern> patternOf(Class<T> kind) {
        return (line, node) -> {
            Entry entry = outline.entry(line, node);
            vocabulary
                    .own(entry.line(), entry.type(), kind)
                    .ifPresentOrElse(
                            declared -> outline.checkNames(entry, declared.fields()), () -> typeOf(entry, kind));
            return new Pattern(entry.line(), entry.type(), entry.fields());
        };
    }

    private RuleName rule(int line, JsonNode name) {
        vocabulary.checkRule(line, name.asText());
        return new RuleName(line, name.asText());
    }

    private <T> Class<? extends T> typeOf(Entry entry, Class<T> kind) {
        Class<? extends T> type = vocabulary.type(entry.line(), entry.type(), kind);
        outline.checkNames(entry, Vocabulary.fieldsOf(type));
        return type;
    }
}
