import { useEffect, useState } from "preact/hooks";
import { ReactionRow } from "../reactions/reaction-row";
import { useRoom } from "../scope/room-scope";
import { ChatLog } from "./chat-log";
import { Composer } from "./composer";
import { createTalk, TalkProvider } from "./talk";
import { TypingLine } from "./typing-line";
import "./chat.css";
import "./message.css";

/** What is said, who is about to say something, and where one says it. */
export function ChatPanel() {
  const { session } = useRoom();
  const [talk] = useState(() => createTalk(session));
  useEffect(() => () => talk.dispose(), [talk]);
  return (
    <TalkProvider value={talk}>
      <div class="chat">
        <ChatLog />
        <TypingLine />
        <ReactionRow />
        <Composer />
      </div>
    </TalkProvider>
  );
}
