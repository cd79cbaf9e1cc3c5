package matinee.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import matinee.protocol.Item;
import matinee.protocol.Member;
import matinee.protocol.RoomView;
import matinee.server.room.RoomLimits;

/// What holds of every queue of the simulation.
final class SimQueue {
  private SimQueue() {}

  static void check(RoomView view, RoomLimits limits) {
    assertThat(view.queue()).hasSizeLessThanOrEqualTo(limits.queue());
    assertThat(view.queue().stream().map(Item::itemId)).doesNotHaveDuplicates();
    assertThat(view.history()).hasSizeLessThanOrEqualTo(50);
    if (view.current() != null) {
      assertThat(view.queue().stream().map(Item::itemId)).doesNotContain(view.current().itemId());
    }
    assertThat(view.votes())
        .doesNotHaveDuplicates()
        .isSubsetOf(view.members().stream().map(Member::memberId).toList());
    if (!view.settings().voteToSkip() || view.queue().isEmpty() || view.current() == null) {
      assertThat(view.votes()).isEmpty();
    }
  }
}
