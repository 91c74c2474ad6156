package org.parley.engine.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;
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
                return new RuleBase(source, before.rules(), facts);
            }
            throw new RulesRejected(problems);
        }
        problems.addAll(DrlSyntax.problemsOf(source));
        if (problems.isEmpty()) {
            Optional<KieBase> rules = build(source, problems);
            if (rules.isPresent()) {
                return new RuleBase(source, rules.get(), facts);
            }
        }
        throw new RulesRejected(problems);
    }

    private static Optional<KieBase> build(RuleSet source, List<RuleProblem> problems) {
        Optional<KieBase> rules = tryBuild(source);
        if (rules.isEmpty()) {
            problems.addAll(new BrokenRules(source, RuleCompiler::complaintsAbout).find());
        }
        return rules;
    }

    private static Optional<KieBase> tryBuild(RuleSet source) {
        KieServices services = KieServices.get();
        ReleaseId release = nextRelease(services);
        try {
            KieBuilder builder = builder(services, release, source.drl().toList());
            if (builder.buildAll(ExecutableModelProject.class).getResults().hasMessages(Message.Level.ERROR)) {
                return Optional.empty();
            }
            KieContainer container = services.newKieContainer(release, parentLoader());
            return Optional.of(container.getKieBase());
        } catch (RuntimeException e) {
            // The model generator throws instead of reporting for some mistakes; BrokenRules finds which.
            return Optional.empty();
        } finally {
            services.getRepository().removeKieModule(release);
        }
    }

    /** What the compiler says about some files; empty if it has nothing against them. */
    private static List<String> complaintsAbout(List<Map.Entry<String, String>> files) {
        KieServices services = KieServices.get();
        ReleaseId release = nextRelease(services);
        try {
            List<Message> errors = builder(services, release, files)
                    .buildAll(ExecutableModelProject.class)
                    .getResults()
                    .getMessages(Message.Level.ERROR);
            return errors.stream().map(Message::getText).toList();
        } catch (RuntimeException e) {
            return List.of(String.valueOf(e.getMessage()));
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
