package matinee.server.http.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/// The rules of a time zone (VTIMEZONE; RFC 5545, 3.6.5) from a year before a time on. Changes that
/// come every year alike are told as a rule; where they do not, those of twenty years one by one.
final class ZoneLines {
  private static final int YEARS_TOLD = 20;

  /// After so many years every date has been on every day of the week.
  private static final int YEARS_OF_A_CYCLE = 28;

  private static final int WEEK = 7;

  private final ZoneRules rules;
  private final Instant from;
  private final Lines lines;

  private ZoneLines(ZoneRules rules, Instant from, Lines lines) {
    this.rules = rules;
    this.from = from;
    this.lines = lines;
  }

  static void add(Lines lines, String name, ZoneRules rules, LocalDateTime first) {
    lines.add("BEGIN:VTIMEZONE").add("TZID:" + name);
    new ZoneLines(rules, first.minusYears(1).toInstant(ZoneOffset.UTC), lines).addAll();
    lines.add("END:VTIMEZONE");
  }

  private void addAll() {
    ZoneOffset atFirst = rules.getOffset(from);
    add(from, LocalDateTime.ofInstant(from, atFirst), atFirst, atFirst, "");
    List<Optional<String>> everyYear =
        rules.getTransitionRules().stream().map(this::everyYear).toList();
    boolean isKnownByRules =
        rules.getTransitions().stream().noneMatch(one -> one.getInstant().isAfter(from))
            && everyYear.stream().allMatch(Optional::isPresent);
    if (!isKnownByRules) {
      oneByOne();
      return;
    }
    for (int i = 0; i < everyYear.size(); i++) {
      change(firstOf(rules.getTransitionRules().get(i)), everyYear.get(i).orElse(""));
    }
  }

  private void oneByOne() {
    Instant end = from.atOffset(ZoneOffset.UTC).plusYears(YEARS_TOLD).toInstant();
    ZoneOffsetTransition next = rules.nextTransition(from);
    while (next != null && next.getInstant().isBefore(end)) {
      change(next, "");
      next = rules.nextTransition(next.getInstant());
    }
  }

  private ZoneOffsetTransition firstOf(ZoneOffsetTransitionRule rule) {
    ZoneOffsetTransition one = rule.createTransition(year());
    return one.getInstant().isAfter(from) ? one : rule.createTransition(year() + 1);
  }

  private int year() {
    return from.atOffset(ZoneOffset.UTC).getYear();
  }

  private void change(ZoneOffsetTransition change, String rule) {
    add(
        change.getInstant(),
        change.getDateTimeBefore(),
        change.getOffsetBefore(),
        change.getOffsetAfter(),
        rule);
  }

  private void add(
      Instant at, LocalDateTime onset, ZoneOffset before, ZoneOffset after, String rule) {
    String kind = rules.isDaylightSavings(at) ? "DAYLIGHT" : "STANDARD";
    lines.add("BEGIN:" + kind).add("DTSTART:" + PlanCalendar.LOCAL.format(onset));
    lines.add("TZOFFSETFROM:" + offset(before)).add("TZOFFSETTO:" + offset(after));
    if (!rule.isEmpty()) {
      lines.add("RRULE:" + rule);
    }
    lines.add("END:" + kind);
  }

  /// What these changes have in common by the clocks before them, whatever clocks java.time reckons
  /// them by; nothing when that is not one day of the week of one month.
  private Optional<String> everyYear(ZoneOffsetTransitionRule rule) {
    List<LocalDateTime> onsets =
        IntStream.range(0, YEARS_OF_A_CYCLE)
            .mapToObj(n -> rule.createTransition(year() + n).getDateTimeBefore())
            .toList();
    LocalDateTime one = onsets.getFirst();
    boolean areAlike =
        onsets.stream()
            .allMatch(
                other ->
                    other.getMonth() == one.getMonth()
                        && other.getDayOfWeek() == one.getDayOfWeek()
                        && other.toLocalTime().equals(one.toLocalTime()));
    int least = onsets.stream().mapToInt(LocalDateTime::getDayOfMonth).min().orElseThrow();
    int most = onsets.stream().mapToInt(LocalDateTime::getDayOfMonth).max().orElseThrow();
    if (!areAlike || most >= least + WEEK) {
      return Optional.empty();
    }
    String day = one.getDayOfWeek().name().substring(0, 2);
    String month = "FREQ=YEARLY;BYMONTH=" + one.getMonthValue();
    if (least == one.getMonth().minLength() - WEEK + 1
        && one.getMonth().minLength() == one.getMonth().maxLength()) {
      return Optional.of(month + ";BYDAY=-1" + day);
    }
    return least % WEEK == 1
        ? Optional.of(month + ";BYDAY=" + (least / WEEK + 1) + day)
        : Optional.of(month + ";BYMONTHDAY=" + days(least) + ";BYDAY=" + day);
  }

  private static String days(int least) {
    return String.join(
        ",", IntStream.range(least, least + WEEK).mapToObj(Integer::toString).toList());
  }

  private static String offset(ZoneOffset offset) {
    int seconds = Math.abs(offset.getTotalSeconds());
    String text =
        String.format(
            Locale.ROOT,
            "%s%02d%02d",
            offset.getTotalSeconds() < 0 ? "-" : "+",
            seconds / 3600,
            seconds / 60 % 60);
    return seconds % 60 == 0 ? text : text + String.format(Locale.ROOT, "%02d", seconds % 60);
  }
}
