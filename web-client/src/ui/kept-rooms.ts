import { keptSeats } from "../net/seat-store";
import { forgetHostKey, kept } from "./keep";

/** So many are enough to find back to; more would be a diary. */
const AT_MOST = 5;

const list = kept("local", "matinee.rooms");

/** The rooms that somebody made or sat in on this device, the latest first: their ids and nothing else. */
export const keptRooms = (): readonly string[] =>
  (list.read() ?? "").split(" ").filter((roomId) => roomId !== "");

export function keepRoom(roomId: string): void {
  write([roomId, ...keptRooms()]);
}

/** The room has another id by now (RM7). */
export function moveKeptRoom(from: string, to: string): void {
  write(keptRooms().map((roomId) => (roomId === from ? to : roomId)));
}

/** The room, and all on this device that leads back to a seat in it. */
export function forgetRoom(roomId: string): void {
  write(keptRooms().filter((one) => one !== roomId));
  forgetHostKey(roomId);
  const seats = keptSeats(roomId);
  seats.accept(); // whichever tab's it was
  seats.forget();
}

function write(roomIds: readonly string[]): void {
  const rooms = [...new Set(roomIds)].slice(0, AT_MOST);
  list.write(rooms.length === 0 ? undefined : rooms.join(" "));
}
