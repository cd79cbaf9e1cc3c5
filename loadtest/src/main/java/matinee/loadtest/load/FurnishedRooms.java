package matinee.loadtest.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import matinee.loadtest.net.Loop;

/// New rooms in use: somebody sits in each, and all is there that a newcomer is told of. Where
/// rooms have no furniture they are bare and nobody sits in them. For the proof's own thread.
final class FurnishedRooms {
  private static final int AT_ONCE = 50;
  private static final double SECONDS = 30;

  private final Loop loop;
  private final Target target;
  private final List<EarlyBird> birds = new ArrayList<>();

  FurnishedRooms(Loop loop, Target target) {
    this.loop = loop;
    this.target = target;
  }

  /// Returns their paths.
  List<String> make(int rooms) throws IOException, InterruptedException {
    List<String> paths = new ArrayList<>();
    boolean bare = target.furnishing().isEmpty();
    for (int made = 1; made <= rooms; made++) {
      String path = target.newRoom();
      paths.add(path);
      if (!bare) {
        loop.call(() -> birds.add(new EarlyBird(loop, target, path)));
        if (made % AT_ONCE == 0 || made == rooms) {
          awaitBirds();
        }
      }
    }
    return paths;
  }

  private void awaitBirds() throws IOException, InterruptedException {
    boolean all =
        loop.await(
            SECONDS,
            () -> birds.stream().allMatch(bird -> bird.isReady() || bird.trouble() != null));
    String trouble =
        loop.ask(
            () ->
                birds.stream()
                    .map(EarlyBird::trouble)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(""));
    if (!all || !trouble.isEmpty()) {
      throw new IOException("the rooms were not furnished: " + trouble);
    }
  }

  void leave() {
    loop.call(() -> birds.forEach(EarlyBird::leave));
  }
}
