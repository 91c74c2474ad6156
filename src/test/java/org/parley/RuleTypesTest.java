package org.parley;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The list of types for interpreted rules is complete: it cannot be looked up in a native executable. */
class RuleTypesTest {
    private static final JavaClasses IMPORTABLE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(
                    "org.parley.agent",
                    "org.parley.engine.fact",
                    "org.parley.event",
                    "org.parley.meeting",
                    "org.parley.project");

    @Test
    void every_type_that_a_rule_can_import_is_listed() {
        assertThat(RuleTypes.DOMAINS.stream().map(Class::getName))
                .containsExactlyInAnyOrderElementsOf(IMPORTABLE.stream()
                        .filter(JavaClass::isTopLevelClass)
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaClass::getName)
                        .toList());
    }
}
