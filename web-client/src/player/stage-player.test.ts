import { describe, expect, test } from "vitest";
import { HandClock } from "../../test/hand-clock";
import { SimPlayer } from "../../test/sim-player";
import type { MediaSource } from "../protocol/generated";
import { severalPlayers } from "./stage-player";

describe("SO6 several players behind one port", () => {
  const stage = () => {
    const clock = new HandClock();
    const made = new Map<string, SimPlayer>();
    const player = severalPlayers((of) => {
      const one = new SimPlayer(clock);
      made.set(of, one);
      return one;
    });
    const load = (source: MediaSource, itemId: number) =>
      player.load({ source, itemId, address: `/${source}` });
    return { player, made, load };
  };

  test("the film's source picks, and a service's player is made when it is first wanted", () => {
    const { player, made, load } = stage();
    player.read();
    expect([...made.keys()]).toEqual(["element"]);
    load("hls", 1);
    expect(made.get("element")?.loads).toEqual(["/hls"]);
    load("youtube", 2);
    load("twitch", 3);
    load("youtube", 4);
    expect([...made.keys()]).toEqual(["element", "youtube", "twitch"]);
    expect(made.get("youtube")?.loads).toEqual(["/youtube", "/youtube"]);
  });

  test("the one before is empty, so that nobody hears two films", () => {
    const { player, made, load } = stage();
    load("file", 1);
    load("youtube", 2);
    expect(made.get("element")?.read().name).toBe("empty");
    expect(player.read()).toMatchObject({ name: "loading", itemId: 2 });
    load("file", 3);
    expect(made.get("youtube")?.read().name).toBe("empty");
    expect(player.read()).toMatchObject({ itemId: 3 });
  });

  test("what the others do meanwhile is nobody's business", () => {
    const { player, made, load } = stage();
    load("file", 1);
    load("youtube", 2);
    let changes = 0;
    player.onChange(() => {
      changes += 1;
    });
    made.get("element")?.fail(true);
    expect(changes).toBe(0);
    made.get("youtube")?.fail(true);
    expect(changes).toBe(1);
  });
});
