#!/usr/bin/env node
// Makes the short film of the shelf: the first half minute of the demo film as a webm (VP9 and Opus).

import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ffmpeg, PLAIN } from './ffmpeg.mjs';
import { run } from './options.mjs';

const SHELF = fileURLToPath(new URL('../media/', import.meta.url));
const FOLDER = `${SHELF}Short ones/`;
const SECONDS = 30;

await run(async () => {
  mkdirSync(FOLDER, { recursive: true });
  await ffmpeg([
    '-t', `${SECONDS}`, '-i', `${SHELF}Lanterns on the Lake.mp4`,
    '-c:v', 'libvpx-vp9', '-b:v', '0', '-crf', '36', '-g', '25', '-keyint_min', '25', '-auto-alt-ref', '0', '-lag-in-frames', '0',
    '-deadline', 'good', '-cpu-used', '1', '-threads', '1', '-row-mt', '0',
    '-c:a', 'libopus', '-b:a', '56k',
    ...PLAIN, '-metadata', 'title=Half a Minute on the Lake', `${FOLDER}Half a Minute on the Lake.webm`,
  ]);
});
