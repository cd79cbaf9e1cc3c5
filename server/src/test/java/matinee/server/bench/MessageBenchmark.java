package matinee.server.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.concurrent.TimeUnit;
import matinee.protocol.Command;
import matinee.protocol.ControlledBy;
import matinee.protocol.MemberId;
import matinee.protocol.Settings;
import matinee.protocol.codec.Decoded;
import matinee.protocol.codec.WireCodec;
import matinee.server.room.Decision;
import matinee.server.room.Device;
import matinee.server.room.Envelope;
import matinee.server.room.Fact;
import matinee.server.room.KeyHash;
import matinee.server.room.Room;
import matinee.server.room.RoomCommand;
import matinee.server.room.RoomId;
import matinee.server.room.RoomLimits;
import matinee.server.room.StillSurroundings;
import matinee.server.room.Surroundings;
import matinee.server.room.Trace;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// What one chat message costs on its way through a full room, step by step: `make jmh`.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class MessageBenchmark {
  private static final int SEATS = 8;
  private static final MemberId ANA = new MemberId(1);
  private static final RoomId ROOM_ID = new RoomId("01234-56789-abcde");
  private static final Surroundings NOTHING_AROUND =
      StillSurroundings.nothing(new Fact.Secret.Link(ROOM_ID, KeyHash.of("host key")));
  private static final String SAID =
      "and this is about as much as one says at a time, more or less";

  /// How many messages there were before.
  @Param({"10", "1000"})
  int said;

  private final WireCodec codec = new WireCodec();
  private final byte[] chat =
      ("{\"type\":\"chat\",\"ref\":7,\"text\":\"" + SAID + "\"}").getBytes(UTF_8);
  private final byte[] report =
      ("{\"type\":\"report\",\"itemId\":3,\"condition\":\"playing\",\"positionMs\":61250.5,\"skewMs\":4.5,"
              + "\"bufferedMs\":24000,\"rttMs\":38.5,\"deliveryMs\":27.25,\"clockErrorMs\":4.5,\"corrections\":1}")
          .getBytes(UTF_8);
  private Room room = Room.before(RoomLimits.DEFAULT);
  private double nowMs = 1_790_000_000_000.0;
  private long ref;
  private Fact posted;

  @Setup
  public void fill() {
    for (byte[] frame : List.of(chat, report)) {
      if (!(codec.decode(frame) instanceof Decoded.Frame)) {
        throw new IllegalStateException("no frame: " + codec.decode(frame));
      }
    }
    happens(
        null,
        new RoomCommand.Make(
            ROOM_ID, new Settings("Friday", ControlledBy.EVERYONE), KeyHash.of("host key")));
    for (int seat = 1; seat <= SEATS; seat++) {
      happens(
          null,
          new RoomCommand.Join(
              "Seat " + seat,
              KeyHash.of("token " + seat),
              null,
              null,
              false,
              ROOM_ID,
              Trace.NONE,
              false));
    }
    for (int n = 0; n < said; n++) {
      posted = happens(ANA, say()).facts().getFirst();
    }
  }

  @Benchmark
  public Decoded decode_a_message() {
    return codec.decode(chat);
  }

  @Benchmark
  public Decoded decode_a_report() {
    return codec.decode(report);
  }

  @Benchmark
  public byte[] encode_its_event() {
    return codec.encode(posted.event());
  }

  /// Folds it too, as each rule of a decision sees what the one before it did.
  @Benchmark
  public Decision decide() {
    return room.decide(NOTHING_AROUND, new Envelope(ANA, say(), nowMs));
  }

  @Benchmark
  public Room decide_and_fold() {
    happens(ANA, say());
    return room;
  }

  private RoomCommand say() {
    return new RoomCommand.Say(new Command.PostChat(++ref, SAID), Device.SEAT);
  }

  private Decision happens(MemberId actor, RoomCommand command) {
    Decision decision = room.decide(NOTHING_AROUND, new Envelope(actor, command, nowMs));
    for (Fact fact : decision.facts()) {
      room = room.evolve(fact);
    }
    nowMs += 10.25;
    return decision;
  }
}
