import { useSignal } from "@preact/signals";
import { Dialog } from "../../parts/dialog";
import { IconButton } from "../../parts/icon-button";
import { say } from "../../words/say";
import { useRoom } from "../scope/room-scope";
import { chooseSound, hasChoice, qualitiesToChoose } from "./choosing";
import "./choices-menu.css";

/** Quality and sound of what comes in several, for this viewer alone. Not there otherwise. */
export function ChoicesMenu() {
  const { session } = useRoom();
  const open = useSignal(false);
  const choices = session.choices.value;
  if (choices === undefined || !hasChoice(choices)) {
    return null;
  }
  const { controls } = say();
  const qualities = qualitiesToChoose(choices);
  const sounds = choices.sounds.map(({ id, label }, at) => ({
    id,
    label: label ?? controls.soundNumber(at + 1),
  }));
  const close = () => {
    open.value = false;
  };
  return (
    <>
      <IconButton
        icon="sounds"
        label={controls.choices}
        testId="open-choices"
        className="controls-extra"
        onPress={() => {
          open.value = true;
        }}
      />
      {open.value && (
        <Dialog title={controls.choicesTitle} testId="choices" className="choices" onClose={close}>
          <p class="hint">{controls.choicesNote}</p>
          {qualities.length > 0 && (
            <OneOf
              legend={controls.picture}
              name="quality"
              of={qualities}
              chosen={choices.quality}
              onChoose={(id) => session.choose({ what: "quality", id })}
            />
          )}
          {choices.sounds.length > 1 && (
            <OneOf
              legend={controls.sound}
              name="sound"
              of={sounds}
              chosen={choices.sound}
              onChoose={(id) => chooseSound(session, choices, id)}
            />
          )}
        </Dialog>
      )}
    </>
  );
}

interface OneOfProps {
  readonly legend: string;
  readonly name: string;
  readonly of: readonly { readonly id: string; readonly label: string }[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}

function OneOf({ legend, name, of, chosen, onChoose }: OneOfProps) {
  return (
    <fieldset class="choices-list">
      <legend>{legend}</legend>
      {of.map(({ id, label }) => (
        <label key={id} class="choices-one">
          <input type="radio" name={name} checked={id === chosen} onChange={() => onChoose(id)} />
          <span dir="auto">{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
