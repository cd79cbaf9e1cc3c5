package matinee.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import matinee.protocol.CaptionTrack;
import matinee.protocol.ClientFrame.Hello;
import matinee.protocol.Command;
import matinee.protocol.ItemId;
import matinee.protocol.Media;
import matinee.protocol.MediaSource;
import matinee.protocol.QueueCommand;
import matinee.protocol.RefusalCode;
import matinee.protocol.ServerFrame;
import matinee.server.log.MemoryRoomLog;
import org.junit.jupiter.api.Test;

class PutOnTest {
  private static final Media SHELF = film("/media/film.mp4");
  private static final Media FAR = film("https://films.example/film.mp4");
  private static final Media NEAR = film("http://192.168.1.5:9000/film.mp4");

  @Test
  void QU4_an_address_in_a_private_network_is_for_those_who_came_by_that_host() {
    for (Command command :
        List.of(
            new QueueCommand.Cue(1L, NEAR),
            new QueueCommand.AddItem(1L, NEAR),
            new QueueCommand.AddItems(1L, List.of(FAR, NEAR), null),
            new QueueCommand.AddCaptions(
                1L, new ItemId(1), new CaptionTrack(NEAR.address(), null, null)))) {
      assertThat(PutOn.mayLieThere(command, null)).isFalse();
      assertThat(PutOn.mayLieThere(command, "192.168.1.6")).isFalse();
      assertThat(PutOn.mayLieThere(command, "192.168.1.5")).isTrue();
    }
  }

  @Test
  void QU4_the_room_never_hears_of_another() {
    HostBed bed = new HostBed(new MemoryRoomLog(100, 65_536));
    HostBed.Client far = bed.enter("Ana");
    far.session().ask(new QueueCommand.Cue(1L, NEAR));
    assertThat(far.outbox().last(ServerFrame.Refused.class).code())
        .isEqualTo(RefusalCode.ADDRESS_NOT_ALLOWED);
    HostBed.Client near =
        bed.hello(
            new Visitor(bed.roomId(), null, null, "192.168.1.5"), new Hello("Ben", null, null));
    near.session().ask(new QueueCommand.Cue(1L, NEAR));
    assertThat(bed.host.committed().view().current())
        .isNotNull()
        .satisfies(item -> assertThat(item.media()).isEqualTo(NEAR));
  }

  @Test
  void QU4_anything_else_is_for_everybody() {
    assertThat(PutOn.mayLieThere(new QueueCommand.AddItems(1L, List.of(FAR, SHELF), null), null))
        .isTrue();
    assertThat(PutOn.mayLieThere(new QueueCommand.Next(1L, new ItemId(1)), null)).isTrue();
  }

  private static Media film(String address) {
    return new Media(MediaSource.FILE, address, null);
  }
}
