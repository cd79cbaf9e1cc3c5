package matinee.server.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import matinee.server.log.Pulse;
import org.junit.jupiter.api.Test;

/// Server time from one process to the next. That their monotonic clocks are one on this system is
/// shown by two real processes (`RestartTest`).
class ServerClockTest {
  private static final long WALL_MS = 1_790_000_000_000L;
  private static final Pulse LAST = new Pulse("this boot", 5_000_000_000L, WALL_MS - 70_000.5);

  @Test
  void PB16_in_the_same_boot_time_goes_on_whatever_the_wall_clock_says() {
    assertThat(clock("this boot", 7_000_000_000L, WALL_MS).nowMs())
        .isEqualTo(LAST.serverMs() + 2_000, offset(1e-3));
    assertThat(clock("this boot", 7_000_000_000L, WALL_MS - 1_000_000).nowMs())
        .isEqualTo(LAST.serverMs() + 2_000, offset(1e-3));
  }

  @Test
  void PB16_after_a_reboot_it_is_the_wall_clocks() {
    assertThat(clock("another", 1_000, WALL_MS).nowMs()).isEqualTo(WALL_MS);
  }

  @Test
  void PB16_but_never_earlier_than_what_was_told() {
    assertThat(clock("another", 1_000, WALL_MS - 1_000_000).nowMs()).isGreaterThan(LAST.serverMs());
  }

  @Test
  void PB16_where_boots_have_no_names_no_two_are_the_same() {
    Pulse unnamed = new Pulse("", LAST.nanos(), LAST.serverMs());
    assertThat(new ServerClock("clock", "", WALL_MS, () -> 7_000_000_000L, unnamed).nowMs())
        .isEqualTo(WALL_MS);
  }

  @Test
  void PB16_a_pulse_is_what_the_clock_said() {
    ServerClock clock = clock("this boot", 7_000_000_000L, WALL_MS);
    assertThat(clock.pulse()).isEqualTo(new Pulse("this boot", 7_000_000_000L, clock.nowMs()));
  }

  private static ServerClock clock(String bootId, long nanos, long wallMs) {
    return new ServerClock("clock", bootId, wallMs, () -> nanos, LAST);
  }
}
