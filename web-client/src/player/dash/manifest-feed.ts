import { MediaPlayer } from "dashjs";
import { dashFeed } from "./dash-feed";

/** With the library itself: a piece of its own, which only those load who watch such a stream. */
export const manifestFeed = dashFeed(() => MediaPlayer().create());
