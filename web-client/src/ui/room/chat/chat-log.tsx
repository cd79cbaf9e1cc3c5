import { useSignal } from "@preact/signals";
import { Fragment } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { ChatMessage, MessageId } from "../../../protocol/generated";
import { Icon } from "../../parts/icon";
import { say } from "../../words/say";
import { useRoom } from "../scope/room-scope";
import { EarlierButton } from "./earlier";
import { Message } from "./message";
import { moveAmongMessages } from "./move-among-messages";
import type { OutgoingLine } from "./outgoing";
import { Going } from "./outgoing-line";
import { useTalk } from "./talk";

const NEAR_PX = 48;
const SAME_BREATH_MS = 5 * 60_000;

/** What has been said. Stays at the newest line unless somebody is reading further up. */
export function ChatLog() {
  const { said, outgoing } = useTalk();
  const { chat } = say();
  const log = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const size = useRef("");
  const newest = useRef(0);
  const missed = useSignal(false);
  const earlier = said.earlier.value;
  const recent = said.recent.value;
  const going = outgoing.lines.value;
  const given = useRef(0);
  const first = earlier[0] ?? recent[0];

  const toEnd = () => {
    log.current?.scrollTo({ top: log.current.scrollHeight });
    missed.value = false;
  };

  useLayoutEffect(() => {
    const last = recent.at(-1);
    const isNew = (last?.messageId ?? 0) > newest.current;
    const isGiven = (going.at(-1)?.ref ?? 0) > given.current;
    newest.current = Math.max(newest.current, last?.messageId ?? 0);
    given.current = Math.max(given.current, going.at(-1)?.ref ?? 0);
    if (atEnd.current || isGiven) {
      toEnd();
    } else if (isNew) {
      missed.value = true;
    }
  }, [recent, going]);

  useEffect(() => {
    const shown = log.current;
    if (shown === null) {
      return;
    }
    // The keyboard of a phone takes half of the height: the newest line stays in sight.
    const observer = new ResizeObserver(() => {
      size.current = sizeOf(shown);
      if (atEnd.current) {
        shown.scrollTo({ top: shown.scrollHeight });
      }
    });
    observer.observe(shown);
    return () => observer.disconnect();
  }, []);

  const follow = () => {
    const shown = log.current;
    // Lines that break anew scroll as well; that is nobody who reads further up.
    if (shown !== null && shown.clientHeight > 0 && sizeOf(shown) === size.current) {
      atEnd.current = shown.scrollHeight - shown.scrollTop - shown.clientHeight < NEAR_PX;
      if (atEnd.current) {
        missed.value = false;
      }
    }
  };

  return (
    <div class="chat-log-place">
      <div
        ref={log}
        class="chat-log"
        role="log"
        aria-live="polite"
        aria-relevant="additions"
        aria-label={chat.label}
        data-testid="chat-log"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
        tabIndex={0}
        onScroll={follow}
        onKeyDown={moveAmongMessages}
      >
        {first === undefined && going.length === 0 && <p class="chat-empty">{chat.empty}</p>}
        {/* Fetched on purpose and read by whoever fetched it: not to be read out as news. */}
        <div class="chat-earlier-lines" aria-live="off">
          {first !== undefined && first.messageId > 1 && <EarlierButton first={first} />}
          <Lines messages={earlier} after={undefined} />
        </div>
        <Lines messages={recent} after={earlier.at(-1)} />
        <OnTheirWay lines={going} after={recent.at(-1) ?? earlier.at(-1)} />
      </div>
      {missed.value && (
        <button type="button" class="chat-newest" onClick={toEnd}>
          <Icon name="down" /> {chat.newLines}
        </button>
      )}
    </div>
  );
}

const sizeOf = (shown: HTMLElement) => `${shown.clientWidth} ${shown.clientHeight}`;

interface LinesProps {
  readonly messages: readonly ChatMessage[];
  /** What was said just before them. */
  readonly after: ChatMessage | undefined;
}

function Lines({ messages, after }: LinesProps) {
  const seenUpTo = useRoom().unread.seenUpTo.value;
  return (
    <>
      {messages.map((message, at) => {
        const before = at === 0 ? after : messages[at - 1];
        const isNew = isFirstNew(message, before, seenUpTo);
        return (
          <Fragment key={message.messageId}>
            {isNew && (
              <p class="chat-new" data-testid="new-from-here">
                {say().chat.newFromHere}
              </p>
            )}
            <Message message={message} goesOn={!isNew && goesOn(message, before)} />
          </Fragment>
        );
      })}
    </>
  );
}

/** The first line that its reader has not seen; there was one before it that they have. */
function isFirstNew(
  { messageId }: ChatMessage,
  before: ChatMessage | undefined,
  seenUpTo: MessageId | undefined,
): boolean {
  return (
    seenUpTo !== undefined &&
    messageId > seenUpTo &&
    before !== undefined &&
    before.messageId <= seenUpTo
  );
}

interface OnTheirWayProps {
  readonly lines: readonly OutgoingLine[];
  readonly after: ChatMessage | undefined;
}

/** Read out when the room has them, like everybody's. */
function OnTheirWay({ lines, after }: OnTheirWayProps) {
  const { session } = useRoom();
  const isMine = after?.by === session.memberId.value;
  const isSameBreath = isMine && Date.now() - (after?.atMs ?? 0) < SAME_BREATH_MS;
  return (
    <div class="chat-going" aria-live="off">
      {lines.map((line, at) => (
        <Going
          key={line.ref}
          line={line}
          goesOn={line.replyTo === undefined && (at > 0 || isSameBreath)}
        />
      ))}
    </div>
  );
}

/** In the same breath, and answering nobody: then the name need not be said again. */
function goesOn(message: ChatMessage, before: ChatMessage | undefined): boolean {
  return (
    before !== undefined &&
    before.by === message.by &&
    before.name === message.name &&
    message.replyTo === undefined &&
    message.atMs - before.atMs < SAME_BREATH_MS
  );
}
