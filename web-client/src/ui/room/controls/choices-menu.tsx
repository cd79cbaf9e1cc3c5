import { useSignal } from "@preact/signals";
import { Dialog } from "../../parts/dialog";
import { IconButton } from "../../parts/icon-button";
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
  const qualities = qualitiesToChoose(choices);
  const close = () => {
    open.value = false;
  };
  return (
    <>
      <IconButton
        icon="sounds"
        label="Quality and sound, for you alone"
        testId="open-choices"
        className="controls-extra"
        onPress={() => {
          open.value = true;
        }}
      />
      {open.value && (
        <Dialog title="Quality and sound" testId="choices" className="choices" onClose={close}>
          <p class="hint">For you alone: nobody else’s picture or sound changes.</p>
          {qualities.length > 0 && (
            <OneOf
              legend="Picture"
              name="quality"
              of={qualities}
              chosen={choices.quality}
              onChoose={(id) => session.choose({ what: "quality", id })}
            />
          )}
          {choices.sounds.length > 1 && (
            <OneOf
              legend="Sound"
              name="sound"
              of={choices.sounds}
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
