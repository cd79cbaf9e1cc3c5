import { type Browser, expect } from "@playwright/test";
import { type CuttableWire, cuttableWire } from "./cuttable";
import { Person } from "./person";
import { Camera } from "./pictures-camera";
import { closelyInStep, haveReacted, haveTalked, LANTERNS, makeRoom } from "./pictures-evening";
import { Friends } from "./pictures-friends";
import { showSide } from "./pictures-side";

const NIGHT = { colorScheme: "dark" } as const;

/** An evening as Ben sees it, who is a guest of Ana's. */
export async function guestsEvening(browser: Browser, server: string): Promise<void> {
  const wire = await cuttableWire(server);
  const friends = await Friends.arrive(browser, server);
  const ben = await Person.arrive(browser, "Ben", NIGHT);
  const camera = await Camera.on(ben.page);
  const room = await makeRoom(ben.page.request, server);
  await friends.enter(room.roomId, ["Ana"], { hostKey: room.hostKey });
  await ben.open(room.link.replace(server, wire.url));
  await friends.enter(room.roomId, ["Cleo", "Dan", "Eva", "Finn", "Gil", "Hana"]);
  await friends.does("Ana", { type: "cue", media: LANTERNS });
  await expect(ben.page.getByTestId("duration")).toHaveText("1:30");
  await haveReacted(friends, "Cleo");
  await haveTalked(friends);
  await ben.page.getByTestId("reaction-track").waitFor();

  await heldAndDown(friends, ben, camera);
  await talk(friends, ben, camera);
  await pointsAtTheTrack(ben, camera);
  await friends.does("Ana", { type: "settings", control: "hosts" });
  await ben.page.getByTestId("controls-reason").waitFor();
  await camera.shoot("hosts-only");
  await friends.does("Ana", { type: "settings", control: "everyone" });
  await cutOff(friends, ben, camera, wire);
  await friends.does("Ana", { type: "cue", media: { ...LANTERNS, ...GONE } });
  await ben.page.getByTestId("failed").waitFor();
  await camera.shoot("film-failed");
  await friends.does("Ana", { type: "endRoom" });
  await ben.page.getByTestId("closed-room-ended").waitFor();
  await camera.shoot("ended", ["desktop", "phone", "landscape"]);
  await Promise.all([ben.page.context().close(), friends.close(), wire.close()]);
}

const GONE = { address: "/media/not-on-the-shelf.mp4", title: "The Film That Was Not There" };

async function heldAndDown(friends: Friends, ben: Person, camera: Camera): Promise<void> {
  await friends.does("Dan", { type: "seek", positionMs: 36_000 });
  await friends.does("Dan", { type: "play" });
  await ben.isInStep();
  await friends.does("Dan", { type: "pause" });
  await ben.sees(/Dan paused/);
  await expect(ben.page.locator(".floating-lines li, .rising > *")).toHaveCount(0);
  await camera.shoot("held");
  await friends.does("Dan", { type: "seek", positionMs: 20_000 });
  await friends.does("Eva", { type: "play" });
  await ben.isInStep();
  await camera.shoot("lights-down", undefined, async () => {
    await closelyInStep(ben);
    await lightsDown(ben);
  });
  await friends.does("Eva", { type: "pause" });
}

/** A hand on the mouse: the lights come up. */
async function stir(ben: Person): Promise<void> {
  await ben.page.mouse.move(4, 4);
  await ben.page.mouse.move(5, 5);
}

async function lightsDown(ben: Person): Promise<void> {
  await ben.page.locator("[data-testid=room][data-lights=down]").waitFor();
}

async function talk(friends: Friends, ben: Person, camera: Camera): Promise<void> {
  await friends.does("Dan", { type: "seek", positionMs: 36_500 });
  await friends.does("Eva", { type: "play" });
  await ben.isInStep();
  await camera.shoot("full-house", undefined, async (shape) => {
    await showSide(ben.page, shape, "chat");
    await closelyInStep(ben);
    await stir(ben);
    await friends.does("Eva", { type: "typing" });
    await ben.page.getByTestId("typing").getByText("Eva").waitFor();
  });
  await friends.does("Eva", { type: "pause" });
}

async function pointsAtTheTrack(ben: Person, camera: Camera): Promise<void> {
  await camera.shoot("reaction-track", undefined, async () => {
    await ben.page.mouse.move(5, 5);
    const bar = await ben.page.getByTestId("seek").boundingBox();
    if (bar === null) throw new Error("no seek bar");
    await ben.page.mouse.move(bar.x + bar.width * 0.43, bar.y + bar.height / 2);
    await ben.page.getByTestId("place-bubble").waitFor();
  });
  await ben.page.mouse.move(5, 5);
}

async function cutOff(
  friends: Friends,
  ben: Person,
  camera: Camera,
  wire: CuttableWire,
): Promise<void> {
  await friends.does("Dan", { type: "seek", positionMs: 36_500 });
  await friends.does("Eva", { type: "play" });
  await ben.isInStep();
  wire.cut();
  await ben.page.getByTestId("strip").waitFor();
  await camera.shoot("reconnecting", undefined, () => lightsDown(ben));
  wire.mend();
  await ben.page.getByTestId("strip").waitFor({ state: "hidden" });
  await friends.does("Eva", { type: "pause" });
}
