import { AskTwice } from "../ui/parts/ask-twice";
import { IconButton } from "../ui/parts/icon-button";
import { Announce } from "./announce";
import { act } from "./ask";
import { Events } from "./events";
import { place } from "./figures";
import { Hour } from "./hour";
import { Seats } from "./seats";
import type { OneRoom } from "./told";
import { useTold } from "./use-told";
import "./room-sheet.css";

interface Props {
  readonly mark: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** One room, without a word of what is said in it. */
export function RoomSheet({ mark, onClose, onDone }: Props) {
  const { told, again } = useTold<OneRoom>(`/api/rooms/${mark}`);
  const one = told?.name === "ok" ? told.value : undefined;
  return (
    <aside
      class="room-sheet"
      aria-label={`Room ${mark}`}
      data-testid="room-sheet"
      onKeyDown={(event) => event.key === "Escape" && onClose()}
    >
      <header class="room-sheet-head">
        <div>
          <h2>{one?.room.title ?? "Room"}</h2>
          <span class="hint room-mark">{mark}</span>
        </div>
        <IconButton icon="close" label="Close" onPress={onClose} />
      </header>
      {told?.name === "gone" && <p>This room has ended.</p>}
      {told?.name === "failed" && (
        <p class="problem" role="status">
          {told.why}
        </p>
      )}
      {one !== undefined && (
        <>
          <p>
            {one.room.film ?? "Nothing is on."}
            {one.room.film !== undefined && (
              <span class="hint"> at {place(one.room.positionMs)}</span>
            )}
          </p>
          <Seats one={one} />
          <Hour one={one} />
          <Deeds
            one={one}
            onDone={() => {
              again();
              onDone();
            }}
          />
          <Events one={one} />
        </>
      )}
    </aside>
  );
}

function Deeds({ one, onDone }: { one: OneRoom; onDone: () => void }) {
  const { mark, locked } = one.room;
  const path = `/api/rooms/${mark}`;
  return (
    <section class="room-deeds" aria-label="What may be done">
      <Announce to="this room" path={`${path}/announce`} />
      <button
        type="button"
        class="button"
        data-testid="lock"
        onClick={async () => {
          await act(`${path}/lock`, { on: !locked });
          onDone();
        }}
      >
        {locked ? "Open its door" : "Lock its door"}
      </button>
      <AskTwice
        testId="close-room"
        ask="Close the room …"
        question="Everybody in it is shown out, and nothing of it is kept."
        yes="Close it"
        no="Keep it"
        onYes={async () => {
          await act(`${path}/close`);
          onDone();
        }}
      />
    </section>
  );
}
