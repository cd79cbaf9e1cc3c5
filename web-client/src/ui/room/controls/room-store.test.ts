import { signal } from "@preact/signals";
import type { MediaState } from "media-chrome/dist/media-store/media-store.js";
import { describe, expect, it, vi } from "vitest";
import type { Item } from "../../../protocol/generated";
import type { Outcome } from "../../../room/session";
import { createRoomStore } from "./room-store";

const item: Item = { itemId: 1, addedBy: 1, media: { source: "file", address: "/media/a" } };
const refused: Outcome = { name: "refused", code: "overtaken", message: "" };

function house({ mayControl = true, isOn = true } = {}) {
  const asked: string[] = [];
  const ask = (what: string) => () => {
    asked.push(what);
    return Promise.resolve(refused);
  };
  const signals = {
    playing: signal(false),
    shownMs: signal(12_000),
    positionMs: signal(10_000),
    bufferedMs: signal(5_000),
    durationMs: signal<number | undefined>(60_000),
    volume: signal(1),
    muted: signal(false),
    full: signal(false),
  };
  const { playing, shownMs, positionMs, bufferedMs, durationMs, volume, muted, full } = signals;
  const store = createRoomStore({
    session: {
      positionMs,
      bufferedMs,
      play: ask("play"),
      pause: ask("pause"),
    },
    facts: {
      playing,
      durationMs,
      mayControl: signal(mayControl),
      current: signal(isOn ? item : undefined),
    },
    toasts: { tell: (outcome) => outcome },
    seeking: { shownMs, ask: (ms) => asked.push(`seek ${ms}`) },
    sound: {
      volume,
      muted,
      setVolume: (to) => asked.push(`volume ${to}`),
      setMuted: (to) => asked.push(`muted ${to}`),
    },
    fullScreen: { on: full, toggle: () => asked.push("full screen") },
    pictureInPicture: { on: signal(false), turn: (to) => asked.push(`apart ${to}`) },
  });
  return { store, asked, signals };
}

describe("the room behind the controls", () => {
  it.each<[string, unknown, string]>([
    ["mediaplayrequest", undefined, "play"],
    ["mediapauserequest", undefined, "pause"],
    ["mediaseekrequest", 31.5, "seek 31500"],
    ["mediamuterequest", undefined, "muted true"],
    ["mediaunmuterequest", undefined, "muted false"],
    ["mediavolumerequest", "0.4", "volume 0.4"],
    ["mediaenterfullscreenrequest", true, "full screen"],
    ["mediaexitfullscreenrequest", undefined, "full screen"],
    ["mediaenterpiprequest", undefined, "apart true"],
    ["mediaexitpiprequest", undefined, "apart false"],
  ])("%s of %s is %s", (type, detail, what) => {
    const { store, asked } = house();
    store.dispatch({ type, detail });
    expect(asked).toEqual([what]);
  });

  it.each(["mediaelementchangerequest", "optionschangerequest", "mediapreviewrequest"])(
    "makes nothing of %s",
    (type) => {
      const { store, asked } = house();
      store.dispatch({ type, detail: undefined });
      expect(asked).toEqual([]);
    },
  );

  it.each([{ mayControl: false }, { isOn: false }])(
    "passes no play or pause on with %j, whatever an element asks",
    (where) => {
      const { store, asked } = house(where);
      store.dispatch({ type: "mediaplayrequest", detail: undefined });
      store.dispatch({ type: "mediapauserequest", detail: undefined });
      expect(asked).toEqual([]);
    },
  );

  it("shows the room, in seconds", () =>
    expect(house().store.getState()).toMatchObject({
      mediaPaused: true,
      mediaCurrentTime: 12,
      mediaDuration: 60,
      mediaSeekable: [0, 60],
      mediaBuffered: [[0, 15]],
    }));

  it("knows no length and nothing to seek in before the room does", () => {
    const { store, signals } = house();
    signals.durationMs.value = undefined;
    expect(store.getState()).toMatchObject({ mediaDuration: undefined, mediaSeekable: undefined });
  });

  it("never shows a place beyond the end", () => {
    const { store, signals } = house();
    signals.shownMs.value = 99_000;
    expect(store.getState().mediaCurrentTime).toBe(60);
  });

  it.each([
    [0, false, "off"],
    [0.3, false, "low"],
    [0.9, false, "high"],
    [0.9, true, "off"],
  ])("volume %d, muted %s is %s", (volume, muted, level) => {
    const { store, signals } = house();
    signals.volume.value = volume;
    signals.muted.value = muted;
    expect(store.getState().mediaVolumeLevel).toBe(level);
  });

  it("does not look as if it played when the room refuses", async () => {
    const { store } = house();
    const seen: (boolean | undefined)[] = [];
    store.subscribe(({ mediaPaused }: Partial<MediaState>) => seen.push(mediaPaused));
    store.dispatch({ type: "mediaplayrequest", detail: undefined });
    await Promise.resolve();
    expect(seen).toEqual([true]);
  });

  it("tells whoever listens at once and at every change, until they stop", () => {
    const { store, signals } = house();
    const tell = vi.fn();
    const stop = store.subscribe(tell);
    signals.playing.value = true;
    expect(tell.mock.lastCall?.[0]).toMatchObject({ mediaPaused: false });
    stop();
    signals.playing.value = false;
    expect(tell).toHaveBeenCalledTimes(2);
  });
});
