package matinee.server.ops.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import matinee.protocol.Condition;
import matinee.protocol.MemberId;
import matinee.protocol.PlaybackState;
import matinee.protocol.Role;
import matinee.server.HandTime;
import matinee.server.host.RoomSight;
import org.junit.jupiter.api.Test;

class RoomCurvesTest {
  private static final Duration A_MOMENT = RoomCurves.EVERY;

  private final HandTime time = new HandTime();
  private List<RoomSight> rooms = List.of();

  @Test
  void OE2_a_look_that_fails_is_not_the_last() {
    Supplier<List<RoomSight>> failing =
        () -> {
          throw new IllegalStateException("just now");
        };
    List<Supplier<List<RoomSight>>> looks = new ArrayList<>(List.of(failing));
    RoomCurves curves =
        new RoomCurves(
            () -> looks.isEmpty() ? rooms : looks.removeFirst().get(), time, Runnable::run);
    rooms = List.of(room("a", 3, 0));
    assertThatThrownBy(() -> time.pass(A_MOMENT)).hasMessage("just now");
    time.pass(A_MOMENT);
    assertThat(curves.of("a")).hasSize(1);
  }

  @Test
  void OE2_a_curve_tells_who_was_farthest_and_the_stalls_since_the_moment_before() {
    RoomCurves curves = new RoomCurves(() -> rooms, time, Runnable::run);
    for (RoomSight now :
        List.of(room("a", -41.6, 7), room("a", Double.NaN, 9), room("a", 1e9, 9))) {
      rooms = List.of(now);
      time.pass(A_MOMENT);
    }
    assertThat(curves.of("a"))
        .containsExactly(
            new RoomCurve.Moment(42, 1, 0),
            new RoomCurve.Moment(null, 1, 2),
            new RoomCurve.Moment((int) Short.MAX_VALUE, 1, 0));
  }

  @Test
  void OE2_an_hour_is_remembered_and_a_room_that_is_gone_is_not() {
    RoomCurves curves = new RoomCurves(() -> rooms, time, Runnable::run);
    for (int i = 0; i <= RoomCurve.MOMENTS; i++) {
      rooms = List.of(room("a", i, 0));
      time.pass(A_MOMENT);
    }
    assertThat(curves.of("a")).hasSize(RoomCurve.MOMENTS);
    assertThat(curves.of("a").getFirst().worstSkewMs()).isEqualTo(1);
    assertThat(curves.of("a").getLast().worstSkewMs()).isEqualTo(RoomCurve.MOMENTS);
    rooms = List.of();
    time.pass(A_MOMENT);
    assertThat(curves.of("a")).isEmpty();
  }

  private static RoomSight room(String mark, double skewMs, int stalls) {
    var seat =
        new RoomSight.Seat(
            new MemberId(1),
            "Ana",
            Role.HOST,
            true,
            Condition.PLAYING,
            skewMs,
            Double.NaN,
            Double.NaN,
            null,
            null);
    return new RoomSight(
        mark,
        "Friday",
        0,
        false,
        8,
        false,
        false,
        "Film",
        PlaybackState.PLAYING,
        0,
        Double.NaN,
        stalls,
        List.of(seat));
  }
}
