package matinee.server;

import java.io.IOException;
import java.util.List;
import matinee.server.settings.InForce;
import org.slf4j.LoggerFactory;

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
      case Arguments.Check(ServerConfig config, List<InForce> settings) -> check(config, settings);
      case Arguments.Run(ServerConfig config) -> {
        logAs(config.log()); // before anybody has a logger
        run(config);
      }
    }
  }

  private static void check(ServerConfig config, List<InForce> settings) {
    System.out.print(InForce.table(settings));
    List<String> faults = StartCheck.faultsOf(config);
    faults.forEach(fault -> System.err.println("matinee: " + fault));
    if (!faults.isEmpty()) {
      System.exit(WRONG_USE);
    }
    System.out.println("\nIt would start, unless another program has one of its ports.");
  }

  private static void logAs(LogConfig log) {
    System.setProperty("matinee.log.level", log.level().name());
    System.setProperty("matinee.log.format", log.format().name());
    System.setProperty("matinee.log.addresses", Boolean.toString(log.addresses()));
  }

  private static void run(ServerConfig config) {
    try {
      Matinee matinee = Matinee.start(config, Main::endSoon);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(matinee), "stop"));
      System.out.println(Greeting.of(config.scheme(), config.host(), matinee.port()));
      if (config.managementTokenFile() == null) {
        System.out.println(
            Greeting.operator(
                config.managementHost(), matinee.managementPort(), matinee.operatorToken()));
      }
    } catch (IOException e) {
      refuse(config.log().format(), String.valueOf(e.getMessage()));
      System.exit(FAILED);
    }
  }

  /// On a thread of its own: the end waits for those of the server.
  private static void endSoon() {
    new Thread(() -> System.exit(0), "drained").start();
  }

  /// A sentence to whoever sits at the terminal; a line like all others to what reads them.
  private static void refuse(LogConfig.Format format, String why) {
    switch (format) {
      case text -> System.err.println("matinee: " + why);
      case json ->
          LoggerFactory.getLogger(Main.class)
              .atError()
              .addKeyValue("why", why)
              .log("Matinee can't start");
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
