package matinee.loadtest.line;

import java.io.IOException;
import java.util.List;

/// A network line between the server's namespace (this process's) and the clients': both ways the
/// same delay and the same chance of loss.
///
/// @param server the address of the server's end
public record Line(int delayMs, double lossPercent, String server, List<Lane> lanes) {
  private static final double PERCENT = 100;

  /// One that carries from now on.
  ///
  /// @param number tells this line from the others, 1 to 250
  public static Line open(int number, String clients, int delayMs, double lossPercent)
      throws IOException, InterruptedException {
    String near = "tail" + number + "s";
    String far = "tail" + number + "c";
    Tun here = Tun.open(near);
    Tun there = Tun.open(far);
    ip("link", "set", far, "netns", clients);
    String server = "10.98." + number + ".1";
    String client = "10.98." + number + ".2";
    ip("addr", "add", server, "peer", client, "dev", near);
    ip("link", "set", near, "up");
    ip("-n", clients, "addr", "add", client, "peer", server, "dev", far);
    ip("-n", clients, "link", "set", far, "up");
    Lane down = new Lane(here, there, delayMs, lossPercent / PERCENT, 2L * number);
    Lane up = new Lane(there, here, delayMs, lossPercent / PERCENT, 2L * number + 1);
    down.start(near);
    up.start(far);
    return new Line(delayMs, lossPercent, server, List.of(down, up));
  }

  public String name() {
    return "%d ms each way, %s %% loss".formatted(delayMs, lossPercent);
  }

  /// From now on.
  ///
  /// @param chance that a packet is lost, either way; with 1 the line is cut
  public void lose(double chance) {
    lanes.forEach(lane -> lane.lose(chance));
  }

  /// Per cent of the packets that were lost, both ways together.
  public double lostPercent() {
    long lost = lanes.stream().mapToLong(Lane::lost).sum();
    long packets = lanes.stream().mapToLong(Lane::packets).sum();
    return packets == 0 ? 0 : PERCENT * lost / packets;
  }

  private static void ip(String... arguments) throws IOException, InterruptedException {
    String[] command = new String[arguments.length + 1];
    command[0] = "ip";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    int status = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (status != 0) {
      throw new IOException(String.join(" ", command) + ": status " + status);
    }
  }
}
