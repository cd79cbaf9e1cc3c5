package matinee.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import matinee.protocol.Event;
import matinee.protocol.ServerFrame;
import matinee.protocol.Stamp;
import matinee.protocol.codec.WireCodec;
import matinee.server.host.SimWorld.Fixture;
import matinee.server.room.Fold;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// The folds that server and page must agree on. Written by the simulation (`make folds`),
/// committed, and read here and by the page's own tests.
class FoldFixturesTest {
  private static final Path FOLDS = Path.of("..", "protocol", "src", "test", "resources", "folds");
  private static final int OF_EACH_TYPE = 4;
  private static final int OF_A_FULL_HOUSE = 2;
  private static final WireCodec CODEC = new WireCodec();

  @Test
  void EV1_the_server_folds_every_fixture_as_written() throws IOException {
    for (Path file : files()) {
      for (Fixture fixture : read(file)) {
        assertThat(Fold.evolve(fixture.before(), fixture.event()))
            .as("%s, event %s", file.getFileName(), fixture.event().stamp().seq())
            .isEqualTo(fixture.after());
      }
    }
  }

  @Test
  void every_type_of_event_has_its_fixtures() throws IOException {
    assertThat(files().stream().map(file -> file.getFileName().toString()))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Event.class.getPermittedSubclasses())
                .map(type -> wireName(type) + ".json")
                .toList());
  }

  @Test
  @EnabledIfSystemProperty(named = "matinee.folds", matches = "write")
  void write_them() throws IOException {
    Map<String, List<Fixture>> byType = new TreeMap<>();
    for (long seed = 1; seed <= 40; seed++) {
      SimWorld world = new SimWorld(seed, new SimDisk.Quick());
      world.run();
      for (Fixture fixture : world.folds) {
        List<Fixture> some =
            byType.computeIfAbsent(wireName(fixture.event().getClass()), _ -> new ArrayList<>());
        boolean shows =
            some.size() < OF_EACH_TYPE || (isFull(fixture) && fullHouses(some) < OF_A_FULL_HOUSE);
        if (some.isEmpty() || (shows && fixture.before().chat().size() < 6)) {
          some.add(fixture);
        }
      }
    }
    byType.put("roomEnded", List.of(ending(byType)));
    Files.createDirectories(FOLDS);
    for (var entry : byType.entrySet()) {
      Files.write(
          FOLDS.resolve(entry.getKey() + ".json"),
          CODEC
              .mapper()
              .writerFor(
                  CODEC
                      .mapper()
                      .getTypeFactory()
                      .constructCollectionType(List.class, Fixture.class))
              .withDefaultPrettyPrinter()
              .writeValueAsBytes(entry.getValue()));
    }
  }

  private static long fullHouses(List<Fixture> fixtures) {
    return fixtures.stream().filter(FoldFixturesTest::isFull).count();
  }

  private static boolean isFull(Fixture fixture) {
    return fixture.after().members().size() >= fixture.after().seats() - 1;
  }

  /// The one event that a simulated room never comes to.
  private static Fixture ending(Map<String, List<Fixture>> byType) {
    Fixture last = byType.get("chatPosted").getLast();
    Event ended =
        new Event.RoomEnded(
            new Stamp(last.event().stamp().seq() + 1, last.event().stamp().atMs(), null, null),
            Event.EndReason.EMPTY);
    return new Fixture(last.after(), ended, Fold.evolve(last.after(), ended));
  }

  private static List<Fixture> read(Path file) throws IOException {
    return Arrays.asList(CODEC.mapper().readValue(Files.readAllBytes(file), Fixture[].class));
  }

  private static List<Path> files() throws IOException {
    try (var files = Files.list(FOLDS)) {
      return files.sorted().toList();
    }
  }

  private static String wireName(Class<?> type) {
    return Arrays.stream(ServerFrame.class.getAnnotation(JsonSubTypes.class).value())
        .filter(subtype -> subtype.value() == type)
        .map(JsonSubTypes.Type::name)
        .findFirst()
        .orElseThrow();
  }
}
