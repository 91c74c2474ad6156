package org.parley.engine.rules;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.parley.engine.steps.EndlessCode;
import org.parley.engine.steps.Steps;

/**
 * Has a method count each jump back, which is a turn of a loop; functions and lambdas count their calls as well. A function
 * tells by its name where the count ended, or the stack.
 */
final class CountedMethod extends MethodVisitor {
    private static final String STEPS = Type.getInternalName(Steps.class);
    private static final String ANY = Type.getInternalName(Throwable.class);
    private static final int FAILURE_STACK = 2;

    private final String name;
    private final Type type;
    private final boolean isFunction;
    private final boolean isLambda;
    private final Set<Label> passed = new HashSet<>();
    private final Label begin = new Label();
    private final Label end = new Label();

    CountedMethod(int access, String name, String descriptor, MethodVisitor counted) {
        super(Opcodes.ASM9, counted);
        this.name = name;
        this.type = Type.getMethodType(descriptor);
        this.isLambda = (access & Opcodes.ACC_SYNTHETIC) != 0 && name.startsWith("lambda$");
        this.isFunction = !isLambda && (access & Opcodes.ACC_STATIC) != 0 && !name.startsWith("<");
    }

    @Override
    public void visitCode() {
        super.visitCode();
        if (isFunction || isLambda) {
            count();
        }
        if (isFunction) {
            // Before the ones it has itself, which would hide what it was.
            super.visitTryCatchBlock(begin, end, end, Type.getInternalName(EndlessCode.class));
            super.visitTryCatchBlock(begin, end, end, Type.getInternalName(StackOverflowError.class));
        }
        super.visitLabel(begin);
    }

    @Override
    public void visitLabel(Label label) {
        passed.add(label);
        super.visitLabel(label);
    }

    @Override
    public void visitJumpInsn(int opcode, Label target) {
        if (passed.contains(target)) {
            count();
        }
        super.visitJumpInsn(opcode, target);
    }

    @Override
    public void visitMaxs(int stack, int locals) {
        if (isFunction) {
            fail();
        }
        super.visitMaxs(Math.max(stack, FAILURE_STACK), locals);
    }

    private void count() {
        super.visitMethodInsn(Opcodes.INVOKESTATIC, STEPS, "count", "()V", false);
    }

    private void fail() {
        super.visitLabel(end);
        Object[] variables =
                Stream.of(type.getArgumentTypes()).map(CountedMethod::kind).toArray();
        super.visitFrame(Opcodes.F_FULL, variables.length, variables, 1, new Object[] {ANY});
        super.visitLdcInsn(name);
        super.visitMethodInsn(
                Opcodes.INVOKESTATIC,
                STEPS,
                "failure",
                "(Ljava/lang/Throwable;Ljava/lang/String;)Ljava/lang/RuntimeException;",
                false);
        super.visitInsn(Opcodes.ATHROW);
    }

    /** A type as the verifier knows it. */
    private static Object kind(Type type) {
        return switch (type.getSort()) {
            case Type.LONG -> Opcodes.LONG;
            case Type.DOUBLE -> Opcodes.DOUBLE;
            case Type.FLOAT -> Opcodes.FLOAT;
            case Type.OBJECT, Type.ARRAY -> type.getInternalName();
            default -> Opcodes.INTEGER;
        };
    }
}
