package matinee.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import matinee.server.log.RoomFolder;
import matinee.server.ops.page.OperatorToken;
import org.jspecify.annotations.Nullable;

/// What would keep a start from succeeding, as far as that can be known without opening a port and
/// without changing anything.
final class StartCheck {
  private final List<String> faults = new ArrayList<>();

  private StartCheck() {}

  /// One sentence each; empty when it would start.
  static List<String> faultsOf(ServerConfig config) {
    StartCheck check = new StartCheck();
    check.host("--host", config.host());
    check.host("--management-host", config.managementHost());
    check.media(config.media());
    check.attempt(
        () -> {
          if (config.certificate() != null) {
            config.certificate().check();
          }
        });
    check.rooms(config.kept().journal());
    check.rooms(config.kept().state());
    check.token(config.managementTokenFile());
    return List.copyOf(check.faults);
  }

  /// What may fail, with one sentence.
  private interface Attempt {
    void run() throws IOException;
  }

  private void attempt(Attempt attempt) {
    try {
      attempt.run();
    } catch (IOException e) {
      faults.add(String.valueOf(e.getMessage()));
    }
  }

  private void host(String flag, String host) {
    try {
      InetAddress address = InetAddress.getByName(host);
      if (!address.isAnyLocalAddress()
          && !address.isLoopbackAddress()
          && NetworkInterface.getByInetAddress(address) == null) {
        faults.add(flag + ": " + host + " is no address of this machine.");
      }
    } catch (UnknownHostException | SocketException e) {
      faults.add(flag + ": " + host + " is no address of this machine.");
    }
  }

  private void media(@Nullable Path folder) {
    if (folder != null) {
      try (Stream<Path> films = Files.list(folder)) {
        var _ = films.findFirst();
      } catch (IOException e) {
        faults.add("--media: " + folder + " can't be read.");
      }
    }
  }

  private void rooms(@Nullable Path folder) {
    if (folder != null) {
      attempt(() -> RoomFolder.check(folder));
    }
  }

  private void token(@Nullable Path file) {
    if (file != null) {
      attempt(() -> OperatorToken.in(file));
    }
  }
}
