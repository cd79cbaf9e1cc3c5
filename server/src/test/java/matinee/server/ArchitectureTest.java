package matinee.server;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The arrows of docs/DESIGN.md, and what `room` may know of the world: nothing.
class ArchitectureTest {
  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("matinee");
  private static final JavaClasses ALL = new ClassFileImporter().importPackages("matinee");

  @Test
  void the_arrows_point_from_the_web_to_the_room_and_never_back() {
    mayUse("matinee.protocol..", "matinee.protocol..");
    mayUse("matinee.server.settings..", "matinee.server.settings..");
    mayUse("matinee.server.room..", "matinee.server.room..", "matinee.protocol..");
    mayUse(
        "matinee.server.log..",
        "matinee.server.log..",
        "matinee.server.room..",
        "matinee.protocol..");
    mayUse(
        "matinee.server.host..",
        "matinee.server.host..",
        "matinee.server.log..",
        "matinee.server.room..",
        "matinee.protocol..");
    mayUse(
        "matinee.server.gateway..",
        "matinee.server.gateway..",
        "matinee.server.host..",
        "matinee.server.room..",
        "matinee.protocol..");
    mayUse(
        "matinee.server.http..",
        "matinee.server.http..",
        "matinee.server.pages..",
        "matinee.server.gateway..",
        "matinee.server.host..",
        "matinee.server.room..",
        "matinee.protocol..");
    mayUse("matinee.server.pages..", "matinee.server.pages..");
    mayUse(
        "matinee.server.door..",
        "matinee.server.door..",
        "matinee.server.gateway..",
        "matinee.server.host..");
    mayUse(
        "matinee.server.ops..",
        "matinee.server.ops..",
        "matinee.server.settings..",
        "matinee.server.pages..",
        "matinee.server.log..",
        "matinee.server.gateway..",
        "matinee.server.host..",
        "matinee.protocol..");
    mayUse(
        "matinee.server.traces..",
        "matinee.server.traces..",
        "matinee.server.log..",
        "matinee.server.host..",
        "matinee.server.room..",
        "matinee.protocol..");
  }

  @Test
  void the_room_is_pure() {
    check(
        classes()
            .that()
            .resideInAPackage("matinee.server.room..")
            .should()
            .onlyDependOnClassesThat(
                resideInAnyPackage(
                    "java.lang",
                    "java.lang.runtime",
                    "java.lang.invoke",
                    "java.util",
                    "java.util.function",
                    "java.util.regex",
                    "java.util.stream",
                    "java.time",
                    "java.security",
                    "java.nio.charset",
                    "org.jspecify.annotations",
                    "matinee.protocol",
                    "matinee.server.room"))
            .because("time, readings and chance come in as arguments"));
    check(
        noClasses()
            .that()
            .resideInAPackage("matinee.server.room..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Instant.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Random.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Thread.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(PrintStream.class)
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "currentTimeMillis"));
  }

  @Test
  void the_frames_know_annotations_and_nothing_else() {
    check(
        classes()
            .that()
            .resideInAPackage("matinee.protocol")
            .should()
            .onlyDependOnClassesThat(
                resideInAnyPackage(
                    "java..",
                    "org.jspecify.annotations",
                    "com.fasterxml.jackson.annotation",
                    "matinee.protocol")));
  }

  /// No address that a visitor gives can make the server ask for it (no SSRF).
  @Test
  void nobody_asks_other_servers() {
    check(
        noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "org.eclipse.jetty.client..")
            .orShould()
            .callMethod(java.net.URL.class, "openStream")
            .orShould()
            .callMethod(java.net.URL.class, "openConnection"));
  }

  @Test
  void nobody_is_a_manager() {
    check(
        noClasses()
            .should()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Service"));
  }

  @Test
  void nobody_sleeps_and_nobody_reads_the_wall_clock() {
    noClasses()
        .should()
        .callMethod(Thread.class, "sleep", long.class)
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .because(
            "clocks and timers are turned by hand in tests, and there is one clock in the server")
        .check(ALL);
    noClasses()
        .that()
        .doNotHaveSimpleName("ServerClock")
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .check(MAIN);
  }

  private static void mayUse(String from, String... targets) {
    check(
        noClasses()
            .that()
            .resideInAPackage(from)
            .should()
            .dependOnClassesThat(
                resideInAPackage("matinee..").and(resideInAnyPackage(targets).negate())));
  }

  private static void check(ArchRule rule) {
    rule.check(MAIN);
  }
}
