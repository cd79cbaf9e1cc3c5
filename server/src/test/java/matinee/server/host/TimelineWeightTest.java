package matinee.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import matinee.protocol.Command;
import matinee.protocol.Event;
import matinee.protocol.Media;
import matinee.protocol.MediaSource;
import matinee.protocol.QueueCommand;
import matinee.protocol.ServerFrame;
import matinee.server.host.HostBed.Client;
import matinee.server.log.MemoryRoomLog;
import org.junit.jupiter.api.Test;

class TimelineWeightTest {
  private static final Media FILM = new Media(MediaSource.FILE, "/media/film.mp4", null);

  private final HostBed bed = new HostBed(new MemoryRoomLog(1_000, 512 * 1024));
  private final Client ana = bed.enter("Ana");
  private final Client ben = bed.enter("Ben");

  @Test
  void GW7_what_moves_the_film_is_followed_up_for_everybody() {
    ana.session().ask(new QueueCommand.Cue(1L, FILM));
    Event.CurrentChanged on = ben.outbox().last(Event.CurrentChanged.class);
    ana.session().ask(new Command.Play(2L, on.item().itemId(), on.stamp().seq()));
    Event.PlaybackChanged plays = ben.outbox().last(Event.PlaybackChanged.class);
    assertThat(ben.outbox().followed).containsExactly(on, plays);
    assertThat(ana.outbox().followed).containsExactly(on, plays);
  }

  @Test
  void GW7_chat_and_comings_and_goings_are_not() {
    ana.session().ask(new Command.PostChat(1L, "hello"));
    bed.enter("Cleo").session().ask(new Command.Leave());
    assertThat(ben.outbox().all(ServerFrame.class)).hasSizeGreaterThan(4);
    assertThat(ben.outbox().followed).isEmpty();
  }
}
