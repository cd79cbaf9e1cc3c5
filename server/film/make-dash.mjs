#!/usr/bin/env node
// Makes a DASH rendition of the demo film's beginning: two qualities of the picture, two sounds.

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ffmpeg, PLAIN } from './ffmpeg.mjs';
import { run } from './options.mjs';

const SHELF = fileURLToPath(new URL('../media/', import.meta.url));
const FILM = `${SHELF}Lanterns on the Lake.mp4`;
const OUT = `${SHELF}Lanterns on the Lake (DASH)`;
const SECONDS = 40;
const FPS = 25;

/** As in make-film.mjs: a key frame each second, pictures stored in the order they are shown. */
const SMALL = [
  '-s:v:1', '320x180', '-c:v:1', 'libx264', '-preset:v:1', 'veryslow', '-profile:v:1', 'high', '-crf:v:1', '26', '-threads', '1',
  '-x264-params:v:1', `keyint=${FPS}:min-keyint=${FPS}:scenecut=0:bframes=0`,
];

/** What the second sound is like: heard from below the surface. */
const UNDER_WATER = 'lowpass=f=420,volume=1.6';

function dashArguments() {
  return [
    '-i', FILM,
    '-map', '0:v:0', '-map', '0:v:0', '-map', '0:a:0', '-map', '0:a:0',
    // What is copied goes on for one picture more, and that would be a segment.
    '-t', `${SECONDS}`, '-c:v:0', 'copy', '-bsf:v:0', `noise=drop=gte(n\\,${SECONDS * FPS})`, ...SMALL,
    '-c:a', 'aac', '-b:a', '64k', '-filter:a:1', UNDER_WATER,
    // As in make-stream.mjs: picture and sound both begin at 0.
    '-bsf:a', 'noise=drop=lt(pts\\,0)',
    ...PLAIN, '-metadata:s:a:0', 'language=en', '-metadata:s:a:1', 'language=sv',
    '-f', 'dash', '-seg_duration', '4', '-use_template', '1', '-use_timeline', '0',
    '-adaptation_sets', 'id=0,streams=0,1 id=1,streams=2 id=2,streams=3',
    '-init_seg_name', '$RepresentationID$-init.mp4', '-media_seg_name', '$RepresentationID$-$Number%03d$.m4s',
    join(OUT, 'manifest.mpd'),
  ];
}

/** ffmpeg has no words for what the sounds are called. */
function named(manifest) {
  return ['Above the water', 'Under water'].reduce(
    (text, label, i) => text.replace(new RegExp(`(<AdaptationSet id="${i + 1}"[^>]*>)`), `$1\n\t\t\t<Label>${label}</Label>`),
    manifest,
  );
}

await run(async () => {
  mkdirSync(OUT, { recursive: true });
  for (const name of readdirSync(OUT).filter((name) => /\.(mpd|m4s|mp4)$/.test(name))) rmSync(join(OUT, name));
  await ffmpeg(dashArguments());
  const file = join(OUT, 'manifest.mpd');
  writeFileSync(file, named(readFileSync(file, 'utf8')));
  console.error(`${OUT}: ${readdirSync(OUT).length} files`);
});
