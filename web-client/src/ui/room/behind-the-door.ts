import "../words/inside";
import { createRoomSession, type MatineeSession } from "../../room/create-session";
import { type Entry, keptFace, keptHostKey } from "../keep";

export { Inside } from "./inside";

export function begin(roomId: string, entry: Entry): MatineeSession {
  const hostKey = keptHostKey(roomId);
  const face = keptFace.read();
  return createRoomSession({
    roomId,
    ...entry,
    ...(face !== undefined && { face }),
    ...(hostKey !== undefined && { hostKey }),
  });
}
