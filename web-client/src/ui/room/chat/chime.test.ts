import { signal } from "@preact/signals";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { EventUnion, RoomView } from "../../../protocol/generated";

const said = (by: number) => ({ type: "chatPosted", message: { by } }) as unknown as EventUnion;

beforeEach(() => {
  vi.resetModules();
  vi.stubGlobal("document", { visibilityState: "visible" });
});

afterEach(() => vi.unstubAllGlobals());

async function room(wish: "on" | undefined) {
  const kept = new Map(wish === undefined ? [] : [["matinee.chime", wish]]);
  vi.stubGlobal("localStorage", { getItem: (key: string) => kept.get(key) ?? null });
  const { followChat } = await import("./chime");
  const inSight = signal(true);
  let tell: (event: EventUnion, before: RoomView) => void = () => {};
  const sound = vi.fn();
  followChat(
    {
      memberId: signal(1),
      onEvent: (listener) => {
        tell = listener;
        return () => {};
      },
    },
    inSight,
    sound,
  );
  return { inSight, sound, hear: (event: EventUnion) => tell(event, {} as RoomView) };
}

test("CH8 nothing sounds until that is wished", async () => {
  const { inSight, sound, hear } = await room(undefined);
  inSight.value = false;
  hear(said(2));
  expect(sound).not.toHaveBeenCalled();
});

test("CH8 a line that is seen, or one's own, is not heard", async () => {
  const { inSight, sound, hear } = await room("on");
  hear(said(2));
  inSight.value = false;
  hear(said(1));
  hear({ type: "chatDeleted" } as unknown as EventUnion);
  expect(sound).not.toHaveBeenCalled();
  hear(said(2));
  expect(sound).toHaveBeenCalledTimes(1);
});

test("CH8 a page behind others sounds, whatever it shows", async () => {
  const { sound, hear } = await room("on");
  vi.stubGlobal("document", { visibilityState: "hidden" });
  hear(said(2));
  expect(sound).toHaveBeenCalledTimes(1);
});
