import { describe, expect, it } from "vitest";
import { type FocusPlace, type KeyWish, wishOf } from "./keys";

const bare = { ctrlKey: false, metaKey: false, altKey: false };

describe("keys", () => {
  it.each([" ", "k", "m", "f", "u", "p", "d", "Enter", "ArrowLeft"])(
    "%j writes while somebody types",
    (key) => expect(wishOf({ ...bare, key }, "writing")).toBeUndefined(),
  );

  it.each(["ctrlKey", "metaKey", "altKey"])("leaves %s to the browser", (modifier) =>
    expect(wishOf({ ...bare, [modifier]: true, key: "f" }, "page")).toBeUndefined(),
  );

  it.each<[string, FocusPlace, KeyWish | undefined]>([
    [" ", "page", "play-or-pause"],
    [" ", "control", undefined],
    ["k", "control", "play-or-pause"],
    ["ArrowLeft", "page", "back"],
    ["ArrowRight", "page", "forward"],
    ["ArrowRight", "control", undefined],
    ["m", "page", "mute"],
    ["f", "page", "full-screen"],
    ["Enter", "page", "chat"],
    ["Enter", "control", undefined],
    ["K", "page", "play-or-pause"],
    ["u", "page", "undo"],
    ["d", "control", "curves"],
    ["p", "control", "picture-in-picture"],
    ["x", "page", undefined],
  ])("%j with the focus on a %s", (key, place, wish) =>
    expect(wishOf({ ...bare, key }, place)).toBe(wish),
  );
});
