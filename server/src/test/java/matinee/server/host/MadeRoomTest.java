package matinee.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import matinee.protocol.ControlledBy;
import matinee.server.log.RoomLog.Answer;
import org.junit.jupiter.api.Test;

/// Whoever made a room looks at its door at once; they once found one without a title.
class MadeRoomTest {
  private final HeldLog log = new HeldLog();
  private final HostBed bed = new HostBed(log);

  @Test
  void EV2_a_room_is_not_told_of_before_it_can_be_seen_as_it_was_made() {
    log.hold();
    MadeRoom made = bed.directory.make("Saturday", ControlledBy.EVERYONE);
    assertThat(made.answered()).isNotDone();
    log.letGo();
    assertThat(made.answered()).isCompleted();
    assertThat(titleOf(made)).isEqualTo("Saturday");
  }

  @Test
  void EV7_nobody_waits_for_a_full_disk_and_the_room_is_there_once_it_has_room() {
    log.hold();
    MadeRoom made = bed.directory.make("Saturday", ControlledBy.EVERYONE);
    log.failNext(Answer.FULL);
    log.letGo();
    assertThat(made.answered()).isCompleted();
    assertThat(titleOf(made)).isNotEqualTo("Saturday");
    bed.time.pass(Duration.ofMinutes(1));
    assertThat(titleOf(made)).isEqualTo("Saturday");
  }

  private String titleOf(MadeRoom made) {
    return bed.directory.find(made.roomId()).orElseThrow().preview().title();
  }
}
