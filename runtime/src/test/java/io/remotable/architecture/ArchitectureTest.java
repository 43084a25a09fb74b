package io.remotable.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.AccessibleObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Keeps the picture of ARCHITECTURE.md true: which package may know which. */
class ArchitectureTest {
    private static JavaClasses runtime;

    @BeforeAll
    static void readClasses() {
        runtime = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.remotable");
    }

    @Test
    void shouldKeepTheArrowsOfThePicture() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("io.remotable..")
                .layer("process")
                .definedBy("io.remotable.process")
                .layer("codec")
                .definedBy("io.remotable.codec")
                .layer("table")
                .definedBy("io.remotable.table")
                .layer("transport")
                .definedBy("io.remotable.transport..")
                .layer("scheduler")
                .definedBy("io.remotable.scheduler")
                .layer("mailbox")
                .definedBy("io.remotable.node.mailbox")
                .layer("wire")
                .definedBy("io.remotable.node.wire")
                .layer("peer")
                .definedBy("io.remotable.node.peer")
                .layer("node")
                .definedBy("io.remotable.node")
                .layer("localnet")
                .definedBy("io.remotable.localnet")
                .whereLayer("localnet")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("node")
                .mayOnlyBeAccessedByLayers("localnet")
                .whereLayer("peer")
                .mayOnlyBeAccessedByLayers("node")
                .whereLayer("wire")
                .mayOnlyBeAccessedByLayers("node", "peer")
                .whereLayer("mailbox")
                .mayOnlyBeAccessedByLayers("node", "peer")
                .whereLayer("scheduler")
                .mayOnlyBeAccessedByLayers("node", "peer")
                .whereLayer("transport")
                .mayOnlyBeAccessedByLayers("scheduler", "peer", "node")
                .whereLayer("table")
                .mayOnlyBeAccessedByLayers("wire", "node", "localnet")
                .whereLayer("codec")
                .mayOnlyBeAccessedByLayers("table", "wire", "peer", "node", "localnet")
                .check(runtime);
    }

    @Test
    void shouldHaveNoCircleOfPackages() {
        slices().matching("io.remotable.(**)").should().beFreeOfCycles().check(runtime);
    }

    @Test
    void shouldTouchAeronInOnePackageOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.remotable.transport.aeron")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.aeron..")
                .check(runtime);
    }

    @Test
    void shouldTouchChronicleInTheSelfDescribingFormatOnly() {
        noClasses()
                .that()
                .haveSimpleNameNotStartingWith("Wire")
                .and()
                .haveSimpleNameNotStartingWith("Yaml")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("net.openhft..")
                .check(runtime);
    }

    @Test
    void shouldForceNoReflectiveDoorsOpenButTheSchedulers() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.remotable.scheduler")
                .should()
                .callMethod(AccessibleObject.class, "setAccessible", boolean.class)
                .check(runtime);
    }

    @Test
    void shouldHaveFinalClassesUnlessMadeToBeExtended() {
        classes()
                .that()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .and()
                .areNotAnonymousClasses()
                .and()
                .areTopLevelClasses()
                .and()
                .doNotHaveModifier(JavaModifier.ABSTRACT)
                .and()
                .areNotAssignableTo(Throwable.class)
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(runtime);
    }
}
