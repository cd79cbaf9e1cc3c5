import { keptFace } from "../../keep";
import { say } from "../../words/say";
import { EmojiButton } from "../emoji/emoji-button";
import { Disk } from "../people/disk";
import { useRoom } from "../scope/room-scope";

/** What one's seat shows: initials, or an emoji (ST8); remembered with the name. */
export function FaceForm() {
  const { session, toasts, me } = useRoom();
  const { settings } = say();
  const mine = me.value;
  if (mine === undefined) {
    return null;
  }
  const change = async (face: string | undefined) => {
    const outcome = await toasts.tell(session.changeFace(face));
    if (outcome.name === "done") {
      keptFace.write(face);
    }
  };
  return (
    <div class="settings-face" data-testid="face">
      <Disk seat={mine.seat} name={mine.name} face={mine.face} seen="playing" glowing={false} />
      <span>{settings.face}</span>
      <EmojiButton label={settings.chooseFace} testId="choose-face" onPick={change} />
      {mine.face !== undefined && (
        <button
          type="button"
          class="button"
          data-testid="initials"
          onClick={() => change(undefined)}
        >
          {settings.initials}
        </button>
      )}
    </div>
  );
}
