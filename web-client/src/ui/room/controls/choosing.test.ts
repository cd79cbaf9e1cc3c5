import { signal } from "@preact/signals";
import { afterEach, describe, expect, test, vi } from "vitest";
import { memoryStorage } from "../../../../test/memory-storage";
import type { Choices } from "../../../player/choices";
import type { RoomSession } from "../../../room/session";
import { chooseSound, followLanguage, hasChoice, qualitiesToChoose, soundIn } from "./choosing";

const two: Choices = {
  qualities: [
    { id: "hi", label: "360p" },
    { id: "lo", label: "180p" },
  ],
  quality: "auto",
  sounds: [
    { id: "1", label: "English", language: "en" },
    { id: "2", label: "Swedish", language: "sv" },
  ],
  sound: "1",
};
const one: Choices = {
  qualities: two.qualities.slice(1),
  quality: "auto",
  sounds: two.sounds.slice(1),
  sound: "2",
};

afterEach(() => vi.unstubAllGlobals());

describe("qualities and sounds", () => {
  test("what comes in one way is no choice", () => {
    expect(hasChoice(two)).toBe(true);
    expect(hasChoice(one)).toBe(false);
    expect(qualitiesToChoose(one)).toEqual([]);
    expect(qualitiesToChoose(two).map(({ id }) => id)).toEqual(["auto", "hi", "lo"]);
  });

  test.each([
    ["sv", "2"],
    ["SV", "2"],
    ["en", undefined],
    ["de", undefined],
  ])("%s of English and Swedish, English on", (language, id) => {
    expect(soundIn(language, two)).toBe(id);
  });

  test("a chosen language is remembered, and the next film begins in it, once", async () => {
    vi.stubGlobal("localStorage", memoryStorage());
    const choices = signal<Choices | undefined>(undefined);
    const view = signal({ current: { itemId: 1 } });
    const choose = vi.fn();
    const session = { choices, view, choose } as unknown as RoomSession;
    const follow = followLanguage(session);
    choices.value = two;
    await Promise.resolve();
    expect(choose).not.toHaveBeenCalled();
    chooseSound(session, two, "2");
    expect(choose).toHaveBeenCalledExactlyOnceWith({ what: "sound", id: "2" });
    choose.mockClear();
    choices.value = { ...two, sound: "2" };
    choices.value = { ...two };
    await Promise.resolve();
    expect(choose).not.toHaveBeenCalled();
    choices.value = undefined;
    view.value = { current: { itemId: 2 } };
    choices.value = { ...two };
    choices.value = { ...two };
    await Promise.resolve();
    expect(choose).toHaveBeenCalledExactlyOnceWith({ what: "sound", id: "2" });
    follow.dispose();
  });
});
