import { effect } from "@preact/signals";
import { MediaChromeButton } from "media-chrome/dist/media-chrome-button.js";
import { MediaChromeRange } from "media-chrome/dist/media-chrome-range.js";
import { MediaContainer } from "media-chrome/dist/media-container.js";
import MediaControlBar from "media-chrome/dist/media-control-bar.js";
import { spoken } from "../../words/say";
import "media-chrome/dist/media-controller.js";
import "media-chrome/dist/media-duration-display.js";
import "media-chrome/dist/media-fullscreen-button.js";
import MediaGestureReceiver from "media-chrome/dist/media-gesture-receiver.js";
import "media-chrome/dist/media-mute-button.js";
import "media-chrome/dist/media-pip-button.js";
import "media-chrome/dist/media-play-button.js";
import MediaPreviewThumbnail from "media-chrome/dist/media-preview-thumbnail.js";
import type { MediaStore } from "media-chrome/dist/media-store/media-store.js";
import { MediaTextDisplay } from "media-chrome/dist/media-text-display.js";
import "media-chrome/dist/media-time-display.js";
import MediaTooltip from "media-chrome/dist/media-tooltip.js";
import "media-chrome/dist/media-volume-range.js";
import { addTranslation, setLanguage } from "media-chrome/dist/utils/i18n.js";
import type { HTMLAttributes } from "preact";
import { constructStyles } from "../../../dom/constructed-styles";
import "./still-time-range";

// Every one of media-chrome's classes that fills a shadow root of its own; the rest descend from them.
constructStyles([
  MediaChromeButton,
  MediaChromeRange,
  MediaContainer,
  MediaControlBar,
  MediaGestureReceiver,
  MediaPreviewThumbnail,
  MediaTextDisplay,
  MediaTooltip,
]);
// Its parts say what they are in the page's language.
effect(() => {
  const { tag, words } = spoken.value;
  addTranslation(tag, words.controls.chrome);
  setLanguage(tag);
});

/** The stage's `<media-controller>`; controls elsewhere on the page name it. */
export const FILM_ID = "film";

interface Chrome extends HTMLAttributes<HTMLElement> {
  mediacontroller?: string;
}

interface ChromeButton extends Chrome {
  disabled?: boolean;
  notooltip?: boolean;
}

interface ChromeController extends Chrome {
  mediaStore: MediaStore;
  nodefaultstore: boolean;
  nohotkeys: boolean;
  gesturesdisabled: boolean;
}

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "media-control-bar": Chrome;
      "media-controller": ChromeController;
      "media-duration-display": Chrome;
      "media-fullscreen-button": ChromeButton;
      "media-mute-button": ChromeButton;
      "media-pip-button": ChromeButton;
      "media-play-button": ChromeButton;
      "media-time-display": Chrome & { notoggle: boolean };
      "still-time-range": Chrome & { disabled: boolean };
      "media-volume-range": Chrome;
    }
  }
}
