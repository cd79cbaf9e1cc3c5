#!/usr/bin/env node
// Makes the music of the shelf out of the demo film's chords and clicks.

import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ffmpeg, PLAIN } from './ffmpeg.mjs';
import { run } from './options.mjs';
import { CHANNELS, SAMPLE_RATE, soundOfSecond } from './sound.mjs';

const FOLDER = fileURLToPath(new URL('../media/Music by the Lake/', import.meta.url));

/** The clicks of the first stand on its seconds; the second is the same, slower and lower. */
const PIECES = [
  { name: '1 Dusk.m4a', seconds: 48, filters: [], codec: ['-c:a', 'aac', '-b:a', '80k', '-movflags', '+faststart'] },
  { name: '2 Midnight.opus', seconds: 40, filters: ['-af', `asetrate=${SAMPLE_RATE * 0.75},aresample=${SAMPLE_RATE},lowpass=f=1500`], codec: ['-c:a', 'libopus', '-b:a', '56k'] },
];

await run(async () => {
  mkdirSync(FOLDER, { recursive: true });
  for (const { name, seconds, filters, codec } of PIECES) {
    const sound = Array.from({ length: seconds }, (_, second) => Buffer.from(soundOfSecond(second, seconds).buffer));
    await ffmpeg(
      ['-f', 's16le', '-ar', `${SAMPLE_RATE}`, '-ac', `${CHANNELS}`, '-i', 'pipe:0', ...filters, ...codec, ...PLAIN, `${FOLDER}${name}`],
      Buffer.concat(sound),
    );
  }
});
