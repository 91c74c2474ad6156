package org.parley.engine.rules;

import java.util.Collection;
import java.util.List;
import org.drools.compiler.compiler.io.memory.MemoryFileSystem;
import org.drools.compiler.kie.builder.impl.MemoryKieModule;
import org.drools.modelcompiler.CanonicalKieModule;
import org.kie.api.builder.KieModule;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Makes the classes that the engine has made of rules count their steps, before any of them is loaded. */
final class CountedClasses {
    private static final String OF_RULES = "rules/";
    /** They are tables, and many. */
    private static final String METADATA = "DomainClassesMetadata";

    private static final String CLASS_FILE = ".class";

    private CountedClasses() {}

    static void in(KieModule module) {
        var files = (MemoryKieModule) ((CanonicalKieModule) module).getInternalKieModule();
        Collection<String> names = List.copyOf(files.getFileNames());
        MemoryFileSystem memory = files.getMemoryFileSystem();
        names.stream()
                .filter(CountedClasses::isCode)
                .forEach(name -> memory.write(name, counted(files.getBytes(name))));
    }

    private static boolean isCode(String name) {
        return name.startsWith(OF_RULES) && name.endsWith(CLASS_FILE) && !name.contains(METADATA);
    }

    private static byte[] counted(byte[] file) {
        ClassReader reader = new ClassReader(file);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] exceptions) {
                        return new CountedMethod(
                                access,
                                name,
                                descriptor,
                                super.visitMethod(access, name, descriptor, signature, exceptions));
                    }
                },
                0);
        return writer.toByteArray();
    }
}
