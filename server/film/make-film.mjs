#!/usr/bin/env node
// Makes the demo film: draws every frame, synthesises the sound, and has ffmpeg encode both.

import { spawn } from 'node:child_process';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { busyArea } from './clock-face.mjs';
import { Refusal, readOptions, run } from './options.mjs';
import { Scene } from './scene.mjs';
import { CHANNELS, SAMPLE_RATE, soundOfSecond } from './sound.mjs';

const STANDARD_OUT = fileURLToPath(new URL('../media/Lanterns on the Lake.mp4', import.meta.url));

const HELP = `Makes "Lanterns on the Lake", the demo film. Needs ffmpeg with libx264.

  node make-film.mjs [--seconds 90] [--width 640] [--height 360] [--fps 25] [--crf 27] [--out FILE]

  --seconds   length in whole seconds
  --width     in pixels, a multiple of 4, at least 320
  --height    in pixels, a multiple of 4, at least 180
  --fps       frames a second, constant; there is a key frame each second
  --crf       quality from 10 (best, large) to 40
  --out       where to write it; an existing file is replaced
              (default: the server's shelf, ../media/Lanterns on the Lake.mp4)`;

function encoderArguments({ width, height, fps, seconds, crf, out }) {
  return [
    '-v', 'error', '-y',
    '-f', 'rawvideo', '-pix_fmt', 'rgb24', '-s', `${width}x${height}`, '-r', `${fps}`, '-i', 'pipe:0',
    '-f', 's16le', '-ar', `${SAMPLE_RATE}`, '-ac', `${CHANNELS}`, '-i', 'pipe:3',
    '-vf', pictureFilters(width, height),
    ...videoArguments(fps, crf),
    '-c:a', 'aac', '-b:a', '72k',
    // The same input gives the same bytes: no dates, no version numbers.
    '-map_metadata', '-1', '-fflags', '+bitexact', '-flags:v', '+bitexact', '-flags:a', '+bitexact',
    '-metadata', 'title=Lanterns on the Lake', '-t', `${seconds}`, '-movflags', '+faststart', '-f', 'mp4', out,
  ];
}

function pictureFilters(width, height) {
  const busy = busyArea(width, height);
  return [
    'scale=out_color_matrix=bt709:out_range=tv:flags=accurate_rnd+full_chroma_int',
    'format=yuv420p',
    `addroi=${busy.x}:${busy.y}:${busy.width}:${busy.height}:-0.09`,
  ].join(',');
}

function videoArguments(fps, crf) {
  const settings = [
    `keyint=${fps}`, `min-keyint=${fps}`, 'scenecut=0',
    // Without B-frames decoding order is showing order, and the video needs no edit list to begin at 0.
    'bframes=0',
    // Bits go to the dark gradients, where bands would show.
    'aq-mode=3', 'aq-strength=1.1', 'deblock=1,1', 'psy-rd=0.6,0',
  ];
  return [
    '-c:v', 'libx264', '-preset', 'veryslow', '-profile:v', 'high', '-crf', `${crf}`, '-threads', '1',
    '-x264-params', settings.join(':'),
    '-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709', '-color_range', 'tv',
  ];
}

function startEncoder(options) {
  const encoder = spawn('ffmpeg', encoderArguments(options), { stdio: ['pipe', 'inherit', 'inherit', 'pipe'] });
  const ended = new Promise((resolve, reject) => {
    encoder.once('error', (problem) => {
      reject(problem.code === 'ENOENT' ? new Refusal('ffmpeg was not found; install it first (on Debian: apt install ffmpeg).') : problem);
    });
    encoder.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Refusal(`ffmpeg gave up (exit code ${code}); what it said stands above.`));
    });
  });
  return { pictures: encoder.stdin, sound: encoder.stdio[3], ended };
}

/** Never faster than ffmpeg reads. When it stops reading, its exit code says why, so the broken pipe itself is not news. */
const pour = (chunks, stream) => pipeline(Readable.from(chunks, { highWaterMark: 1 }), stream).catch((problem) => {
  if (!['EPIPE', 'ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE'].includes(problem.code)) throw problem;
});

function* pictures(scene) {
  for (let frame = 0; frame < scene.frames; frame++) {
    if (process.stderr.isTTY && frame % scene.fps === 0) process.stderr.write(`\r${Math.round((100 * frame) / scene.frames)} %`);
    // A copy, because the stream may still hold this frame when the next one is drawn.
    yield Buffer.from(scene.draw(frame));
  }
}

function* sounds(seconds) {
  for (let second = 0; second < seconds; second++) yield Buffer.from(soundOfSecond(second, seconds).buffer);
}

function withQuality(options) {
  const crf = Number(options.crf);
  if (Number.isInteger(crf) && crf >= 10 && crf <= 40) return { ...options, crf };
  throw new Refusal(`--crf must be a whole number from 10 to 40, not "${options.crf}".`);
}

async function main(argv) {
  const given = readOptions(argv, { out: STANDARD_OUT, crf: '27' });
  if (given.help) {
    console.log(HELP);
    return;
  }
  const options = withQuality(given);
  const encoder = startEncoder(options);
  const poured = Promise.all([
    pour(pictures(new Scene(options)), encoder.pictures),
    pour(sounds(options.seconds), encoder.sound),
  ]);
  await Promise.all([encoder.ended, poured]);
  console.error(`\r${options.out}: ${options.seconds} s, ${options.seconds * options.fps} frames`);
}

await run(main);
