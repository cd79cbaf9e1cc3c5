import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { FILM } from "./film-facts.mjs";
import { PLACES } from "./places.mjs";

const FILE = "Lab.mp4";
const SEGMENTED = "Lab";

/** @returns {Promise<{source: string, address: string, title: string}>} the film as the room is told of it */
export async function film() {
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

/** The same film in segments. */
export async function segmentedFilm() {
  await film();
  const folder = join(PLACES.shelf, SEGMENTED);
  if (!existsSync(join(folder, "index.m3u8"))) {
    const partial = `${folder}.partial`;
    rmSync(partial, { recursive: true, force: true });
    mkdirSync(partial);
    await run("ffmpeg", [
      ...["-v", "error", "-i", join(PLACES.shelf, FILE), "-c", "copy", "-f", "hls"],
      ...["-hls_time", "4", "-hls_playlist_type", "vod", join(partial, "index.m3u8")],
    ]);
    renameSync(partial, folder);
  }
  return { source: "hls", address: `/media/${SEGMENTED}/index.m3u8`, title: "Lab" };
}

async function run(command, args) {
  const child = spawn(command, args, { stdio: ["ignore", "inherit", "inherit"] });
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`${command} ended with ${code}`);
}
