import { typingWords } from "../../words/people";
import { useRoom } from "../scope/room-scope";

/** Who is writing. The line is always there, so that nothing moves when somebody begins. */
export function TypingLine() {
  const { session } = useRoom();
  const writing = session.typing.value;
  const names = (session.view.value?.members ?? [])
    .filter(({ memberId }) => writing.has(memberId))
    .map(({ name }) => name);
  return (
    <p class="typing hint" dir="auto" data-testid="typing">
      {typingWords(names)}
    </p>
  );
}
