package org.parley.nativeimage;

import com.github.javaparser.metamodel.JavaParserMetaModel;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.graalvm.nativeimage.hosted.Feature;
import org.graalvm.nativeimage.hosted.RuntimeReflection;
import org.parley.Domains;
import org.parley.engine.interpreter.FunctionalInterfaces;
import org.parley.engine.interpreter.JavaLibrary;
import org.parley.engine.rules.prepared.PreparedRules;

/**
 * Tells a native executable what is looked up by name while it runs: all that rules may speak of, and all records, which
 * are what is read and written as JSON. Everything else the builder finds by itself.
 */
public final class RuleTypesFeature implements Feature {
    private static final String OURS = "org.parley.";
    private static final Pattern CLASS_NAME = Pattern.compile("(\\[+L)?\\w+(\\.[\\w$]+)+;?");

    private final Set<Class<?>> seen = new HashSet<>();

    @Override
    public String getDescription() {
        return "Lets rules speak of the types that they may speak of";
    }

    @Override
    public void beforeAnalysis(BeforeAnalysisAccess access) {
        JavaLibrary.TYPES.forEach(RuleTypesFeature::registerPublic);
        FunctionalInterfaces.all().forEach(RuleTypesFeature::registerPublic);
        Domains.ALL.forEach(this::register);
        OurClasses.on(access.getApplicationClassPath()).filter(Class::isRecord).forEach(this::register);
        PreparedRules.shipped().texts().forEach(RuleTypesFeature::registerNamed);
        // The parser of consequences and functions looks at its own trees by the names of their fields.
        JavaParserMetaModel.getNodeMetaModels()
                .forEach(node -> RuntimeReflection.register(node.getType().getDeclaredFields()));
    }

    /** Prepared rules name the classes of their variables; most of their texts are no classes. */
    private static void registerNamed(String text) {
        if (CLASS_NAME.matcher(text).matches()) {
            try {
                RuntimeReflection.register(Class.forName(text, false, RuleTypesFeature.class.getClassLoader()));
            } catch (ClassNotFoundException e) {
                // It only looks like one.
            }
        }
    }

    /** What rules may call. */
    private static void registerPublic(Class<?> type) {
        RuntimeReflection.register(type);
        RuntimeReflection.register(type.getConstructors());
        RuntimeReflection.register(type.getMethods());
        RuntimeReflection.register(type.getFields());
    }

    /** What is read and written as JSON too, with all that belongs to it. */
    private void register(Class<?> type) {
        if (!type.getName().startsWith(OURS) || !seen.add(type)) {
            return;
        }
        registerPublic(type);
        RuntimeReflection.register(type.getDeclaredConstructors());
        RuntimeReflection.register(type.getDeclaredMethods());
        RuntimeReflection.register(type.getDeclaredFields());
        if (type.isRecord()) {
            RuntimeReflection.registerAllRecordComponents(type);
        }
        for (Class<?> nested : type.getDeclaredClasses()) {
            register(nested);
        }
        Stream.of(type.getDeclaredFields()).forEach(field -> registerAll(field.getGenericType()));
    }

    private void registerAll(Type type) {
        if (type instanceof Class<?> known) {
            register(known.isArray() ? known.getComponentType() : known);
        } else if (type instanceof ParameterizedType generic) {
            registerAll(generic.getRawType());
            Stream.of(generic.getActualTypeArguments()).forEach(this::registerAll);
        }
    }
}
