import type { Media, Plan } from "../protocol/generated";
import { makeRoom } from "./api/rooms";
import { keepFilm, keepHostKey, keepShareLink } from "./keep";
import { keepRoom } from "./kept-rooms";
import { roomPath } from "./route";
import { go } from "./router";
import { say } from "./words/say";

/**
 * Makes a room and goes to it, as its host. An evening that has a name gives it to its room.
 *
 * @returns what was wrong, if anything
 */
export async function makeRoomAndGo(
  film: Media | undefined,
  plan?: Plan,
): Promise<string | undefined> {
  const answer = await makeRoom(plan?.title ?? say().landing.roomTitle, plan);
  if (answer.name !== "ok") {
    return answer.name === "problem" ? answer.words : say().server.unreachable;
  }
  const { roomId, hostKey, link } = answer.value;
  keepHostKey(roomId, hostKey);
  keepShareLink(roomId, link);
  keepRoom(roomId);
  if (film !== undefined) {
    keepFilm(roomId, film);
  }
  go(roomPath(roomId));
  return undefined;
}
