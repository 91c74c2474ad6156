package org.parley.engine.interpreter;

import com.github.javaparser.ast.Node;
import java.util.HashMap;
import java.util.Map;

/** The variables that can be seen at some place, each with its slot in the frame. Slot 0 is for the result. */
public final class VisibleVariables {
    /** A variable. */
    public static final class Local {
        private final JavaType type;
        private final int slot;
        private boolean changes;
        private boolean captured;
        private boolean matched;

        private Local(JavaType type, int slot) {
            this.type = type;
            this.slot = slot;
        }

        public JavaType type() {
            return type;
        }

        public int slot() {
            return slot;
        }
    }

    private static final class Size {
        private int slots = 1;
    }

    private final VisibleVariables outer;
    private final Size size;
    private final boolean function;
    private final Map<String, Local> locals = new HashMap<>();

    public VisibleVariables() {
        this(null, new Size(), true);
    }

    private VisibleVariables(VisibleVariables outer, Size size, boolean function) {
        this.outer = outer;
        this.size = size;
        this.function = function;
    }

    /** For a block within this one. */
    VisibleVariables block() {
        return new VisibleVariables(this, size, false);
    }

    /** For a lambda: what it sees of this one must not change. */
    VisibleVariables lambda() {
        return new VisibleVariables(this, size, true);
    }

    /** How long a frame has to be; final when all is translated. */
    public int size() {
        return size.slots;
    }

    /** @throws Untranslatable if the name is taken */
    public Local declare(Node node, String name, JavaType type) {
        for (VisibleVariables scope = this; scope != null; scope = scope.outer) {
            Local before = scope.locals.get(name);
            if (before != null && before.matched) {
                scope.locals.remove(name);
            } else if (before != null) {
                throw new Untranslatable(node, "there is already a variable %s".formatted(name));
            }
        }
        Local local = new Local(type, size.slots++);
        locals.put(name, local);
        return local;
    }

    /**
     * Declares the variable of an {@code instanceof}. Another variable of the name may follow: Java sees it only where the
     * {@code instanceof} holds; where it does not, it is null here.
     *
     * @throws Untranslatable if the name is taken otherwise
     */
    Local match(Node node, String name, JavaType type) {
        Local local = declare(node, name, type);
        local.matched = true;
        return local;
    }

    /**
     * The variable of a name; null if there is none.
     *
     * @throws Untranslatable if a lambda uses a variable that changes
     */
    public Local read(Node node, String name) {
        return find(node, name, false);
    }

    /** Like {@link #read}, of a variable that is given a new value. */
    Local change(Node node, String name) {
        return find(node, name, true);
    }

    private Local find(Node node, String name, boolean change) {
        boolean outside = false;
        for (VisibleVariables scope = this; scope != null; scope = scope.outer) {
            Local local = scope.locals.get(name);
            if (local != null) {
                local.captured |= outside;
                local.changes |= change;
                if (local.captured && local.changes) {
                    throw new Untranslatable(
                            node, "a lambda uses %s, so it must not change; give it another variable".formatted(name));
                }
                return local;
            }
            outside |= scope.function;
        }
        return null;
    }
}
