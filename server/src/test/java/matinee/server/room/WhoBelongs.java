package matinee.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import matinee.protocol.Member;
import matinee.protocol.MemberId;
import matinee.protocol.RemovedMember;
import matinee.server.room.Fact.Secret.Removal;

/// What must hold in every room at every moment about who belongs to it: the half of the
/// simulation's invariants that nobody outside can see.
public final class WhoBelongs {
  private WhoBelongs() {}

  public static void check(Room room) {
    Backstage backstage = room.backstage();
    DoorBook book = backstage.doorBook();
    Set<MemberId> seated =
        new HashSet<>(room.view().members().stream().map(Member::memberId).toList());
    assertThat(backstage.seatTokens().values())
        .as("one token a seat")
        .containsExactlyInAnyOrderElementsOf(seated);
    for (Removal removal : book.removals()) {
      assertThat(seated).doesNotContain(removal.memberId());
      assertThat(backstage.seatTokens().keySet()).doesNotContainAnyElementsOf(removal.tokens());
      assertThat(book.companions().values().stream().map(DoorBook.Companion::token))
          .doesNotContainAnyElementsOf(removal.tokens());
    }
    assertThat(book.companions().keySet())
        .as("everybody sees who has a companion, one a seat")
        .containsExactlyInAnyOrderElementsOf(
            room.view().members().stream()
                .filter(Member::companion)
                .map(Member::memberId)
                .toList());
    assertThat(seated)
        .containsAll(book.traces().keySet())
        .containsAll(book.keyHolders())
        .containsAll(backstage.outcomes().keySet());
    List<MemberId> removed = book.removals().stream().map(Removal::memberId).toList();
    assertThat(removed)
        .endsWith(
            room.view().removed().stream().map(RemovedMember::memberId).toArray(MemberId[]::new));
    assertThat(book.formerIds()).doesNotContain(room.roomId());
  }

  /// Somebody has just got a new seat.
  public static void checkNewcomer(Room room, MemberId memberId) {
    DoorBook book = room.backstage().doorBook();
    if (book.keyHolders().contains(memberId)) {
      return; // who holds the living key is never kept out
    }
    for (KeyHash mark : book.marksOf(memberId)) {
      assertThat(book.keepsOut(null, mark)).as("nobody removed has a seat").isFalse();
    }
  }
}
