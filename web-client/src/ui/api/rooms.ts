import { roomPath } from "../route";
import { type Answer, ask } from "./ask";

export interface MadeRoom {
  readonly roomId: string;
  readonly link: string;
  readonly hostKey: string;
}

/** What anybody with the link may know of a room without entering. */
export interface Preview {
  readonly title: string;
  readonly seatsTaken: number;
  readonly seats: number;
  readonly locked: boolean;
}

export function makeRoom(): Promise<Answer<MadeRoom>> {
  return ask("/api/rooms", madeRoomIn, {
    method: "POST",
    headers: { accept: "application/json", "content-type": "application/json" },
    body: "{}",
  });
}

export function previewRoom(roomId: string): Promise<Answer<Preview>> {
  return ask(`/api/rooms/${encodeURIComponent(roomId)}`, previewIn);
}

function madeRoomIn(body: unknown): MadeRoom | undefined {
  const { roomId, link, hostKey } = (body ?? {}) as Partial<MadeRoom>;
  if (typeof roomId !== "string" || typeof hostKey !== "string") {
    return undefined;
  }
  // A server that was not told its public address answers with the path alone.
  const path = typeof link === "string" ? link : roomPath(roomId);
  return { roomId, hostKey, link: new URL(path, location.origin).href };
}

function previewIn(body: unknown): Preview | undefined {
  const { title, seatsTaken, seats, locked } = (body ?? {}) as Partial<Preview>;
  return typeof seatsTaken === "number" && typeof seats === "number"
    ? { title: title ?? "", seatsTaken, seats, locked: locked === true }
    : undefined;
}
