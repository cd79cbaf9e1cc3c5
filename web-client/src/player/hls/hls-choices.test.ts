import { expect, test } from "vitest";
import { type Choosing, choicesOf, chooseOf } from "./hls-choices";

test("an HLS stream's qualities and sounds, and what is chosen of them", () => {
  const hls = {
    levels: [
      { height: 360, bitrate: 800_000 },
      { height: 720, bitrate: 2_500_000 },
    ],
    nextLevel: 1,
    autoLevelEnabled: true,
    audioTracks: [
      { name: "English", lang: "en" },
      { name: "", lang: "sv" },
    ],
    audioTrack: -1,
  } as unknown as { -readonly [K in keyof Choosing]: Choosing[K] };
  expect(choicesOf(hls)).toEqual({
    qualities: [
      { id: "1", label: "720p" },
      { id: "0", label: "360p" },
    ],
    quality: "auto",
    sounds: [
      { id: "0", label: "English", language: "en" },
      { id: "1", label: "Svenska", language: "sv" },
    ],
    sound: undefined,
  });
  chooseOf(hls, { what: "quality", id: "0" });
  chooseOf(hls, { what: "sound", id: "1" });
  hls.autoLevelEnabled = false;
  expect(choicesOf(hls)).toMatchObject({ quality: "0", sound: "1" });
  chooseOf(hls, { what: "quality", id: "auto" });
  expect(hls.nextLevel).toBe(-1);
});
