import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext, Page, Route } from "@playwright/test";

/** How a service's stand-in behaves for one video; the film of the house plays in all of them. */
export interface Behaviour {
  /** The number or name of the service's own error. */
  readonly failsWith?: number | string;
  /** An ad of so long before the film. */
  readonly adMs?: number;
  readonly adTellsLength?: boolean;
  readonly takesAnyRate?: boolean;
  /** Vimeo's: whether the video's owner allows other speeds. */
  readonly allowsSpeed?: boolean;
}

/** By the video's id; whoever is not named plays. */
export type Behaviours = Readonly<Record<string, Behaviour>>;

const FOLDER = import.meta.dirname;
const FILM = join(FOLDER, "../../../server/media/Lanterns on the Lake.mp4");
const text = (name: string): string => readFileSync(join(FOLDER, name), "utf8");

const pageOf = (script: string, options: Behaviour): string =>
  `<!doctype html><meta charset="utf-8"><title>stand-in</title><body style="margin:0;background:#000">
<script>window.options = ${JSON.stringify(options)}</script>
<script>${text("film-frame.js")}</script><script>${text(script)}</script>`;

const html = (route: Route, body: string) => route.fulfill({ contentType: "text/html", body });
const film = (route: Route) =>
  route.fulfill({ contentType: "video/mp4", body: readFileSync(FILM) });

/** Serves the stand-ins where the services' own players would be fetched from. */
export async function standInForServices(
  context: BrowserContext,
  behaviours: Behaviours = {},
): Promise<void> {
  const of = (id: string): Behaviour => behaviours[id] ?? {};
  await context.route("https://www.youtube.com/iframe_api", (route) =>
    route.fulfill({ contentType: "text/javascript", body: text("youtube-api.js") }),
  );
  await context.route(
    /^https:\/\/(www\.youtube-nocookie\.com|player\.vimeo\.com|player\.twitch\.tv)\//,
    (route) => {
      const url = new URL(route.request().url());
      if (url.pathname === "/film") {
        return film(route);
      }
      switch (url.hostname) {
        case "www.youtube-nocookie.com":
          return html(route, pageOf("youtube-frame.js", of(url.pathname.split("/")[2] ?? "")));
        case "player.vimeo.com":
          return html(route, pageOf("vimeo-frame.js", of(url.pathname.split("/")[2] ?? "")));
        default:
          return html(
            route,
            pageOf(
              "twitch-frame.js",
              of(url.searchParams.get("video") ?? url.searchParams.get("channel") ?? ""),
            ),
          );
      }
    },
  );
  await context.route("https://i.ytimg.com/**", (route) => route.abort());
}

/** Nothing of the services answers, as behind a filter. */
export async function noServices(context: BrowserContext): Promise<void> {
  await context.route(/^https:\/\/(www\.youtube|player\.vimeo|player\.twitch)/, (route) =>
    route.abort(),
  );
}

/** The film inside the service's frame, by its own element: what the page cannot see. */
export interface InFrame {
  readonly placeMs: number;
  /** Less the clock that all pages of one machine share. */
  readonly aheadMs: number;
  readonly paused: boolean;
  readonly muted: boolean;
  readonly volume: number;
  readonly rate: number;
  readonly pressed: number;
}

export async function inFrame(page: Page): Promise<InFrame> {
  const frame = page
    .frames()
    .find((one) => /youtube-nocookie|player\.vimeo|player\.twitch/.test(one.url()));
  if (frame === undefined) {
    throw new Error("no service's player on this page");
  }
  return frame.evaluate(() => {
    const { video, pressed } = (
      window as unknown as { film: { video: HTMLVideoElement; pressed: number } }
    ).film;
    const placeMs = video.currentTime * 1_000;
    return {
      placeMs,
      aheadMs: placeMs - (performance.timeOrigin + performance.now()),
      paused: video.paused,
      muted: video.muted,
      volume: video.volume,
      rate: video.playbackRate,
      pressed,
    };
  });
}
