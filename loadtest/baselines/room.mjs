// The part of Matinee's room that a chat message passes through: it is checked, gets its number,
// and becomes one event for all. The servers beside this file differ in how they carry it.

const MOST_CHARACTERS = 1000;

export class Room {
  members = new Set();
  #seq = 0;
  #messages = 0;
  #seats = 0;

  seat(name) {
    this.#seats += 1;
    return { id: this.#seats, name: String(name) };
  }

  /** What everybody hears of it; undefined when it is no chat message. */
  post(by, { ref, text }) {
    if (!Number.isInteger(ref) || typeof text !== "string") return undefined;
    if (text.length < 1 || text.length > MOST_CHARACTERS) return undefined;
    this.#seq += 1;
    this.#messages += 1;
    const atMs = performance.timeOrigin + performance.now();
    return {
      seq: this.#seq,
      atMs,
      by: by.id,
      ref,
      message: { messageId: this.#messages, by: by.id, name: by.name, text, atMs },
    };
  }

  get seq() {
    return this.#seq;
  }
}

const rooms = new Map();

export function roomOf(id) {
  let room = rooms.get(id);
  if (!room) {
    room = new Room();
    rooms.set(id, room);
  }
  return room;
}
