import { signal } from "@preact/signals";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { RoomScope } from "../../scope/room-scope";
import { carryOut, ORDERS, ordersFor } from "./orders";

/** As much of a room as orders reach for; writes down what was asked of it. */
function room(mayControl: boolean) {
  const asked: unknown[][] = [];
  const note =
    (what: string) =>
    async (...given: unknown[]) => {
      asked.push([what, ...given]);
      return { name: "done" };
    };
  const session = {
    play: note("play"),
    pause: note("pause"),
    next: note("next"),
    vote: note("vote"),
    undo: note("undo"),
    rename: note("rename"),
    addItem: note("add"),
    leave: note("leave"),
    placeMs: () => 60_000,
    undoable: signal(undefined),
  };
  const scope = {
    session,
    mayControl: signal(mayControl),
    keysOpen: signal(false),
    seeking: { to: (ms: number) => asked.push(["seek", ms]) },
    toasts: { tell: async (outcome: unknown) => outcome },
  };
  return { scope: scope as unknown as RoomScope, keysOpen: scope.keysOpen, asked };
}

describe("orders to the page", () => {
  beforeEach(() => {
    vi.stubGlobal("location", { protocol: "https:" });
    vi.stubGlobal("fetch", () => Promise.reject(new Error("no network here")));
  });

  afterEach(() => vi.unstubAllGlobals());

  test.each([
    ["sing", "", "unknown"],
    ["seek", "soon", "needs-place"],
    ["seek", "", "needs-place"],
    ["name", "", "needs-name"],
    ["add", "", "needs-address"],
  ])("CH7 /%s %s is not done: %s", (word, rest, why) => {
    const { scope, asked } = room(true);
    expect(carryOut(scope, word, rest)).toBe(why);
    expect(asked).toEqual([]);
  });

  test("CH7 an address that can't be put on is refused in the words of whoever read it", () => {
    const { scope, asked } = room(true);
    for (const address of ["ftp://example.org/a.mp4", "https://ana:secret@example.org/a.mp4"]) {
      expect(carryOut(scope, "add", address)).toEqual({ why: expect.stringMatching(/\w+ \w+/u) });
    }
    expect(asked).toEqual([]);
  });

  test.each(["play", "pause", "seek", "next"])(
    "CH7 RO2 a guest who may not control is told so, not the room: /%s",
    (word) => {
      const { scope, asked } = room(false);
      expect(carryOut(scope, word, "0:10")).toBe("not-yours");
      expect(ordersFor("", false).map((order) => order.word)).not.toContain(word);
      expect(asked).toEqual([]);
    },
  );

  test.each([
    ["play", "", ["play"]],
    ["pause", "", ["pause"]],
    ["seek", "0:10", ["seek", 10_000]],
    ["seek", "-20", ["seek", 40_000]],
    ["next", "", ["next"]],
    ["skip", "", ["vote", true]],
    ["name", "Ana of Lille", ["rename", "Ana of Lille"]],
    ["leave", "", ["leave"]],
  ])("CH7 /%s %s", (word, rest, wanted) => {
    const { scope, asked } = room(true);
    expect(carryOut(scope, word, rest)).toBeUndefined();
    expect(asked).toEqual([wanted]);
  });

  test("CH7 what is added is looked up like what is pasted", async () => {
    const { scope, asked } = room(false);
    expect(carryOut(scope, "add", "https://youtu.be/Lanterns001?t=5")).toBeUndefined();
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    expect(asked[0]).toMatchObject(["add", { source: "youtube" }, { startMs: 5_000 }]);
  });

  test("CH7 the keys are shown, and every word begins with itself", () => {
    const { scope, keysOpen } = room(true);
    expect(carryOut(scope, "keys", "")).toBeUndefined();
    expect(keysOpen.value).toBe(true);
    for (const { word } of ORDERS) {
      expect(ordersFor(word, true).map((order) => order.word)).toContain(word);
    }
  });
});
