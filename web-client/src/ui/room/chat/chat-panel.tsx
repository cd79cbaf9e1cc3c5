import { ReactionRow } from "../reactions/reaction-row";
import { ChatLog } from "./chat-log";
import { Composer } from "./composer";
import "./chat.css";

export function ChatPanel() {
  return (
    <div class="chat">
      <ChatLog />
      <ReactionRow />
      <Composer />
    </div>
  );
}
