import { useSignal } from "@preact/signals";
import { useEffect, useId } from "preact/hooks";
import { type Preview, previewRoom } from "../api/rooms";
import { forgetRoom, keptRooms } from "../kept-rooms";
import { Anchor } from "../parts/anchor";
import { AskTwice } from "../parts/ask-twice";
import { Icon } from "../parts/icon";
import { until } from "../plan/until";
import { shortWhenWords } from "../plan/when-words";
import { roomPath } from "../route";
import { seatsWords } from "../words/door";
import { say } from "../words/say";
import "./your-rooms.css";

const NO_SUCH_ROOM = 404;

interface Known {
  readonly roomId: string;
  readonly preview: Preview;
}

/** The rooms this device has been in, as far as they are still there. */
export function YourRooms() {
  const id = useId();
  const rooms = useSignal<readonly Known[]>([]);
  useEffect(() => {
    let isShown = true;
    const look = async () => {
      const known = await Promise.all(keptRooms().map(lookAt));
      if (isShown) {
        rooms.value = known.filter((room) => room !== undefined);
      }
    };
    look();
    return () => {
      isShown = false;
    };
  }, [rooms]);
  const forget = (roomId: string) => {
    forgetRoom(roomId);
    rooms.value = rooms.value.filter((room) => room.roomId !== roomId);
  };
  return rooms.value.length === 0 ? null : (
    <section class="your-rooms" aria-labelledby={id} data-testid="your-rooms">
      <h2 id={id}>{say().landing.yourRooms}</h2>
      <ul>
        {rooms.value.map((room) => (
          <YourRoom key={room.roomId} room={room} onForget={() => forget(room.roomId)} />
        ))}
      </ul>
    </section>
  );
}

/** One that is no more is forgotten without a word; one that can't be asked just now is left out. */
async function lookAt(roomId: string): Promise<Known | undefined> {
  const answer = await previewRoom(roomId);
  if (answer.name === "ok") {
    return { roomId, preview: answer.value };
  }
  if (answer.name === "problem" && answer.status === NO_SUCH_ROOM) {
    forgetRoom(roomId);
  }
  return undefined;
}

function YourRoom({ room, onForget }: { room: Known; onForget: () => void }) {
  const { landing, common } = say();
  const { roomId, preview } = room;
  const title = preview.title || common.aRoomForTonight;
  return (
    <li class="your-room" data-testid="your-room">
      <Anchor href={roomPath(roomId)} class="your-room-way">
        <span class="your-room-title" dir="auto">
          {title}
        </span>
        <span class="hint">{meetingWords(preview) ?? seatsWords(preview, false)}</span>
      </Anchor>
      <AskTwice
        testId="forget-room"
        className="icon-button"
        ask={<Icon name="close" />}
        label={landing.forget(title)}
        question={landing.forgetAsk}
        yes={landing.forgetYes}
        onYes={onForget}
      />
    </li>
  );
}

function meetingWords({ nextMs }: Preview): string | undefined {
  return nextMs === undefined || until(nextMs, Date.now()).name === "over"
    ? undefined
    : shortWhenWords(nextMs);
}
