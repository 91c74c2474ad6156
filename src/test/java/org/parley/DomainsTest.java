package org.parley;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

class DomainsTest {
    @Test
    void rules_may_speak_of_every_public_type_of_a_domain() {
        List<String> packages = Domains.ALL.stream()
                .map(Class::getPackageName)
                .filter(name -> !name.equals("org.parley.engine.backtest"))
                .distinct()
                .toList();
        List<String> types = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(packages).stream()
                        .filter(type -> packages.contains(type.getPackageName()))
                        .filter(type -> type.isTopLevelClass()
                                && type.getModifiers().contains(JavaModifier.PUBLIC)
                                && !type.isAnnotation()
                                && !type.getSimpleName().endsWith("Types"))
                        .map(JavaClass::getName)
                        .toList();

        assertThat(Domains.ALL.stream().map(Class::getName)).containsAll(types);
    }
}
