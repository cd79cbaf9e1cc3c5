#!/usr/bin/env node
// Draws the pictures that stand beside the films of the shelf: moments of the demo film, without its clock.

import { fileURLToPath } from 'node:url';
import { ffmpeg, PLAIN } from './ffmpeg.mjs';
import { run } from './options.mjs';
import { Scene } from './scene.mjs';

const SHELF = fileURLToPath(new URL('../media/', import.meta.url));
const WIDTH = 640;
const HEIGHT = 360;
const scene = new Scene({ width: WIDTH, height: HEIGHT, fps: 25, seconds: 90 });

const WIDE = 'null';
/** The boat on the moon's path. */
const SQUARE = 'crop=360:360:280:0';

const POSTERS = [
  { file: 'Lanterns on the Lake.jpg', second: 25, cut: WIDE },
  { file: 'Lanterns on the Lake (stream)/poster.jpg', second: 60, cut: WIDE },
  { file: 'Lanterns on the Lake (DASH)/poster.jpg', second: 40, cut: WIDE },
  { file: 'Short ones/Half a Minute on the Lake.webp', second: 5, cut: WIDE },
  { file: 'Music by the Lake/cover.jpg', second: 75, cut: SQUARE },
];

await run(async () => {
  for (const { file, second, cut } of POSTERS) {
    const picture = Buffer.from(scene.paint(second * scene.fps));
    await ffmpeg(
      ['-f', 'rawvideo', '-pix_fmt', 'rgb24', '-s', `${WIDTH}x${HEIGHT}`, '-i', 'pipe:0', '-vf', cut, '-frames:v', '1', '-q:v', file.endsWith('.webp') ? '80' : '3', ...PLAIN, `${SHELF}${file}`],
      picture,
    );
  }
});
