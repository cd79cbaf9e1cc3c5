package matinee.server.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import matinee.protocol.Command;
import matinee.protocol.Event;
import matinee.protocol.Every;
import matinee.protocol.InvalidFrame;
import matinee.protocol.MemberId;
import matinee.protocol.Plan;
import matinee.protocol.RefusalCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanRulesTest {
  private static final Plan FRIDAYS =
      new Plan("2026-12-04T20:00", "Europe/Stockholm", Every.WEEK, "Friday films");
  private static final Plan ONCE = new Plan("2026-12-04T20:00", "Europe/Stockholm", null, null);
  private static final double FIRST_MS = Instant.parse("2026-12-04T19:00:00Z").toEpochMilli();

  private final RoomBed bed = new RoomBed();
  private MemberId host = new MemberId(1);

  @BeforeEach
  void enter() {
    bed.nowMs = Instant.parse("2026-12-01T12:00:00Z").toEpochMilli();
    host = bed.host("Ana");
  }

  @Test
  void PL1_the_host_plans_the_room_and_takes_the_plan_away() {
    plan(FRIDAYS);
    assertThat(bed.room.view().plan()).isEqualTo(FRIDAYS);
    Event said = bed.history.getLast().event();
    assertThat(said).isInstanceOf(Event.RoomPlanned.class);
    assertThat(said.stamp().by()).isEqualTo(host);
    assertThat(plan(FRIDAYS).facts()).as("it is so already").isEmpty();
    plan(null);
    assertThat(bed.room.view().plan()).isNull();
    assertThat(bed.room.planning()).isNull();
  }

  @Test
  void PL1_a_room_may_be_made_with_a_plan() {
    RoomBed made = new RoomBed();
    made.room = Room.before(RoomLimits.DEFAULT);
    made.take(
        null,
        new RoomCommand.Make(
            RoomBed.ROOM_ID, bed.room.view().settings(), RoomBed.HOST_KEY, FRIDAYS));
    assertThat(made.room.view().plan()).isEqualTo(FRIDAYS);
    assertThat(made.history.getLast().event().stamp().by()).isNull();
  }

  @Test
  void PL1_what_cannot_be_planned_is_refused() {
    refused(once("2026-12-04T20:00", "Mars/Olympus"), RefusalCode.ZONE_UNKNOWN);
    refused(once("2026-12-04T20:00", "GMT+2"), RefusalCode.ZONE_UNKNOWN);
    refused(once("2026-12-01T12:00", "UTC"), RefusalCode.BEGIN_PAST);
    refused(once("2026-12-01T13:00", "Europe/Stockholm"), RefusalCode.BEGIN_PAST);
    refused(once("2027-12-02T12:01", "UTC"), RefusalCode.BEGIN_TOO_FAR);
    refused(new Plan("2025-11-30T11:00", "UTC", Every.DAY, null), RefusalCode.BEGIN_PAST);
    assertThat(plan(once("2027-12-02T12:00", "UTC")).facts()).hasSize(1);
    assertThat(plan(new Plan("2025-12-01T20:00", "UTC", Every.DAY, null)).facts()).hasSize(1);
  }

  @Test
  void PL1_a_plan_that_keeps_its_times_may_have_another_title_whenever_that_is() {
    plan(ONCE);
    bed.nowMs = FIRST_MS + 60_000;
    Plan titled = new Plan(ONCE.begins(), ONCE.zone(), null, "The long one");
    plan(titled);
    assertThat(bed.room.view().plan()).isEqualTo(titled);
    refused(once("2026-12-04T19:59", "Europe/Stockholm"), RefusalCode.BEGIN_PAST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-12-04", "2026-12-04T20:00:00", "2026-02-30T20:00", "tonight", ""})
  void PL1_what_is_no_time_is_none(String begins) {
    assertThatThrownBy(() -> once(begins, "UTC")).isInstanceOf(InvalidFrame.class);
  }

  @Test
  void PL2_an_empty_room_stays_until_its_single_evening_is_long_over() {
    plan(ONCE);
    leave();
    bed.pass(FIRST_MS + Duration.ofHours(12).toMillis() - 1 - bed.nowMs);
    assertThat(bed.room.hasEnded()).isFalse();
    bed.pass(1);
    assertThat(bed.room.hasEnded()).isTrue();
  }

  @Test
  void PL2_who_leaves_late_leaves_a_room_like_any_other() {
    plan(ONCE);
    bed.nowMs = FIRST_MS + Duration.ofHours(20).toMillis();
    leave();
    bed.pass((double) Duration.ofMinutes(30).toMillis());
    assertThat(bed.room.hasEnded()).isTrue();
  }

  @Test
  void PL2_a_room_that_four_evenings_in_a_row_found_empty_ends() {
    plan(FRIDAYS);
    leave();
    double fourthMs = FIRST_MS + 3 * weeks(1);
    bed.pass(fourthMs + Duration.ofHours(12).toMillis() - 1 - bed.nowMs);
    assertThat(bed.room.hasEnded()).isFalse();
    bed.pass(1);
    assertThat(bed.room.hasEnded()).isTrue();
  }

  @Test
  void PL2_one_visit_begins_the_four_anew() {
    plan(FRIDAYS);
    leave();
    bed.pass(FIRST_MS + 2 * weeks(1) + 60_000 - bed.nowMs);
    MemberId ben = bed.guest("Ben");
    bed.say(ben, new Command.Leave());
    bed.pass(FIRST_MS + 6 * weeks(1) + Duration.ofHours(12).toMillis() - 1 - bed.nowMs);
    assertThat(bed.room.hasEnded()).isFalse();
    bed.pass(1);
    assertThat(bed.room.hasEnded()).isTrue();
  }

  @Test
  void PL2_a_restart_begins_nothing_anew() {
    plan(FRIDAYS);
    leave();
    bed.pass(FIRST_MS + 3 * weeks(1) + 60_000 - bed.nowMs);
    bed.take(null, new RoomCommand.Restore(bed.nowMs, bed.nowMs, Set.of()));
    bed.pass((double) Duration.ofHours(12).toMillis());
    assertThat(bed.room.hasEnded()).isTrue();
  }

  @Test
  void PL2_without_its_plan_it_goes_as_others_do() {
    plan(FRIDAYS);
    plan(null);
    leave();
    bed.pass((double) Duration.ofMinutes(30).toMillis());
    assertThat(bed.room.hasEnded()).isTrue();
  }

  @Test
  void PL5_turning_the_link_over_changes_what_calendars_say() {
    plan(FRIDAYS);
    long before = sequence();
    bed.say(host, n -> new Command.PostChat(n, "hi"));
    assertThat(sequence()).isEqualTo(before);
    bed.say(host, Command.TurnLinkOver::new);
    assertThat(sequence()).isGreaterThan(before);
  }

  private long sequence() {
    Planning planning = bed.room.planning();
    return planning == null ? -1 : planning.seq();
  }

  private Decision plan(@Nullable Plan plan) {
    return bed.say(host, n -> new Command.PlanRoom(n, plan));
  }

  private void refused(Plan plan, RefusalCode code) {
    RoomBed.assertRefused(plan(plan), code);
  }

  private void leave() {
    bed.say(host, new Command.Leave());
  }

  private static double weeks(int n) {
    return Duration.ofDays(7L * n).toMillis();
  }

  private static Plan once(String begins, String zone) {
    return new Plan(begins, zone, null, null);
  }
}
