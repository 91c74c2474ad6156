package org.parley.engine.session;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.parley.engine.fact.Command;
import org.parley.engine.fact.Decision;
import org.parley.engine.fact.Fact;
import org.parley.engine.fact.OwnDecision;
import org.parley.engine.fact.Policy;
import org.parley.engine.rules.FactTypes;
import org.parley.engine.rules.OwnPolicy;
import org.parley.engine.rules.OwnType;
import org.parley.engine.rules.OwnTypes;
import org.parley.journal.FactReference;

/** What the objects in a session are to the journal, whether their types are shipped or declared by the rules. */
final class FactObjects {
    private static final Logger LOG = Logger.getLogger(FactObjects.class);

    private final FactTypes types;
    private final OwnTypes own;
    private final Set<String> unknown = new HashSet<>();

    FactObjects(FactTypes types, OwnTypes own) {
        this.types = types;
        this.own = own;
    }

    /** The fact that an object is; null if it is none. */
    FactReference reference(Object object) {
        if (object instanceof Fact fact) {
            return new FactReference(object.getClass().getSimpleName(), fact.key());
        }
        OwnType type = own.of(object);
        return type != null && type.isFact() ? new FactReference(type.name(), type.keyOf(object)) : null;
    }

    /** The name of the command that an object is; null if it is none. */
    String command(Object object) {
        if (object instanceof Command) {
            return object.getClass().getSimpleName();
        }
        OwnType type = own.of(object);
        return type != null && type.isCommand() ? type.name() : null;
    }

    /** The decision that an object is; null if it is none. */
    Decision decision(Object object) {
        if (object instanceof Decision decision) {
            return decision;
        }
        OwnType type = own.of(object);
        return type == null || type.isFact() || type.isCommand() || type.isPolicy()
                ? null
                : new OwnDecision(type.name(), type.subjectsOf(object), FactCodec.parse(type.write(object)));
    }

    boolean isPolicy(Object object) {
        OwnType type = object instanceof Policy ? null : own.of(object);
        return object instanceof Policy || type != null && type.isPolicy();
    }

    /** What rules match of a policy. */
    Object object(Policy policy) {
        return policy instanceof OwnPolicy declared
                ? own.find(declared.type()).orElseThrow().read(declared.values())
                : policy;
    }

    String typeOf(Decision decision) {
        return decision instanceof OwnDecision declared
                ? declared.type()
                : decision.getClass().getSimpleName();
    }

    String write(Object fact) {
        OwnType type = own.of(fact);
        return type == null ? FactCodec.write(fact) : type.write(fact);
    }

    /** The object of a fact; empty if nobody knows its type any more, which may come back with other rules. */
    Optional<Object> read(String type, String json) {
        Optional<Class<?>> shipped = types.find(type);
        if (shipped.isPresent()) {
            return Optional.of(FactCodec.read(json, shipped.get()));
        }
        Optional<OwnType> declared = own.find(type);
        if (declared.isEmpty() && unknown.add(type)) {
            LOG.warnf("the rules declare no type %s, of which there are facts; they are kept, and rest", type);
        }
        return declared.map(each -> each.read(FactCodec.parse(json)));
    }
}
