package matinee.loadtest.night;

import java.util.ArrayList;
import java.util.List;
import matinee.loadtest.NewRoom;
import matinee.protocol.Command;
import matinee.protocol.Event;
import matinee.protocol.Media;
import matinee.protocol.MediaSource;
import matinee.protocol.Playback;
import matinee.protocol.PlaybackState;
import matinee.protocol.QueueCommand;
import matinee.protocol.codec.WireCodec;
import org.jspecify.annotations.Nullable;

/// One full room. Its members share what the events say of the film, so that each event is read
/// once and not eight times. Confined to its loop.
final class Room {
  static final int SEATS = 8;
  private static final WireCodec CODEC = new WireCodec();
  private static final Media FILM =
      new Media(MediaSource.FILE, "https://films.example/lanterns.mp4", "Lanterns on the Lake");

  private final String path;
  private final List<Viewer> viewers = new ArrayList<>();
  private final Remote remote;
  private @Nullable Playback film;
  private long filmSeq;
  private long lastSeq;
  private boolean ending;

  Room(House house, NewRoom made) {
    path = "/api/rooms/" + made.roomId() + "/live";
    remote = new Remote(house, this);
    for (int i = 1; i <= SEATS; i++) {
      viewers.add(new Viewer(house, this, "Seat " + i, i == 1 ? made.hostKey() : null));
    }
  }

  String path() {
    return path;
  }

  Viewer host() {
    return viewers.getFirst();
  }

  List<Viewer> viewers() {
    return viewers;
  }

  @Nullable Playback film() {
    return film;
  }

  void enter() {
    viewers.forEach(Viewer::enter);
  }

  boolean allIn() {
    return viewers.stream().allMatch(Viewer::isIn);
  }

  boolean allGone() {
    return viewers.stream().allMatch(Viewer::isGone);
  }

  void putFilmOn() {
    host().give(System.nanoTime(), ref -> new QueueCommand.Cue(ref, FILM));
  }

  void play() {
    remote.play(System.nanoTime());
  }

  boolean plays() {
    return film != null && film.state() == PlaybackState.PLAYING;
  }

  void takePart() {
    viewers.forEach(Viewer::takePart);
    remote.begin();
  }

  void watch() {
    viewers.forEach(Viewer::watch);
  }

  void rest() {
    viewers.forEach(Viewer::rest);
    remote.rest();
  }

  /// An event that all must hear: one who has lost the last before it has a gap now.
  void lastWord() {
    host().chat(System.nanoTime());
  }

  void endForAll() {
    rest();
    ending = true;
    host().give(System.nanoTime(), Command.EndRoom::new);
  }

  boolean isEnding() {
    return ending;
  }

  /// Somebody has heard that the room has come that far.
  void reaches(long seq) {
    lastSeq = Math.max(lastSeq, seq);
  }

  /// Somebody has heard where the film is from now on.
  void timeline(long seq, byte[] utf8) {
    if (seq > filmSeq) {
      filmSeq = seq;
      film =
          switch (CODEC.decodeServerFrame(utf8)) {
            case Event.PlaybackChanged changed -> changed.playback();
            case Event.CurrentChanged changed -> changed.playback();
            default -> film;
          };
    }
  }

  Losses losses() {
    Losses all = Losses.NONE;
    for (Viewer viewer : viewers) {
      all = all.plus(viewer.losses(lastSeq));
    }
    return all;
  }
}
