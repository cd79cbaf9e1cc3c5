import { useComputed } from "@preact/signals";
import { useRoom } from "../scope/room-scope";
import { TRACK_HEIGHT, TRACK_WIDTH, trackPath } from "./track";

/** A soft silhouette over the seek bar of where the room laughed, gasped and clapped (RX3). */
export function ReactionTrack() {
  const { track, durationMs } = useRoom();
  const path = useComputed(() => trackPath(track.value, durationMs.value));
  return path.value === "" ? null : (
    <svg
      class="reaction-track"
      viewBox={`0 0 ${TRACK_WIDTH} ${TRACK_HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      data-testid="reaction-track"
    >
      <path d={path.value} />
    </svg>
  );
}
