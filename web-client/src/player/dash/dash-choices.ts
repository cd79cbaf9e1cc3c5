import type { MediaInfo, MediaPlayerClass } from "dashjs";
import { AUTO, type Choices, type Chosen, qualitiesOf, soundOf } from "../choices";

/** As much of dash.js as is chosen by. */
export type Choosing = Pick<
  MediaPlayerClass,
  | "getRepresentationsByTypeUnfiltered"
  | "getTracksFor"
  | "getCurrentTrackFor"
  | "setCurrentTrack"
  | "setRepresentationForTypeById"
  | "updateSettings"
>;

/** @param quality what was chosen last: dash.js does not say */
export function choicesOf(dash: Choosing, quality: string): Choices {
  const sounds = dash.getTracksFor("audio");
  const current = dash.getCurrentTrackFor("audio");
  return {
    qualities: qualitiesOf(
      dash
        .getRepresentationsByTypeUnfiltered("video")
        .map(({ id, height, bandwidth }) => ({ id, height, bitsPerSecond: bandwidth })),
    ),
    quality,
    sounds: sounds.map((track) =>
      soundOf(idOf(track), track.labels?.[0]?.text, track.lang ?? undefined),
    ),
    sound: current === null ? undefined : idOf(current),
  };
}

export function chooseOf(dash: Choosing, { what, id }: Chosen): void {
  switch (what) {
    case "quality":
      // What was chosen may be better than what so small a picture needs.
      dash.updateSettings({
        streaming: {
          abr: { autoSwitchBitrate: { video: id === AUTO }, limitBitrateByPortal: id === AUTO },
        },
      });
      if (id !== AUTO) {
        dash.setRepresentationForTypeById("video", id);
      }
      return;
    case "sound": {
      const track = dash.getTracksFor("audio").find((one) => idOf(one) === id);
      if (track !== undefined) {
        dash.setCurrentTrack(track, true);
      }
    }
  }
}

const idOf = ({ id, index }: MediaInfo): string => (id === null ? `#${index}` : `${id}`);
