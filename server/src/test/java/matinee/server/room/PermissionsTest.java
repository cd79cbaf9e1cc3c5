package matinee.server.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import matinee.protocol.CaptionTrack;
import matinee.protocol.ClientFrame;
import matinee.protocol.Command;
import matinee.protocol.ControlledBy;
import matinee.protocol.ItemId;
import matinee.protocol.KnockId;
import matinee.protocol.MemberId;
import matinee.protocol.MessageId;
import matinee.protocol.QueueCommand;
import matinee.protocol.Role;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Walks the table of RO1 as it stands in docs/SPEC.md.
class PermissionsTest {
  private static final Pattern ROW =
      Pattern.compile(
          "\\| `(\\w+)` \\| (yes|own|no) \\| (yes|own|no) \\| (yes|own|no) \\| (yes|own|no)"
              + " \\| (yes|no) \\|");

  private static final Map<String, Command> COMMANDS =
      Stream.of(
              new Command.Play(1L, new ItemId(1), 1),
              new Command.Pause(1L, new ItemId(1), 1, null, null),
              new Command.Seek(1L, new ItemId(1), 1, 0),
              new Command.ChangeRate(1L, new ItemId(1), 1, 1),
              new Command.StartNow(1L),
              new Command.DontWait(1L, true),
              new QueueCommand.Cue(1L, RoomBed.FILM),
              new QueueCommand.Next(1L, new ItemId(1)),
              new QueueCommand.RemoveItem(1L, new ItemId(1)),
              new QueueCommand.AddItem(1L, RoomBed.FILM),
              new QueueCommand.AddItems(1L, List.of(RoomBed.FILM), null),
              new QueueCommand.MoveItem(1L, new ItemId(1), null),
              new QueueCommand.ClearQueue(1L, 1),
              new QueueCommand.ShuffleQueue(1L, 1),
              new QueueCommand.Vote(1L, new ItemId(1), null),
              new QueueCommand.AddCaptions(
                  1L, new ItemId(1), new CaptionTrack("/media/film.vtt", null, null)),
              new Command.PostChat(1L, "hi"),
              new Command.EditChat(1L, new MessageId(1), "hi"),
              new Command.DeleteChat(1L, new MessageId(1)),
              new Command.ShowTyping(),
              new Command.React("👏"),
              new Command.Rename(1L, "Ana"),
              new Command.ChangeFace(1L, "🦊"),
              new Command.PlanRoom(1L, null),
              new Command.Leave(),
              new Command.ChangeSettings(1L, null, null, null),
              new Command.ChangeRole(1L, new MemberId(1), Role.CO_HOST),
              new Command.Undo(1L, null),
              new Command.Remove(1L, new MemberId(1)),
              new Command.TakeBackRemoval(1L, new MemberId(1)),
              new Command.Admit(1L, new KnockId(1), true),
              new Command.TurnLinkOver(1L),
              new Command.Pair(1L),
              new Command.Unpair(1L),
              new Command.EndRoom(1L))
          .collect(Collectors.toMap(PermissionsTest::wireName, Function.identity()));

  @TestFactory
  Stream<DynamicTest> RO1_RO2_QU2_the_table_of_SPEC_is_what_the_server_does() throws IOException {
    return rows().stream()
        .flatMap(
            row ->
                Stream.of(
                    cell(row, 1, Role.HOST, ControlledBy.EVERYONE),
                    cell(row, 1, Role.HOST, ControlledBy.HOSTS),
                    cell(row, 2, Role.CO_HOST, ControlledBy.EVERYONE),
                    cell(row, 2, Role.CO_HOST, ControlledBy.HOSTS),
                    cell(row, 3, Role.GUEST, ControlledBy.EVERYONE),
                    cell(row, 4, Role.GUEST, ControlledBy.HOSTS)));
  }

  @Test
  void RO1_every_command_has_its_row() throws IOException {
    assertThat(rows().stream().map(List::getFirst))
        .containsExactlyInAnyOrderElementsOf(COMMANDS.keySet());
    assertThat(COMMANDS)
        .hasSize(
            (int)
                Arrays.stream(ClientFrame.class.getAnnotation(JsonSubTypes.class).value())
                    .filter(type -> Command.class.isAssignableFrom(type.value()))
                    .count());
  }

  @TestFactory
  Stream<DynamicTest> RO1_ST7_a_companion_may_what_the_table_says() throws IOException {
    return rows().stream()
        .map(
            row ->
                dynamicTest(
                    row.getFirst() + " from a companion",
                    () ->
                        assertThat(Permissions.isForCompanions(COMMANDS.get(row.getFirst())))
                            .isEqualTo(row.getLast().equals("yes"))));
  }

  private static DynamicTest cell(List<String> row, int column, Role role, ControlledBy control) {
    return dynamicTest(
        row.getFirst() + " by " + role + " when " + control,
        () ->
            assertThat(Permissions.allow(role, control, COMMANDS.get(row.getFirst())))
                .isEqualTo(Allowed.valueOf(row.get(column).toUpperCase(Locale.ROOT))));
  }

  private static List<List<String>> rows() throws IOException {
    return ROW.matcher(Files.readString(Path.of("..", "docs", "SPEC.md")))
        .results()
        .map(
            match ->
                List.of(
                    match.group(1),
                    match.group(2),
                    match.group(3),
                    match.group(4),
                    match.group(5),
                    match.group(6)))
        .toList();
  }

  private static String wireName(Command command) {
    return Arrays.stream(ClientFrame.class.getAnnotation(JsonSubTypes.class).value())
        .filter(type -> type.value() == command.getClass())
        .map(JsonSubTypes.Type::name)
        .findFirst()
        .orElseThrow();
  }
}
