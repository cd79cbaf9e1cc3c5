import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { FILM } from "./film-facts.mjs";
import { PLACES } from "./places.mjs";

const FILE = "Lab.mp4";
const SEGMENTED = "Lab";

/** @returns {Promise<{source: string, address: string, title: string}>} the film as the room is told of it */
async function film() {
  const file = join(PLACES.shelf, FILE);
  if (!existsSync(file)) {
    console.log(
      "Making the lab's own film, twelve minutes long; this is done once and takes some minutes …",
    );
    const { seconds, width, height, fps } = FILM;
    const partial = `${file}.partial.mp4`;
    await run(process.execPath, [
      PLACES.filmMaker,
      ...[
        "--seconds",
        seconds,
        "--width",
        width,
        "--height",
        height,
        "--fps",
        fps,
        "--out",
        partial,
      ].map(String),
    ]);
    renameSync(partial, file);
  }
  return { source: "file", address: `/media/${FILE}`, title: "Lab" };
}

/** Ways to cut it up, by what plays them: where what tells of the segments stands, and how ffmpeg makes it. */
const STREAMS = {
  hls: {
    index: "index.m3u8",
    how: ["-f", "hls", "-hls_time", "4", "-hls_playlist_type", "vod"],
  },
  dash: {
    index: "manifest.mpd",
    how: ["-f", "dash", "-seg_duration", "4", "-use_template", "1", "-use_timeline", "1"],
  },
};

/** The same film in segments. */
async function segmentedFilm(source) {
  await film();
  const { index, how } = STREAMS[source];
  const name = `${SEGMENTED} ${source}`;
  const folder = join(PLACES.shelf, name);
  if (!existsSync(join(folder, index))) {
    const partial = `${folder}.partial`;
    rmSync(partial, { recursive: true, force: true });
    mkdirSync(partial);
    const from = ["-v", "error", "-i", join(PLACES.shelf, FILE), "-c", "copy"];
    await run("ffmpeg", [...from, ...how, join(partial, index)]);
    renameSync(partial, folder);
  }
  return { source, address: `/media/${encodeURIComponent(name)}/${index}`, title: "Lab" };
}

/** The film as a player of that kind is given it. */
export const filmFor = (source) => (source === undefined ? film() : segmentedFilm(source));

async function run(command, args) {
  const child = spawn(command, args, { stdio: ["ignore", "inherit", "inherit"] });
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`${command} ended with ${code}`);
}
