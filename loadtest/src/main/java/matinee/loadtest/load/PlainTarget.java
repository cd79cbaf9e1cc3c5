package matinee.loadtest.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import matinee.loadtest.process.ServerProcess;

/// A baseline whose frames are bare JSON, and whose rooms come to be when somebody enters.
final class PlainTarget implements Target {
  private final String name;
  private final Baseline process;
  private int rooms;

  private PlainTarget(String name, List<String> command, Path results) {
    this.name = name;
    this.process = new Baseline(command, results.resolve("chatter-" + name + ".log"));
  }

  /// Node's own: `ws`.
  static PlainTarget ws(Path baselines, Path results) {
    return new PlainTarget("ws", List.of("node", baselines.resolve("ws.mjs").toString()), results);
  }

  /// Jetty's WebSocket API as its handbook shows it.
  static PlainTarget jetty(List<String> jvm, Path results) {
    List<String> command = new ArrayList<>();
    command.add(ServerProcess.java("java").toString());
    command.addAll(jvm);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("matinee.loadtest.baselines.NaiveJetty");
    return new PlainTarget("jetty", command, results);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void start() throws IOException {
    process.start();
  }

  @Override
  public long pid() {
    return process.pid();
  }

  @Override
  public InetSocketAddress address() {
    return process.address();
  }

  @Override
  public String newRoom() {
    rooms++;
    return "/rooms/" + rooms;
  }

  @Override
  public byte[] opening(String name) {
    return PlainWords.hello(name);
  }

  @Override
  public byte[] chat(long ref, String text) {
    return PlainWords.chat(ref, text);
  }

  @Override
  public Heard hear(byte[] utf8) {
    return PlainWords.hear(utf8);
  }

  @Override
  public void close() {
    process.close();
  }
}
