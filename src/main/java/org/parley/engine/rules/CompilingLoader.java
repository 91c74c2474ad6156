package org.parley.engine.rules;

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

/** Has the engine make classes of the rules: the faster ones to run, and the slower ones to load. */
public final class CompilingLoader implements RuleLoader {
    private static final AtomicLong BUILDS = new AtomicLong();

    static {
        Segments.layOutWhenNeeded();
    }

    @Override
    public LoadedRules load(RuleSet source) throws RulesRejected {
        Build build = build(source.drl().toList());
        if (!build.complaints.isEmpty()) {
            throw new RulesRejected(new BrokenRules(source, files -> build(files).complaints).find(build.complaints));
        }
        return new LoadedRules(build.rules, ownTypes(source, build.rules));
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
            KieBuilder builder = builder(services, release, files).buildAll(ExecutableModelProject.class);
            List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
            if (!errors.isEmpty()) {
                return new Build(null, errors.stream().map(Message::getText).toList());
            }
            CountedClasses.in(builder.getKieModule());
            return new Build(services.newKieContainer(release, parentLoader()).getKieBase(), List.of());
        } catch (RuntimeException e) {
            // The generator of the model throws instead of reporting for some mistakes.
            return new Build(null, List.of(String.valueOf(e.getMessage())));
        } catch (StackOverflowError e) {
            return new Build(null, List.of(RuleProblem.TOO_DEEP));
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
        return new RuleClassLoader(CompilingLoader.class.getClassLoader());
    }
}
