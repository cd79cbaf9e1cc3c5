package matinee.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathSegmentsTest {
  @Test
  void plain_paths() {
    assertThat(PathSegments.of("/")).hasValue(List.of());
    assertThat(PathSegments.of("/a/b%20c")).hasValue(List.of("a", "b c"));
    assertThat(PathSegments.of("/caf%C3%A9")).hasValue(List.of("café"));
    assertThat(PathSegments.of("/100%25")).hasValue(List.of("100%"));
    assertThat(PathSegments.of("/a+b;c")).hasValue(List.of("a+b;c"));
  }

  @Test
  void decoded_once_and_only_once() {
    assertThat(PathSegments.of("/%252e%252e")).hasValue(List.of("%2e%2e"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "//",
        "/a//b",
        "/a/",
        "/.",
        "/..",
        "/a/../b",
        "/%2e",
        "/%2e%2e",
        "/%2E%2e/a",
        "/a%2fb",
        "/a%5cb",
        "/a\\b",
        "/..%5c",
        "/a%00",
        "/a%0a",
        "/%7f",
        "/%",
        "/%2",
        "/%zz",
        "/%c3",
        "/%c0%af",
        "/%ff",
        "/%ed%a0%80",
      })
  void SH2_everything_else_is_no_path(String path) {
    assertThat(PathSegments.of(path)).isEmpty();
  }
}
