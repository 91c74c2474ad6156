package org.parley.engine.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.definition.type.FactType;
import org.parley.engine.fact.Policy;

/** Turns the files of a rules folder into a rule base, or says what is wrong with them. */
public final class RuleCompiler {
    private static final AtomicLong BUILDS = new AtomicLong();

    private final PolicyReader policies;

    public RuleCompiler(FactTypes types) {
        this.policies = new PolicyReader(types);
    }

    /**
     * Compiles the files; if the rules are the same as before, only the policies are read.
     *
     * @param before what is active; null if nothing is
     * @throws RulesRejected with every problem found
     */
    public RuleBase compile(RuleSet source, RuleBase before) throws RulesRejected {
        List<RuleProblem> problems = new ArrayList<>();
        List<Policy> facts = policies.read(source, problems);
        if (before != null && source.sameRules(before.source())) {
            if (problems.isEmpty()) {
                return new RuleBase(source, before.rules(), facts, before.own());
            }
            throw new RulesRejected(problems);
        }
        problems.addAll(DrlSyntax.problemsOf(source));
        if (problems.isEmpty()) {
            Build build = build(source.drl().toList());
            if (build.complaints.isEmpty()) {
                return new RuleBase(source, build.rules, facts, ownTypes(source, build.rules));
            }
            problems.addAll(new BrokenRules(source, files -> build(files).complaints).find(build.complaints));
        }
        throw new RulesRejected(problems);
    }

    private static OwnTypes ownTypes(RuleSet source, KieBase rules) {
        Map<Class<?>, OwnType> types = new HashMap<>();
        source.declaredTypes().forEach(declared -> {
            FactType type = rules.getFactType(declared.packageName(), declared.name());
            types.put(type.getFactClass(), new CompiledOwnType(declared, type));
        });
        return new OwnTypes(types.values(), object -> types.get(object.getClass()));
    }

    /** A rule base, or what the compiler has against one. */
    private record Build(KieBase rules, List<String> complaints) {}

    private static Build build(List<Map.Entry<String, String>> files) {
        KieServices services = KieServices.get();
        ReleaseId release = nextRelease(services);
        try {
            List<Message> errors = builder(services, release, files)
                    .buildAll(ExecutableModelProject.class)
                    .getResults()
                    .getMessages(Message.Level.ERROR);
            return errors.isEmpty()
                    ? new Build(
                            services.newKieContainer(release, parentLoader()).getKieBase(), List.of())
                    : new Build(null, errors.stream().map(Message::getText).toList());
        } catch (RuntimeException e) {
            // The generator of the model throws instead of reporting for some mistakes.
            return new Build(null, List.of(String.valueOf(e.getMessage())));
        } finally {
            services.getRepository().removeKieModule(release);
        }
    }

    private static KieBuilder builder(KieServices services, ReleaseId release, List<Map.Entry<String, String>> files) {
        KieFileSystem system = services.newKieFileSystem();
        system.generateAndWritePomXML(release);
        files.forEach(file -> system.write("src/main/resources/rules/" + file.getKey(), file.getValue()));
        return services.newKieBuilder(system, parentLoader());
    }

    private static ReleaseId nextRelease(KieServices services) {
        return services.newReleaseId("org.parley.rules", "rules", "1.0." + BUILDS.incrementAndGet());
    }

    private static ClassLoader parentLoader() {
        return new RuleClassLoader(RuleCompiler.class.getClassLoader());
    }
}
