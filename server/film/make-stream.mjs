#!/usr/bin/env node
// Makes a stream in segments (HLS) of a film that make-film.mjs made. Picture and sound are copied, not encoded again.

import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { ffmpeg } from './ffmpeg.mjs';
import { Refusal, run } from './options.mjs';

const SHELF = fileURLToPath(new URL('../media/', import.meta.url));
const FILM = `${SHELF}Lanterns on the Lake.mp4`;
const OUT = `${SHELF}Lanterns on the Lake (stream)`;

const HELP = `Makes a stream in segments of a film made by make-film.mjs. Needs ffmpeg.

  node make-stream.mjs [--film FILE] [--segment 4] [--out FOLDER]

  --film      the film (default: the one on the server's shelf)
  --segment   seconds of a segment, whole; the film has a key frame each second
  --out       the folder; an earlier stream in it is replaced
              (default: ../media/Lanterns on the Lake (stream))`;

function streamArguments(film, segment, out) {
  return [
    '-i', film, '-map', '0:v:0', '-map', '0:a:0', '-c', 'copy',
    // AAC puts 1,024 samples before the first one, and a file's edit list skips them. A stream has no place to say
    // so: everything would come 21 ms late. Without that packet sound and picture both begin at 0.
    '-bsf:a', 'noise=drop=lt(pts\\,0)',
    '-map_metadata', '-1', '-fflags', '+bitexact',
    '-f', 'hls', '-hls_time', `${segment}`, '-hls_playlist_type', 'vod', '-hls_flags', 'independent_segments',
    '-hls_segment_type', 'fmp4', '-hls_fmp4_init_filename', 'init.mp4', '-hls_segment_filename', join(out, '%03d.m4s'),
    join(out, 'index.m3u8'),
  ];
}

/** Refuses a folder that holds anything but a stream: it is emptied. */
function clear(out) {
  if (!existsSync(out)) return mkdirSync(out, { recursive: true });
  const strangers = readdirSync(out).filter((name) => !/^(index\.m3u8|init\.mp4|\d+\.m4s|poster\.jpg)$/.test(name));
  if (strangers.length > 0) throw new Refusal(`${out} holds something else than a stream: ${strangers[0]}.`);
  for (const name of readdirSync(out).filter((name) => name !== 'poster.jpg')) rmSync(join(out, name));
}

function readArguments(argv) {
  const text = (standard) => ({ type: 'string', default: standard });
  const options = { film: text(FILM), segment: text('4'), out: text(OUT), help: { type: 'boolean', short: 'h' } };
  try {
    return parseArgs({ args: argv, options }).values;
  } catch (problem) {
    throw new Refusal(`${problem.message.split('. ')[0].replace(/\.$/, '')}; --help lists the options.`);
  }
}

await run(async (argv) => {
  const { film, segment, out, help } = readArguments(argv);
  if (help) return console.log(HELP);
  if (!/^([1-9]|[1-5]\d|60)$/.test(segment)) throw new Refusal(`--segment must be a whole number from 1 to 60, not "${segment}".`);
  if (!existsSync(film)) throw new Refusal(`There is no film at ${film}.`);
  clear(out);
  await ffmpeg(streamArguments(film, segment, out));
  console.error(`${out}: ${readdirSync(out).filter((name) => name.endsWith('.m4s')).length} segments`);
});
