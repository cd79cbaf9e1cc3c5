package matinee.loadtest.night;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import matinee.loadtest.net.Loop;

/// What a night's members have said and heard up to a moment.
///
/// @param readBytes from the server, with the headers of WebSocket frames and without those of TCP
/// @param stories the first things that went wrong
record Heard(
    Map<Kind, Long> byKind,
    long deliveries,
    long reports,
    long questions,
    long chats,
    long reactions,
    long controls,
    long resumed,
    long afresh,
    long readBytes,
    long writtenBytes,
    List<String> stories) {
  static Heard now(Tally tally, Loop loop) {
    return new Heard(
        tally.byKind(),
        tally.deliveries(),
        tally.reports,
        tally.questions,
        tally.chats,
        tally.reactions,
        tally.controls,
        tally.resumed,
        tally.afresh,
        loop.readBytes(),
        loop.writtenBytes(),
        tally.stories());
  }

  /// What came since then.
  Heard since(Heard before) {
    Map<Kind, Long> more = new EnumMap<>(Kind.class);
    byKind.forEach((kind, count) -> more.put(kind, count - before.byKind.getOrDefault(kind, 0L)));
    return new Heard(
        more,
        deliveries - before.deliveries,
        reports - before.reports,
        questions - before.questions,
        chats - before.chats,
        reactions - before.reactions,
        controls - before.controls,
        resumed - before.resumed,
        afresh - before.afresh,
        readBytes - before.readBytes,
        writtenBytes - before.writtenBytes,
        stories);
  }
}
