package matinee.server;

import java.io.IOException;

/// Starts the server from the command line and stops it when the process is told to.
public final class Main {
  private static final int FAILED = 1;
  private static final int WRONG_USE = 2;

  private Main() {}

  public static void main(String[] arguments) {
    switch (Arguments.of(arguments, System.getenv())) {
      case Arguments.Say(String text) -> System.out.print(text);
      case Arguments.Wrong(String sentence) -> {
        System.err.println("matinee: " + sentence + " (see --help)");
        System.exit(WRONG_USE);
      }
      case Arguments.Run(ServerConfig config, String logLevel) -> {
        System.setProperty("matinee.log.level", logLevel); // before anybody has a logger
        run(config);
      }
    }
  }

  private static void run(ServerConfig config) {
    try {
      Matinee matinee = Matinee.start(config);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(matinee), "stop"));
      System.out.println(Greeting.of(config.scheme(), config.host(), matinee.port()));
    } catch (IOException e) {
      System.err.println("matinee: " + e.getMessage());
      System.exit(FAILED);
    }
  }

  /// A graceful stop is a success, whatever signal asked for it; the JVM would say otherwise.
  private static void stop(Matinee matinee) {
    int code = FAILED;
    try {
      matinee.close();
      code = 0;
    } finally {
      System.out.flush();
      Runtime.getRuntime().halt(code);
    }
  }
}
