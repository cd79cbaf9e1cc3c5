import Hls from "hls.js";
// A file of our own server's: the library would make a script out of text, which no page of ours may run.
import workerPath from "hls.js/dist/hls.worker.js?url";
import { hlsFeed } from "./hls-feed";

/** With the library itself: a piece of its own, which only those load who watch a stream. */
export const streamFeed = hlsFeed({ Hls, workerPath });
