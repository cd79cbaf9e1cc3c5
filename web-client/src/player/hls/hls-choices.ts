import type Hls from "hls.js";
import { AUTO, type Choices, type Chosen, qualitiesOf, soundOf } from "../choices";

/** As much of hls.js as is chosen by. */
export type Choosing = Pick<
  Hls,
  "levels" | "nextLevel" | "autoLevelEnabled" | "audioTracks" | "audioTrack"
>;

export function choicesOf(hls: Choosing): Choices {
  const { levels, audioTracks, audioTrack } = hls;
  return {
    qualities: qualitiesOf(
      levels.map(({ height, bitrate }, i) => ({ id: `${i}`, height, bitsPerSecond: bitrate })),
    ),
    quality: hls.autoLevelEnabled ? AUTO : `${hls.nextLevel}`,
    sounds: audioTracks.map(({ name, lang }, i) => soundOf(`${i}`, name, lang)),
    sound: audioTrack < 0 ? undefined : `${audioTrack}`,
  };
}

export function chooseOf(hls: Choosing, { what, id }: Chosen): void {
  switch (what) {
    case "quality":
      hls.nextLevel = id === AUTO ? -1 : Number(id);
      return;
    case "sound":
      hls.audioTrack = Number(id);
  }
}
