package matinee.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import matinee.protocol.Command;
import matinee.protocol.Event;
import matinee.protocol.Every;
import matinee.protocol.Plan;
import matinee.protocol.RefusalCode;
import matinee.protocol.ServerFrame.Refused;
import matinee.server.log.MemoryRoomLog;
import org.junit.jupiter.api.Test;

class PlannedRoomTest {
  @Test
  void PL3_a_room_that_its_server_does_not_keep_is_not_planned() {
    HostBed bed = new HostBed(new MemoryRoomLog(1_000, 100_000));
    var ana = bed.enterAsHost("Ana");
    ana.session().ask(new Command.PlanRoom(1L, tomorrow(bed)));
    assertThat(ana.outbox().last(Refused.class).code()).isEqualTo(RefusalCode.PLAN_NOT_KEPT);
    ana.session().ask(new Command.PlanRoom(2L, null));
    assertThat(bed.host.preview().plan()).isNull();
  }

  @Test
  void PL1_PL4_everybody_hears_of_it_and_whoever_looks_in_sees_it() {
    HeldLog log = new HeldLog();
    HostBed bed = new HostBed(log);
    var ana = bed.enterAsHost("Ana");
    var ben = bed.enter("Ben");
    log.hold();
    Plan plan = tomorrow(bed);
    ana.session().ask(new Command.PlanRoom(1L, plan));
    assertThat(bed.host.preview().plan()).as("not before it is kept").isNull();
    log.commitNext();
    assertThat(ben.outbox().last(Event.RoomPlanned.class).plan()).isEqualTo(plan);
    assertThat(ben.outbox().last(Event.RoomPlanned.class).stamp().by())
        .isEqualTo(ana.welcome().memberId());
    assertThat(bed.host.preview().plan()).isEqualTo(plan);
    assertThat(bed.host.preview().nextMs())
        .isEqualTo(plan.firstTime().toInstant(ZoneOffset.UTC).toEpochMilli() * 1.0);
    bed.enter("Cleo");
    log.commitNext();
    assertThat(bed.host.preview().seatsTaken()).as("a promise, no lock").isEqualTo(3);
  }

  private static Plan tomorrow(HostBed bed) {
    LocalDateTime begins =
        LocalDateTime.ofEpochSecond((long) bed.time.nowMs() / 1_000, 0, ZoneOffset.UTC)
            .plusDays(1)
            .truncatedTo(ChronoUnit.MINUTES);
    return new Plan(begins.toString(), "UTC", Every.WEEK, null);
  }
}
