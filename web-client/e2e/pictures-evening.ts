import type { APIRequestContext } from "@playwright/test";
import type { Person } from "./person";
import type { Friends } from "./pictures-friends";

export interface PicturedRoom {
  readonly roomId: string;
  /** For the friends. */
  readonly link: string;
  /** Makes a host of whoever opens it. */
  readonly hostLink: string;
  readonly hostKey: string;
}

export async function makeRoom(request: APIRequestContext, server: string): Promise<PicturedRoom> {
  const answer = await request.post(`${server}/api/rooms`, { data: { title: "Friday at Ana’s" } });
  const { roomId, link, hostLink, hostKey } = await answer.json();
  const whole = (address: string) => new URL(address, server).href;
  return { roomId, link: whole(link), hostLink: whole(hostLink), hostKey };
}

export const LANTERNS = {
  source: "file",
  address: "/media/Lanterns%20on%20the%20Lake.mp4",
  title: "Lanterns on the Lake",
};

/** What one finds on a queue of an evening like this. */
export const QUEUE = ["The Ferryman", "Paper Boats", "A Winter in Colour"].map((title) => ({
  source: "file",
  address: `https://films.example.org/${title.toLowerCase().replaceAll(" ", "-")}.mp4`,
  title,
}));

const REACTIONS: readonly (readonly [placeMs: number, emoji: string, times: number])[] = [
  [4_000, "👏", 2],
  [11_000, "😂", 5],
  [16_000, "😂", 9],
  [21_000, "🍿", 2],
  [33_000, "😮", 4],
  [38_000, "😮", 12],
  [39_000, "❤️", 6],
  [43_000, "❤️", 4],
  [57_000, "😱", 5],
  [62_000, "😢", 10],
  [67_000, "😢", 3],
  [79_000, "👏", 14],
];

/** They have been through the film once: the room remembers where it laughed and gasped. */
export async function haveReacted(friends: Friends, name: string): Promise<void> {
  for (const [positionMs, emoji, times] of REACTIONS) {
    await friends.does(name, { type: "seek", positionMs });
    await friends.react(name, emoji, times);
  }
}

/** Six friends talk, with a reply and a second thought. */
export async function haveTalked(friends: Friends): Promise<void> {
  const at = (positionMs: number) => friends.does("Cleo", { type: "seek", positionMs });
  await at(2_000);
  await friends.says("Cleo", "Everybody here? Popcorn ready 🍿");
  await friends.says("Dan", "Here, with the good blanket.");
  await friends.says("Dan", "And the dog, who wants the blanket too.");
  await at(14_000);
  await friends.says("Gil", "The music! Is that a zither?");
  await friends.says("Hana", "It is, her grandmother plays it: https://example.org/zither");
  await at(29_000);
  const asked = await friends.says("Eva", "Who lights all of them?");
  await friends.says("Finn", "The ferryman, one by one, every night.", asked);
  const slip = await friends.says("Gil", "And he never gets his feet wet. I looked.");
  await friends.does("Gil", {
    type: "editChat",
    messageId: slip,
    text: "And he never gets his feet wet. I looked twice.",
  });
  await at(36_000);
  await friends.says("Hana", "Don’t tell me how it ends!");
}

/** As an evening mostly is; a slow machine may take longer, and has its picture all the same. */
export async function closelyInStep(person: Person): Promise<void> {
  const close = person.page.getByTestId("step-mark").getByText(/±\d ms/);
  await close.waitFor({ timeout: 8_000 }).catch(() => person.isInStep());
}
