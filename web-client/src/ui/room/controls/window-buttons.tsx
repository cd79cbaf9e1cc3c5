import { isService } from "../../../films/service";
import { Icon } from "../../parts/icon";
import { say } from "../../words/say";
import { useRoom } from "../scope/room-scope";

/** Where the film is shown to this viewer: over the whole screen, or in a window of its own. */
export function WindowButtons() {
  const { fullScreen, pictureInPicture, current, hasPicture } = useRoom();
  const { chrome } = say().controls;
  const isFull = fullScreen.on.value;
  const isApart = pictureInPicture.on.value;
  const isInFrame = isService(current.value?.media.source);
  const isEmpty = current.value === undefined || !hasPicture.value;
  return (
    <>
      {pictureInPicture.possible && !isInFrame && (
        <media-pip-button
          class="icon-button pip-button"
          title={chrome[`${isApart ? "exit" : "enter"} picture in picture mode`]}
          notooltip
          data-testid="picture-in-picture"
          disabled={isEmpty}
          aria-disabled={isEmpty}
        >
          <span slot="enter">
            <Icon name="apart" />
          </span>
          <span slot="exit">
            <Icon name="apart" />
          </span>
        </media-pip-button>
      )}
      {fullScreen.possible && (
        <media-fullscreen-button
          class="icon-button"
          title={chrome[`${isFull ? "exit" : "enter"} fullscreen mode`]}
          notooltip
          data-testid="full-screen"
        >
          <span slot="enter">
            <Icon name="full" />
          </span>
          <span slot="exit">
            <Icon name="small" />
          </span>
        </media-fullscreen-button>
      )}
    </>
  );
}
