package matinee.server.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What is fuzzed, and which classes tell the fuzzer where it has been.
enum Target {
  CODEC(20_000, 1, CodecFuzz.class, "matinee.protocol.**"),
  GATEWAY(
      500,
      3,
      GatewayFuzz.class,
      "matinee.protocol.**:matinee.server.gateway.**:matinee.server.host.**:matinee.server.room.**"
          + ":matinee.server.log.**:org.eclipse.jetty.websocket.core.**"),
  HTTP(
      1_000,
      1,
      HttpFuzz.class,
      "matinee.server.http.**:matinee.server.gateway.**:org.eclipse.jetty.http.**");

  /// Inputs that were worth keeping, and every one that found something.
  private static final Path CORPUS = Path.of("src", "test", "fuzz");

  /// How many inputs the gate tries: a few seconds' worth.
  final int inputsInTheGate;

  /// Of five parts of the time that a long run has.
  final int share;

  final Class<?> type;
  final String instrumented;

  Target(int inputsInTheGate, int share, Class<?> type, String instrumented) {
    this.inputsInTheGate = inputsInTheGate;
    this.share = share;
    this.type = type;
    this.instrumented = instrumented;
  }

  void feed(byte[] input) {
    switch (this) {
      case CODEC -> CodecFuzz.fuzzerTestOneInput(input);
      case GATEWAY -> GatewayFuzz.fuzzerTestOneInput(input);
      case HTTP -> HttpFuzz.fuzzerTestOneInput(input);
    }
  }

  Path corpus() {
    return CORPUS.resolve(label());
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Everything that is kept.
  List<Path> kept() throws IOException {
    if (!Files.isDirectory(corpus())) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(corpus())) {
      return files.sorted().toList();
    }
  }
}
