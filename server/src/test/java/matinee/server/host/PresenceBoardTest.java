package matinee.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import matinee.protocol.Condition;
import matinee.protocol.ControlledBy;
import matinee.protocol.Member;
import matinee.protocol.MemberId;
import matinee.protocol.Role;
import matinee.protocol.RoomView;
import matinee.protocol.ServerFrame.MemberPresence;
import matinee.protocol.ServerFrame.Presence;
import matinee.protocol.Settings;
import org.junit.jupiter.api.Test;

class PresenceBoardTest {
  private static final MemberId ANA = new MemberId(1);
  private static final RoomView ROOM =
      RoomView.empty(new Settings("Friday", ControlledBy.EVERYONE), 8)
          .withMembers(List.of(Member.arrived(ANA, "Ana", Role.HOST, 1, null)));

  private final PresenceBoard board = new PresenceBoard();

  @Test
  void nothing_is_told_of_who_has_reported_nothing() {
    assertThat(board.changed(ROOM, Map.of())).isEmpty();
  }

  @Test
  void a_value_on_the_edge_between_two_steps_is_told_once() {
    assertThat(skewTold(0.9)).contains(0.0);
    assertThat(skewTold(1.1)).isEmpty();
    assertThat(skewTold(-1.9)).isEmpty();
    assertThat(skewTold(0.9)).isEmpty();
  }

  @Test
  void a_value_a_whole_step_away_is_told() {
    assertThat(skewTold(0.9)).contains(0.0);
    assertThat(skewTold(2.1)).contains(2.0);
    assertThat(skewTold(-7.2)).contains(-8.0);
  }

  @Test
  void who_is_gone_is_told_of_once_and_is_new_when_back() {
    assertThat(skewTold(0.9)).contains(0.0);
    assertThat(board.changed(ROOM, Map.of())).contains(new Presence(List.of()));
    assertThat(skewTold(1.1)).contains(2.0);
  }

  private Optional<Double> skewTold(double skewMs) {
    Figures figures = new Figures(Condition.PLAYING, skewMs, Double.NaN, Double.NaN, null, null);
    return board
        .changed(ROOM, Map.of(ANA, figures))
        .map(presence -> presence.members().getFirst())
        .map(MemberPresence::skewMs);
  }
}
