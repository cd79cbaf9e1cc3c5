package matinee.server.fuzz;

import java.time.Duration;

/// One thing that happens while the gateway is fuzzed. Payloads are Latin-1: a character a byte.
sealed interface Step {
  /// What one of the guests does.
  sealed interface Done extends Step {
    int guest();
  }

  /// A text message.
  ///
  /// @param fragment how many bytes a frame; zero for all in one
  /// @param packet how many bytes at a time; zero for all at once
  record Say(int guest, int fragment, int packet, String text) implements Done {}

  /// A single frame of any kind, masked.
  ///
  /// @param first its first byte
  record Frame(int guest, int first, String payload) implements Done {}

  /// Bytes that need not be a frame at all.
  record Raw(int guest, String bytes) implements Done {}

  record HangUp(int guest) implements Done {}

  /// Nothing gets through to this guest any more, or it does again.
  record Stall(int guest, boolean on) implements Done {}

  record Pass(Duration time) implements Step {}

  /// What happened before this happens so many times more.
  record Again(int times) implements Step {}
}
