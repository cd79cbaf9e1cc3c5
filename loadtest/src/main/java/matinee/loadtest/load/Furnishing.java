package matinee.loadtest.load;

import java.util.ArrayList;
import java.util.List;
import matinee.protocol.Command;
import matinee.protocol.ItemId;
import matinee.protocol.Media;
import matinee.protocol.MediaSource;
import matinee.protocol.QueueCommand;
import matinee.protocol.codec.WireCodec;

/// What makes a new room one in use: a film that runs, more on the queue, a talk. A newcomer's
/// `welcome` tells of all of it.
final class Furnishing {
  private static final int QUEUED = 8;
  private static final int SAID = 20;

  private Furnishing() {}

  /// In this order, one at a time.
  static List<byte[]> commands() {
    WireCodec codec = new WireCodec();
    long ref = 0;
    List<Command> commands = new ArrayList<>();
    commands.add(new QueueCommand.Cue(++ref, film(0)));
    commands.add(new Command.Play(++ref, new ItemId(1), 0L));
    for (int i = 1; i <= QUEUED; i++) {
      commands.add(new QueueCommand.AddItem(++ref, film(i)));
    }
    for (int i = 1; i <= SAID; i++) {
      String text = "The " + i + ". thing that somebody says while the film has not begun yet";
      commands.add(new Command.PostChat(++ref, text, null));
    }
    return commands.stream().map(codec::encode).toList();
  }

  private static Media film(int number) {
    String address = "https://films.example/evenings/the-long-afternoon-part-" + number + ".mp4";
    return new Media(MediaSource.FILE, address, "The Long Afternoon, part " + number);
  }
}
