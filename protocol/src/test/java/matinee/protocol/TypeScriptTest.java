package matinee.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import cz.habarta.typescript.generator.Input;
import cz.habarta.typescript.generator.JsonLibrary;
import cz.habarta.typescript.generator.Output;
import cz.habarta.typescript.generator.Settings;
import cz.habarta.typescript.generator.TypeScriptFileType;
import cz.habarta.typescript.generator.TypeScriptGenerator;
import cz.habarta.typescript.generator.TypeScriptOutputKind;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The page's types are generated from these records and committed. Run with
/// `-Dmatinee.types=write` (`make types`) to write them; otherwise a stale file fails the build.
class TypeScriptTest {
  private static final Path COMMITTED =
      Path.of("..", "web-client", "src", "protocol", "generated.ts");

  @Test
  void the_committed_typescript_is_what_the_records_generate() throws IOException {
    String generated = generate();
    if ("write".equals(System.getProperty("matinee.types"))) {
      Files.createDirectories(COMMITTED.getParent());
      Files.writeString(COMMITTED, generated);
    }
    assertThat(Files.readString(COMMITTED))
        .as("web-client/src/protocol/generated.ts is stale: run `make types`")
        .isEqualTo(generated);
  }

  private static String generate() {
    Settings settings = new Settings();
    settings.jsonLibrary = JsonLibrary.jackson3;
    settings.outputKind = TypeScriptOutputKind.module;
    settings.outputFileType = TypeScriptFileType.implementationFile;
    settings.noFileComment = true;
    settings.noEslintDisable = true;
    settings.noTslintDisable = true;
    settings.quotes = "\"";
    settings.setIndentString("  ");
    settings.newline = "\n";
    settings.sortDeclarations = true;
    settings.optionalAnnotations = List.of(Nullable.class, JsonInclude.class);
    settings.customTypeMappings =
        Map.of(
            MemberId.class.getName(), "MemberId",
            ItemId.class.getName(), "ItemId",
            MessageId.class.getName(), "MessageId",
            KnockId.class.getName(), "KnockId");
    StringWriter out = new StringWriter();
    new TypeScriptGenerator(settings)
        .generateTypeScript(
            Input.from(ClientFrame.class, ServerFrame.class, RefusalCode.class, CloseCode.class),
            Output.to(out));
    return "// Generated from the records in protocol/ by `make types`. Do not edit.\n"
        + withoutRepeatedLines(out.toString())
        + "\n"
        + aliases();
  }

  /// The generator lists an unwrapped record's fields once for the field and once for its accessor.
  private static String withoutRepeatedLines(String generated) {
    StringBuilder lines = new StringBuilder();
    String previous = "";
    for (String line : generated.stripTrailing().lines().toList()) {
      if (!line.equals(previous) || line.isEmpty()) {
        lines.append(line).append('\n');
      }
      previous = line;
    }
    return lines.toString();
  }

  /// What the generator has no word for: the ids, and the events as one union.
  private static String aliases() {
    return """
    export type MemberId = number;

    export type ItemId = number;

    export type MessageId = number;

    export type KnockId = number;

    export type EventUnion = %s;
    """
        .formatted(
            Arrays.stream(Event.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(" | ")));
  }
}
