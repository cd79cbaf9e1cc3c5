import { Icon } from "../../parts/icon";
import { IconButton } from "../../parts/icon-button";
import { say } from "../../words/say";
import { useRoom } from "../scope/room-scope";
import { quoteOf } from "./quote";
import { useTalk } from "./talk";

/** Over the composer: that one is answering or editing, and the way out of it. */
export function AimBar() {
  const { seatOf, composer } = useRoom();
  const { said, draft } = useTalk();
  const aim = draft.aim.value;
  if (aim.name === "saying") {
    return null;
  }
  const { chat } = say();
  const isAnswer = aim.name === "answering";
  const quote = quoteOf(aim.message.messageId, said.all.value);
  return (
    <div class="aim" data-testid={isAnswer ? "answering" : "editing"}>
      <Icon name={isAnswer ? "reply" : "edit"} />
      <p class="aim-words" data-seat={seatOf(aim.message.by)} dir="auto">
        <b>{isAnswer ? aim.message.name : chat.yourMessage}</b>{" "}
        {quote?.name === "here" ? quote.start : ""}
      </p>
      <IconButton
        icon="close"
        label={isAnswer ? chat.noReply : chat.leaveAsWas}
        onPress={() => {
          draft.drop();
          composer.peek()?.focus();
        }}
      />
    </div>
  );
}
