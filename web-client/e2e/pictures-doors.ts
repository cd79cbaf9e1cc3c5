import { type Browser, expect } from "@playwright/test";
import { Person } from "./person";
import { Camera } from "./pictures-camera";
import { makeRoom } from "./pictures-evening";
import { Friends } from "./pictures-friends";

const NIGHT = { colorScheme: "dark" } as const;

/** The foyer, and the addresses that lead nowhere. */
export async function foyer(browser: Browser, server: string): Promise<void> {
  const ana = await Person.arrive(browser, "Ana", NIGHT);
  const camera = await Camera.on(ana.page);
  const opens = (path: string, sight: string) => async () => {
    await ana.page.goto(`${server}${path}`);
    await ana.page.getByTestId(sight).waitFor();
  };
  const entersFoyer = async () => {
    await ana.page.goto(server);
    await ana.page.getByText("Lanterns on the Lake", { exact: true }).waitFor();
  };
  await camera.shoot("landing-dark", undefined, entersFoyer);
  await ana.page.emulateMedia({ colorScheme: "light" });
  await camera.shoot("landing-light", undefined, entersFoyer);
  await ana.page.emulateMedia(NIGHT);
  await camera.shoot(
    "no-such-room",
    undefined,
    opens("/r/00000-00000-00000", "closed-no-such-room"),
  );
  await camera.shoot("not-found", ["desktop", "phone"], opens("/nowhere/at/all", "not-found"));
  await ana.page.context().close();
}

/** The ticket, in every state of the door behind it; the line; and who is not let in. */
export async function door(browser: Browser, server: string): Promise<void> {
  const friends = await Friends.arrive(browser, server);
  const ida = await Person.arrive(browser, "Ida", NIGHT);
  const camera = await Camera.on(ida.page);
  const room = await makeRoom(ida.page.request, server);
  await friends.enter(room.roomId, ["Ana"], { hostKey: room.hostKey });
  await friends.enter(room.roomId, ["Ben", "Cleo", "Dan"]);
  const reads = (words: RegExp) => async () => {
    await ida.page.goto("about:blank");
    await ida.page.goto(room.link);
    await expect(ida.page.getByTestId("seats-taken")).toHaveText(words);
  };
  const asks = (words: RegExp, sight: string) => async () => {
    await reads(words)();
    await ida.asksToEnter();
    await ida.page.getByTestId(sight).waitFor();
  };

  await camera.shoot("lobby-open", undefined, reads(/4 of 8/));
  await friends.does("Ana", { type: "settings", locked: true });
  await camera.shoot("lobby-locked", ["desktop", "phone"], reads(/locked/));
  await camera.shoot("locked-door", ["desktop", "phone"], asks(/locked/, "refused-room-locked"));
  await friends.does("Ana", { type: "settings", locked: false });
  await friends.enter(room.roomId, ["Eva", "Finn", "Gil", "Hana"]);
  await camera.shoot("lobby-full", undefined, reads(/All eight/));
  await friends.enter(room.roomId, ["Jon"], { line: true });
  await camera.shoot("line", undefined, asks(/All eight/, "place"));
  await ida.page.goto("about:blank");
  await friends.enter(room.roomId, ["Kim"], { line: true });
  await camera.shoot("line-full", ["desktop", "phone"], asks(/All eight/, "refused-line-full"));
  await Promise.all([ida.page.context().close(), friends.close()]);
}

/** Somebody opens the link once more: their seat is offered, taken, and gone where it was. */
export async function elsewhere(browser: Browser, server: string): Promise<void> {
  const friends = await Friends.arrive(browser, server);
  const ben = await Person.arrive(browser, "Ben", NIGHT);
  const room = await makeRoom(ben.page.request, server);
  await friends.enter(room.roomId, ["Ana"], { hostKey: room.hostKey });
  await ben.open(room.link);
  const other = await ben.page.context().newPage();
  const camera = await Camera.on(other);
  await camera.shoot("lobby-offered-seat", undefined, async () => {
    await other.goto(room.link);
    await other.getByTestId("offered-seat").waitFor();
  });
  await other.getByTestId("continue").click();
  await ben.page.getByTestId("closed-replaced").waitFor();
  await (await Camera.on(ben.page)).shoot("replaced");
  await Promise.all([ben.page.context().close(), friends.close()]);
}
