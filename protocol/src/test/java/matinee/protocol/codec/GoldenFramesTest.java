package matinee.protocol.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import matinee.protocol.ClientFrame;
import matinee.protocol.MemberId;
import matinee.protocol.ServerFrame;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/// The golden frames are what `matinee.v1` has promised: added to, never edited. Every build must
/// read all of them, and write the same again.
class GoldenFramesTest {
  private static final Path GOLDEN = Path.of("src", "test", "resources", "wire");

  private final WireCodec codec = new WireCodec();

  @TestFactory
  Stream<DynamicTest> client_frames_are_read_and_written_as_promised() throws IOException {
    return golden("client-").stream()
        .map(
            file ->
                dynamicTest(
                    file.getFileName().toString(),
                    () -> {
                      Decoded decoded = codec.decode(Files.readAllBytes(file));
                      assertThat(decoded).isInstanceOf(Decoded.Frame.class);
                      ClientFrame frame = ((Decoded.Frame) decoded).frame();
                      assertThat(tree(codec.encode(frame))).isEqualTo(tree(file));
                    }));
  }

  @TestFactory
  Stream<DynamicTest> server_frames_are_read_and_written_as_promised() throws IOException {
    return golden("server-").stream()
        .map(
            file ->
                dynamicTest(
                    file.getFileName().toString(),
                    () -> {
                      ServerFrame frame = codec.decodeServerFrame(Files.readAllBytes(file));
                      assertThat(tree(codec.encode(frame))).isEqualTo(tree(file));
                    }));
  }

  @Test
  void an_emoji_is_sent_as_itself() {
    byte[] utf8 = codec.encode(new ServerFrame.Reaction(new MemberId(1), "🏮", null, null));
    assertThat(new String(utf8, StandardCharsets.UTF_8)).contains("🏮");
  }

  @Test
  void every_type_of_frame_has_a_golden_one() throws IOException {
    assertThat(typesIn("client-")).containsAll(declared(ClientFrame.class));
    assertThat(typesIn("server-")).containsAll(declared(ServerFrame.class));
  }

  private Set<String> typesIn(String prefix) throws IOException {
    return golden(prefix).stream()
        .map(file -> tree(file).path("type").asString())
        .collect(Collectors.toSet());
  }

  private static List<String> declared(Class<?> family) {
    return Arrays.stream(family.getAnnotation(JsonSubTypes.class).value())
        .map(JsonSubTypes.Type::name)
        .toList();
  }

  private static List<Path> golden(String prefix) throws IOException {
    try (Stream<Path> files = Files.list(GOLDEN)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(prefix))
          .sorted()
          .toList();
    }
  }

  private JsonNode tree(Path file) {
    try {
      return tree(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /// Numbers are compared as doubles: on the wire 60 and 60.0 are the same.
  private JsonNode tree(byte[] json) {
    return NumbersAsDoubles.in(codec.mapper().readTree(json));
  }
}
