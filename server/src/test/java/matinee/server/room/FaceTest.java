package matinee.server.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import matinee.protocol.ClientFrame.Hello;
import matinee.protocol.Command;
import matinee.protocol.InvalidFrame;
import matinee.protocol.Member;
import matinee.protocol.MemberId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaceTest {
  private final RoomBed bed = new RoomBed();

  @Test
  void ST8_a_face_is_put_on_and_taken_off() {
    MemberId ana = bed.host("Ana");
    bed.say(ana, n -> new Command.ChangeFace(n, "🦊"));
    assertThat(member(ana).face()).isEqualTo("🦊");
    assertThat(bed.say(ana, n -> new Command.ChangeFace(n, "🦊")).facts()).isEmpty();
    bed.say(ana, n -> new Command.ChangeFace(n, null));
    assertThat(member(ana).face()).isNull();
  }

  @Test
  void ST8_it_comes_with_a_hello_and_goes_with_the_seat() {
    RoomCommand.Join ida = withFace("🐻");
    MemberId memberId = ((Decision.Seated) bed.take(null, ida)).memberId();
    bed.say(memberId, n -> new Command.Rename(n, "Idun"));
    bed.drop(memberId);
    bed.join("Ida", "token of Ida", null);
    assertThat(member(memberId).face()).isEqualTo("🐻");
    assertThat(member(memberId).name()).isEqualTo("Idun");
  }

  @Test
  void ST8_who_waits_in_line_sits_down_with_it() {
    MemberId first = bed.fullHouse().getLast();
    bed.line.add(withFace("🐻"));
    bed.say(first, new Command.Leave());
    assertThat(bed.named("Ida")).isNotNull().extracting(Member::face).isEqualTo("🐻");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "7", "🦊🦊", "🦊!"})
  void ST8_what_is_no_emoji_is_refused_and_keeps_nobody_out(String face) {
    assertThatThrownBy(() -> new Command.ChangeFace(1L, face)).isInstanceOf(InvalidFrame.class);
    assertThat(new Hello("Ida", null, null, null, null, face).face()).isNull();
  }

  private RoomCommand.Join withFace(String face) {
    RoomCommand.Join join = bed.joining("Ida", null, null, Trace.NONE);
    return new RoomCommand.Join(
        join.name(), join.newToken(), null, null, true, join.via(), Trace.NONE, false, face);
  }

  private Member member(MemberId memberId) {
    Member member = bed.room.member(memberId);
    assertThat(member).isNotNull();
    return member;
  }
}
