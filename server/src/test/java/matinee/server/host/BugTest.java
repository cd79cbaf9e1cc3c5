package matinee.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import matinee.protocol.ClientFrame.Hello;
import matinee.protocol.Command;
import matinee.protocol.ControlledBy;
import matinee.protocol.RefusalCode;
import matinee.protocol.ServerFrame.Done;
import matinee.protocol.ServerFrame.Refused;
import matinee.protocol.codec.WireCodec;
import matinee.server.HandTime;
import matinee.server.log.MemoryRoomLog;
import matinee.server.room.RoomLimits;
import org.junit.jupiter.api.Test;

/// What a bug of ours costs: a clock that throws stands in for a rule that does, because the rules
/// here do not.
class BugTest {
  private static final int NEVER = -1;

  /// So many looks at the clock go well, and the next one throws.
  private final AtomicInteger goodLooks = new AtomicInteger(NEVER);

  private final List<String> impossible = new ArrayList<>();
  private final RoomHost host = host();
  private final TestOutbox ana = new TestOutbox();
  private final Session session =
      host.open(new Visitor(host.committed().roomId(), null, null), ana);

  @Test
  void EV3_a_bug_refuses_that_command_and_harms_nothing_else() {
    session.hello(new Hello("Ana", null, null));
    goodLooks.set(1); // when the command was read; the next is the decision's
    session.ask(new Command.PostChat(1L, "into the bug"));
    assertThat(ana.last(Refused.class).code()).isEqualTo(RefusalCode.INTERNAL);
    assertThat(impossible).containsExactly("decide");
    session.ask(new Command.PostChat(1L, "again"));
    assertThat(ana.last(Done.class).ref()).isEqualTo(1);
    assertThat(host.committed().view().chat())
        .singleElement()
        .satisfies(message -> assertThat(message.text()).isEqualTo("again"));
  }

  private RoomHost host() {
    ServerClock clock =
        new ServerClock(
            "clock",
            0,
            () -> {
              if (goodLooks.getAndUpdate(left -> Math.max(NEVER, left - 1)) == 0) {
                throw new IllegalStateException("a bug, for the test");
              }
              return 0;
            });
    HostListener listener =
        new HostListener() {
          @Override
          public void impossible(String what) {
            impossible.add(what);
          }
        };
    RoomDirectory directory =
        new RoomDirectory(
            Unfollowed.parts(
                RoomLimits.DEFAULT,
                clock,
                new HandTime(),
                new MemoryRoomLog(10, 1_000),
                new WireCodec(),
                listener,
                "test",
                Runnable::run,
                Runnable::run));
    return directory.find(directory.make("Friday", ControlledBy.EVERYONE).roomId()).orElseThrow();
  }
}
