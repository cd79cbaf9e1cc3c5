import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Load } from "../port";
import type { Told } from "./embed";
import { EmbedPlayer } from "./embed-player";

const LOAD: Load = { itemId: 1, address: "https://youtu.be/x", source: "youtube" };
const LATER: Load = { ...LOAD, itemId: 2 };

/** A frame that writes down what it is asked, and tells what the test has it tell. */
function stage() {
  const asked: string[] = [];
  const tells: ((told: Told) => void)[] = [];
  const waits: (() => void)[] = [];
  const place = { inert: false } as HTMLElement;
  const sound = Object.assign(new EventTarget(), { volume: 0.5, muted: false });
  const player = new EmbedPlayer({
    of: "youtube",
    rates: [1, 2],
    place,
    sound: sound as unknown as HTMLVideoElement,
    now: () => 1_000,
    after: (_, run) => waits.push(run),
    make: (_, load, tell) => {
      tells.push(tell);
      const note = (what: string) => asked.push(`${load.itemId} ${what}`);
      return {
        play: () => note("play"),
        pause: () => note("pause"),
        seek: (ms) => note(`seek ${ms}`),
        setRate: (rate) => note(`rate ${rate}`),
        setSound: (volume, muted) => note(`sound ${volume} ${muted}`),
        stop: () => note("stop"),
      };
    },
  });
  const tell = (...all: Told[]) => {
    for (const told of all) tells.at(-1)?.(told);
  };
  return { player, asked, tells, tell, waits, place, sound };
}

describe("SO6 a service's player behind the port", () => {
  beforeEach(() => {
    vi.stubGlobal("document", { pictureInPictureElement: null });
  });

  afterEach(() => {
    vi.unstubAllGlobals();
  });

  test("without a film it is empty, and a start is nobody's", async () => {
    const { player, asked } = stage();
    expect(player.read()).toEqual({ name: "empty" });
    expect(await player.play()).toBe("interrupted");
    expect(asked).toEqual([]);
  });

  test("SO5 what can't be played says why", () => {
    const { player, tell } = stage();
    player.load(LOAD);
    tell({ name: "failed", failure: { reason: "youtube-gone", code: "removed", mayPass: false } });
    expect(player.read()).toMatchObject({ name: "failed", itemId: 1, reason: "youtube-gone" });
  });

  test("the frame of the film before is stopped, and not listened to any more", () => {
    const { player, asked, tells } = stage();
    player.load(LOAD);
    player.load(LATER);
    expect(asked).toEqual(["1 stop"]);
    tells[0]?.({ name: "ready" });
    expect(player.read()).toEqual({ name: "loading", itemId: 2 });
  });

  test("PB15 a start that is answered by nothing was kept from it", async () => {
    const { player, tell, waits } = stage();
    player.load(LOAD);
    tell({ name: "ready" });
    const start = player.play();
    for (const run of waits) run();
    expect(await start).toBe("blocked");
  });

  test("a start that ran is no longer waited for, and one after a pause is another", async () => {
    const { player, tell, waits } = stage();
    player.load(LOAD);
    tell({ name: "ready" });
    const first = player.play();
    tell({ name: "state", state: "playing" });
    expect(await first).toBe("started");
    const second = player.play();
    player.pause();
    expect(await second).toBe("interrupted");
    const third = player.play();
    waits[0]?.(); // the first one's patience has nothing to do with it
    tell({ name: "state", state: "playing" });
    expect(await third).toBe("started");
  });

  test("the room's sound reaches it when it is ready, and with every change", () => {
    const { player, asked, tell, sound } = stage();
    player.load(LOAD);
    tell({ name: "ready" });
    sound.muted = true;
    sound.dispatchEvent(new Event("volumechange"));
    expect(asked).toEqual(["1 sound 0.5 false", "1 sound 0.5 true"]);
    player.release();
    sound.dispatchEvent(new Event("volumechange"));
    expect(asked.at(-1)).toBe("1 stop");
  });

  test("a rate between its steps is not asked for again and again", () => {
    const { player, asked } = stage();
    player.load(LOAD);
    player.setRate(2);
    player.setRate(2);
    player.setRate(1);
    expect(asked).toEqual(["1 rate 2", "1 rate 1"]);
  });

  test("PB18 hands are let in to the frame for an ad alone", () => {
    const { player, tell, place } = stage();
    player.load(LOAD);
    expect(place.inert).toBe(true);
    tell({ name: "ready" }, { name: "ad", on: true });
    expect(place.inert).toBe(false);
    tell({ name: "ad", on: false });
    expect(place.inert).toBe(true);
  });
});
