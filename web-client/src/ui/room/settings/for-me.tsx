import { useId } from "preact/hooks";
import { Icon } from "../../parts/icon";
import { LanguageChoice } from "../../parts/language-choice";
import { ThemeChoice } from "../../parts/theme-choice";
import { say } from "../../words/say";
import { chimes, letChime } from "../chat/chime";
import { reactionsShown, showReactions } from "../reactions/reactions-off";
import { useRoom } from "../scope/room-scope";
import { FaceForm } from "./face-form";
import { LateControl } from "./late-control";
import { RenameForm } from "./rename-form";

/** What one settles for oneself, on this page. */
export function ForMe({ onClose }: { onClose: () => void }) {
  const { session, toasts, me, curvesOpen, keysOpen, pairOpen } = useRoom();
  const { settings, common } = say();
  const id = useId();
  const open = (sheet: typeof keysOpen) => () => {
    onClose();
    sheet.value = true;
  };
  return (
    <section class="settings-part" aria-labelledby={id}>
      <h3 id={id} class="settings-heading">
        {settings.forMe}
      </h3>
      <RenameForm />
      <FaceForm />
      <LanguageChoice />
      <ThemeChoice />
      <label class="settings-check">
        <input
          type="checkbox"
          checked={reactionsShown.value}
          onChange={(event) => showReactions(event.currentTarget.checked)}
        />
        {settings.showReactions}
      </label>
      <label class="settings-check">
        <input
          type="checkbox"
          data-testid="chime"
          checked={chimes.value}
          onChange={(event) => letChime(event.currentTarget.checked)}
        />
        {settings.chime}
      </label>
      <label class="settings-check">
        <input
          type="checkbox"
          data-testid="dont-wait-for-me"
          checked={me.value?.dontWait === true}
          onChange={(event) => toasts.tell(session.dontWait(event.currentTarget.checked))}
        />
        {settings.neverWait}
      </label>
      <LateControl />
      <button type="button" class="button" data-testid="open-pair" onClick={open(pairOpen)}>
        <Icon name="phone" />{" "}
        {me.value?.companion === true ? common.phoneIsRemote : common.usePhone}
      </button>
      <button type="button" class="button" data-testid="open-keys" onClick={open(keysOpen)}>
        {settings.showKeys}
      </button>
      <button
        type="button"
        class="button"
        data-testid="open-curves"
        title={settings.curvesKey}
        onClick={open(curvesOpen)}
      >
        {settings.showCurves}
      </button>
    </section>
  );
}
