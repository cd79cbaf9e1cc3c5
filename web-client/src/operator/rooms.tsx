import { count, place, skew, some, span, wellness } from "./figures";
import "./rooms.css";
import type { Now, RoomRow } from "./told";
import { type Asked, type Order, ROWS } from "./use-asked";

interface Props {
  readonly asked: Asked;
  readonly rooms: Now["rooms"];
  readonly openMark: string | undefined;
  readonly onOpen: (mark: string) => void;
}

const ORDERS: readonly (readonly [Order, string])[] = [
  ["need", "What needs a look"],
  ["skew", "Farthest apart"],
  ["stalls", "Most stalls"],
  ["people", "Most people"],
  ["age", "Oldest"],
];

/** All rooms, some at a time; the server finds and sorts them. */
export function Rooms({ asked, rooms, openMark, onOpen }: Props) {
  return (
    <section class="rooms" aria-label="Rooms">
      <header class="rooms-head">
        <h2>{some(rooms.total, "room")}</h2>
        <input
          class="input rooms-find"
          type="search"
          aria-label="Find rooms by mark, title or film"
          placeholder="Mark, title or film"
          value={asked.find.value}
          onInput={(event) => {
            asked.find.value = event.currentTarget.value;
            asked.from.value = 0;
          }}
        />
        <select
          class="input rooms-order"
          aria-label="Order of the rooms"
          value={asked.order.value}
          onChange={(event) => {
            asked.order.value = event.currentTarget.value as Order;
            asked.from.value = 0;
          }}
        >
          {ORDERS.map(([order, words]) => (
            <option key={order} value={order}>
              {words}
            </option>
          ))}
        </select>
      </header>
      {/* A region that scrolls by itself has to be reached by keys. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section class="rooms-scroll" aria-label="List of rooms" tabIndex={0}>
        <table class="rooms-table">
          <thead>
            <tr>
              <th scope="col">Room</th>
              <th scope="col">Film</th>
              <th scope="col">People</th>
              <th scope="col">Farthest apart</th>
              <th scope="col">Stalls</th>
              <th scope="col">Open for</th>
            </tr>
          </thead>
          <tbody>
            {rooms.shown.map((room) => (
              <Row
                key={room.mark}
                room={room}
                isOpen={room.mark === openMark}
                onOpen={() => onOpen(room.mark)}
              />
            ))}
          </tbody>
        </table>
        {rooms.total === 0 && (
          <p class="rooms-none">
            {asked.find.value === "" ? "There is no room just now." : "No room is called so."}
          </p>
        )}
      </section>
      <Pages asked={asked} rooms={rooms} />
    </section>
  );
}

function Row({ room, isOpen, onOpen }: { room: RoomRow; isOpen: boolean; onOpen: () => void }) {
  return (
    // The whole row may be pressed; keys have the button in it.
    <tr class="room-row" aria-current={isOpen || undefined} onClick={onOpen}>
      <td>
        <button type="button" class="room-name" data-testid={`room-${room.mark}`}>
          {room.title}
        </button>
        <span class="hint room-mark">
          {room.mark}
          {room.locked && " · locked"}
          {room.planned && " · planned"}
        </span>
      </td>
      <td>
        <span class="room-film">{room.film ?? "nothing on"}</span>
        <span class="hint">{filmWords(room)}</span>
      </td>
      <td class="number" data-what="People">
        {room.here} of {room.seats}
        {room.held > 0 && <span class="hint">{room.held} held</span>}
      </td>
      <td class="number" data-what="Farthest apart">
        <span class="apart" data-how={wellness(room.worstSkewMs)}>
          {skew(room.worstSkewMs)}
        </span>
      </td>
      <td class="number" data-what="Stalls">
        {count(room.stalls)}
        {room.stalled > 0 && <span class="hint stalled">{room.stalled} now</span>}
      </td>
      <td class="number" data-what="Open for">
        {span(room.openMs)}
        {room.restored && <span class="hint">since the start</span>}
      </td>
    </tr>
  );
}

function filmWords({ state, positionMs, durationMs }: RoomRow): string {
  if (state === undefined) {
    return "";
  }
  const of = durationMs === undefined ? "" : ` of ${place(durationMs)}`;
  return `${STATES[state]} at ${place(positionMs)}${of}`;
}

const STATES = { playing: "runs", held: "held", waiting: "waits" } as const;

function Pages({ asked, rooms }: Pick<Props, "asked" | "rooms">) {
  const { total, from } = rooms;
  const to = Math.min(total, from + ROWS);
  return total <= ROWS && from === 0 ? null : (
    <nav class="pages" aria-label="Pages of the list">
      <button
        type="button"
        class="button"
        disabled={from === 0}
        onClick={() => {
          asked.from.value = Math.max(0, from - ROWS);
        }}
      >
        Before
      </button>
      <span class="hint">
        {count(from + 1)} to {count(to)} of {count(total)}
      </span>
      <button
        type="button"
        class="button"
        disabled={to >= total}
        onClick={() => {
          asked.from.value = from + ROWS;
        }}
      >
        After
      </button>
    </nav>
  );
}
