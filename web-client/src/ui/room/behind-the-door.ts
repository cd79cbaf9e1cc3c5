import { createRoomSession, type MatineeSession } from "../../room/create-session";
import { type Entry, keptHostKey } from "../keep";

export { Inside } from "./inside";

export function begin(roomId: string, entry: Entry): MatineeSession {
  const hostKey = keptHostKey(roomId);
  return createRoomSession({ roomId, ...entry, ...(hostKey !== undefined && { hostKey }) });
}
