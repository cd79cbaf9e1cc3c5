import { useRoom } from "../scope/room-scope";
import "./cover.css";

/** What is looked at while music plays: its cover, or something quiet, and its title (SO2). */
export function Cover() {
  const { current, hasPicture, title, playing } = useRoom();
  if (current.value === undefined || hasPicture.value) {
    return null;
  }
  const { picture } = current.value.media;
  return (
    <div class="cover" data-testid="cover" data-playing={playing.value}>
      {picture === undefined ? (
        <Rings />
      ) : (
        <>
          <img class="cover-glow" src={picture} alt="" />
          <img class="cover-picture" src={picture} alt="" />
        </>
      )}
      <p class="title cover-title" dir="auto">
        {title.value}
      </p>
    </div>
  );
}

/** Rings on still water. */
function Rings() {
  return (
    <svg class="cover-rings" viewBox="-100 -100 200 200" aria-hidden="true">
      {[28, 46, 64, 82].map((radius) => (
        <circle key={radius} r={radius} />
      ))}
      <circle class="cover-stone" r="9" />
    </svg>
  );
}
