package matinee.server.host;

import java.util.List;
import java.util.Map;
import matinee.protocol.Connection;
import matinee.protocol.Item;
import matinee.protocol.Media;
import matinee.protocol.Member;
import matinee.protocol.MemberId;
import matinee.protocol.Playback;
import matinee.protocol.RoomView;
import matinee.server.room.Room;
import org.jspecify.annotations.Nullable;

/// What the operator's side may see of one room.
final class Lookout {
  private final String mark;
  private final double sinceMs;
  private final boolean isRestored;

  /// @param sinceMs server time at which this server began to have it
  Lookout(String mark, double sinceMs, boolean isRestored) {
    this.mark = mark;
    this.sinceMs = sinceMs;
    this.isRestored = isRestored;
  }

  String mark() {
    return mark;
  }

  RoomSight see(Room room, Map<MemberId, Figures> figures, int stalls, double nowMs) {
    RoomView view = room.view();
    Item item = view.current();
    Playback playback = view.playback();
    return new RoomSight(
        mark,
        view.settings().title(),
        nowMs - sinceMs,
        isRestored,
        view.seats(),
        view.settings().locked(),
        view.plan() != null,
        item == null ? null : nameOf(item.media()),
        playback == null ? null : playback.state(),
        playback == null ? Double.NaN : playback.positionAt(nowMs),
        item == null || item.durationMs() == null ? Double.NaN : item.durationMs(),
        stalls,
        seats(view.members(), figures));
  }

  private static List<RoomSight.Seat> seats(List<Member> members, Map<MemberId, Figures> figures) {
    return members.stream().map(member -> seat(member, figures.get(member.memberId()))).toList();
  }

  /// @param said what the member's page reports, if it does
  private static RoomSight.Seat seat(Member member, @Nullable Figures said) {
    return new RoomSight.Seat(
        member.memberId(),
        member.name(),
        member.role(),
        member.connection() == Connection.HERE,
        said == null ? null : said.condition(),
        said == null ? Double.NaN : said.skewMs(),
        said == null ? Double.NaN : said.clockErrorMs(),
        said == null ? Double.NaN : said.rttMs(),
        said == null ? null : said.why(),
        said == null ? null : said.failure());
  }

  /// An address may hold what opens it (a signature, a password): none of it but a file's name.
  private static String nameOf(Media media) {
    return media.title() == null ? fileOf(media.address()) : media.title();
  }

  private static String fileOf(String address) {
    int end = address.length();
    for (char mark : new char[] {'?', '#'}) {
      int at = address.indexOf(mark);
      end = at < 0 ? end : Math.min(end, at);
    }
    return address.substring(address.lastIndexOf('/', end - 1) + 1, end);
  }
}
