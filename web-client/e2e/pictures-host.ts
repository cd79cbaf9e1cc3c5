import { type Browser, expect } from "@playwright/test";
import { Person } from "./person";
import { Camera } from "./pictures-camera";
import { haveReacted, LANTERNS, makeRoom, QUEUE } from "./pictures-evening";
import { Friends } from "./pictures-friends";
import { showSide } from "./pictures-side";

/** The same house as Ana sees it, who is the host. */
export async function hostsEvening(browser: Browser, server: string): Promise<void> {
  const friends = await Friends.arrive(browser, server);
  const ana = await Person.arrive(browser, "Ana", { colorScheme: "dark" });
  const camera = await Camera.on(ana.page);
  const room = await makeRoom(ana.page.request, server);
  await ana.open(room.hostLink);
  await friends.enter(room.roomId, ["Ben", "Cleo"]);
  await ana.page.getByTestId("nothing-on").waitFor();
  await camera.shoot("empty-room");

  await friends.enter(room.roomId, ["Dan", "Eva", "Finn"]);
  await friends.does("Cleo", { type: "cue", media: LANTERNS });
  await ana.page.getByTestId("stage-play").waitFor();
  await haveReacted(friends, "Cleo");
  for (const media of QUEUE) await friends.does("Dan", { type: "addItem", media });
  await ana.page.getByTestId("reaction-track").waitFor();
  await friends.does("Ben", { type: "seek", positionMs: 52_000 });
  await expect(ana.page.locator(".rising > *")).toHaveCount(0);

  await camera.shoot("undo", undefined, async () => {
    await friends.does("Eva", { type: "seek", positionMs: 44_000 });
    await friends.does("Ben", { type: "seek", positionMs: 52_000 });
    await ana.page.getByTestId("undo").waitFor();
  });
  await sheets(ana, camera);
  await sideLeaves(ana, friends, camera);
  await ana.leave();
  await camera.shoot("left", ["desktop", "phone"]);
  await Promise.all([ana.page.context().close(), friends.close()]);
}

async function sheets(ana: Person, camera: Camera): Promise<void> {
  for (const [state, sheet] of [
    ["settings", "settings"],
    ["invitation", "invite"],
  ] as const) {
    await camera.shoot(state, undefined, async () => {
      await closesSheet(ana);
      await ana.page.getByTestId(`open-${sheet}`).click();
      await ana.page.getByTestId(sheet).waitFor();
    });
    await closesSheet(ana);
  }
}

/** With a pointer: after a key the browser would show where the focus is. */
async function closesSheet(ana: Person): Promise<void> {
  const close = ana.page.getByRole("dialog").getByRole("button", { name: "Close" });
  if (await close.isVisible()) await close.click();
  await expect(close).toHaveCount(0);
}

async function sideLeaves(ana: Person, friends: Friends, camera: Camera): Promise<void> {
  await camera.shoot("queue", undefined, (shape) => showSide(ana.page, shape, "queue"));
  await friends.does("Finn", { type: "rename", name: "Finn-Maximilian von der Lichtung" });
  await camera.shoot("people", undefined, (shape) => showSide(ana.page, shape, "people"));
  await camera.shoot("member-card", undefined, async (shape) => {
    await showSide(ana.page, shape, "people");
    await ana.page.getByTestId("person").nth(2).click();
    await ana.page.getByTestId("member-card").waitFor();
  });
  await ana.page.keyboard.press("Escape");
  await camera.turn("desktop");
  await showSide(ana.page, "desktop", "chat");
  await ana.page.getByTestId("open-settings").click();
  await ana.page.getByTestId("lock").check();
  await closesSheet(ana);
  await camera.shoot("locked-room");
  await camera.turn("desktop");
}
