#!/usr/bin/env node
// Checks a finished film: reads the frame number out of every picture, finds the clicks in the sound,
// and asks ffprobe whether the file is what make-film.mjs promises.

import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cellLayout, readCells } from './frame-cells.mjs';
import { Refusal, readOptions, run } from './options.mjs';
import { CHANNELS, SAMPLE_RATE, soundOfSecond } from './sound.mjs';

const STANDARD_FILE = fileURLToPath(new URL('../media/Lanterns on the Lake.mp4', import.meta.url));

const HELP = `Checks a film made by make-film.mjs. Exits with 1 when anything is off.

  node check-film.mjs [--seconds 90] [--width 640] [--height 360] [--fps 25] [--most-bytes 4000000] [--file FILE]

  --file      the film, or the playlist (.m3u8) of a stream made by make-stream.mjs`;

/** Runs a tool and hands its output to `take`, piece by piece. */
function listen(command, args, take) {
  return new Promise((resolve, reject) => {
    const tool = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    tool.stdout.on('data', take);
    tool.once('error', () => reject(new Refusal(`${command} was not found; install ffmpeg first.`)));
    tool.once('close', (code) => (code === 0 ? resolve() : reject(new Refusal(`${command} could not read the film.`))));
  });
}

async function outputOf(command, args) {
  const pieces = [];
  await listen(command, args, (piece) => pieces.push(piece));
  return Buffer.concat(pieces);
}

async function probe(file) {
  return JSON.parse(await outputOf('ffprobe', ['-v', 'error', '-of', 'json', '-show_format', '-show_streams', file]));
}

/** Each line: a promise, what was found, what was expected. */
function compareFormat({ streams, format }, { seconds, width, height, fps, isStream }) {
  const video = streams.find((stream) => stream.codec_type === 'video') ?? {};
  const audio = streams.find((stream) => stream.codec_type === 'audio') ?? {};
  const isProfile = ['Main', 'High'].includes(video.profile);
  return [
    ['streams', streams.map((stream) => stream.codec_name).join('+'), 'h264+aac'],
    ['profile', isProfile ? 'main or high' : video.profile, 'main or high'],
    ['pixels', video.pix_fmt, 'yuv420p'],
    ['size', `${video.width}x${video.height}`, `${width}x${height}`],
    ['frame rate', `${video.r_frame_rate} ${video.avg_frame_rate}`, `${fps}/1 ${fps}/1`],
    ['first picture', video.start_time, '0.000000'],
    ['first sound', audio.start_time, '0.000000'],
    ['reordering', video.has_b_frames, 0],
    ['duration', Number(format.duration), seconds],
    // A stream has no header that says these.
    ...(isStream ? [] : [
      ['frames', video.nb_frames, `${seconds * fps}`],
      ['durations of the tracks', `${Number(video.duration)} ${Number(audio.duration)}`, `${seconds} ${seconds}`],
    ]),
    ['sound', `${audio.sample_rate} ${audio.channels}`, `${SAMPLE_RATE} ${CHANNELS}`],
  ];
}

/** Every picture at its exact time, a key frame on each second and nowhere else. */
async function comparePackets(file, { seconds, fps }) {
  const asked = ['-v', 'error', '-select_streams', 'v:0', '-show_entries', 'packet=pts_time,flags', '-of', 'csv=p=0', file];
  const lines = String(await outputOf('ffprobe', asked)).trim().split('\n');
  const packets = lines.map((line) => line.split(','));
  const late = packets.filter(([time], i) => Math.abs(Number(time) - i / fps) > 1e-5).length;
  const keys = packets.filter(([, flags]) => flags.startsWith('K')).length;
  const misplaced = packets.filter(([, flags], i) => flags.startsWith('K') !== (i % fps === 0)).length;
  return [
    ['pictures off their time', late, 0],
    ['key frames', keys, seconds],
    ['key frames off the second', misplaced, 0],
  ];
}

async function readFrames(file, { width, height }) {
  const { cell, left, top, width: across, height: down } = cellLayout(width, height);
  const crop = `crop=${across}:${down}:${left}:${top}:exact=1,format=gray`;
  const size = across * down;
  const seen = { frames: 0, wrong: 0, contrast: 255 };
  let rest = Buffer.alloc(0);
  const asked = ['-v', 'error', '-threads', '1', '-i', file, '-an', '-vf', crop, '-fps_mode', 'passthrough', '-f', 'rawvideo', '-'];
  await listen('ffmpeg', asked, (piece) => {
    rest = Buffer.concat([rest, piece]);
    for (; rest.length >= size; rest = rest.subarray(size)) {
      const { value, contrast } = readCells(rest, cell);
      if (value !== seen.frames) seen.wrong++;
      seen.contrast = Math.min(seen.contrast, contrast);
      seen.frames++;
    }
  });
  return seen;
}

/** The decoded sound beside the one that was synthesised: its loudest sample, and how far each click has moved. */
async function compareSound(file, { seconds, isStream }) {
  const raw = await outputOf('ffmpeg', ['-v', 'error', '-i', file, '-vn', '-f', 's16le', '-']);
  const heard = new Int16Array(raw.buffer, raw.byteOffset, raw.length >> 1);
  let moved = 0;
  // A stream lacks the packet before the first (make-stream.mjs), so its first 21 ms are faint.
  for (let second = isStream ? 1 : 0; second < seconds; second++) {
    if (Math.abs(clickShift(heard, soundOfSecond(second, seconds), second)) > MOST_SHIFT) moved++;
  }
  const peak = heard.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  return { peak: peak / 32768, findings: [['clicks off the second', moved, 0], ['clipping', peak >= 32767, false]] };
}

/** AAC redraws the waveform a little; two samples are 0.04 ms. */
const MOST_SHIFT = 2;

/** The slope of the left channel, which keeps the click and loses the slow chord under it. */
const slope = (samples, at) => (samples[at * CHANNELS] ?? 0) - (samples[(at - 1) * CHANNELS] ?? 0);

/** The shift, in samples, at which what is heard most resembles the 10 ms that begin on this second. */
function clickShift(heard, wanted, second) {
  const start = second * SAMPLE_RATE;
  let best = { shift: 0, likeness: -Infinity };
  for (let shift = -1100; shift <= 1100; shift++) {
    let likeness = 0;
    for (let i = 0; i < 480; i++) likeness += slope(heard, start + i + shift) * slope(wanted, i);
    if (likeness > best.likeness) best = { shift, likeness };
  }
  return best.shift;
}

/** Of everything in a stream's folder. */
function sizeOfAll(folder) {
  if (!existsSync(folder)) return undefined;
  return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}

async function main(argv) {
  const given = readOptions(argv, { file: STANDARD_FILE, 'most-bytes': '4000000' });
  if (given.help) {
    console.log(HELP);
    return;
  }
  const { file } = given;
  const options = { ...given, isStream: file.endsWith('.m3u8') };
  const bytes = options.isStream ? sizeOfAll(dirname(file)) : statSync(file, { throwIfNoEntry: false })?.size;
  if (bytes === undefined) throw new Refusal(`There is no film at ${file}.`);
  const pictures = await readFrames(file, options);
  const sound = await compareSound(file, options);
  const findings = [
    ...compareFormat(await probe(file), options),
    ...(await comparePackets(file, options)),
    ...sound.findings,
    ['larger than allowed', bytes > Number(options['most-bytes']), false],
  ];
  const off = findings.filter(([, found, wanted]) => found !== wanted);
  console.log(`${pictures.frames} frames read, ${pictures.wrong} wrong`);
  console.log(`least contrast of a cell ${Math.round(pictures.contrast)} of 255, loudest sample ${sound.peak.toFixed(2)}, ${bytes} bytes`);
  for (const [name, found, wanted] of off) console.log(`${name}: ${found}, expected ${wanted}`);
  const isGood = off.length === 0 && pictures.wrong === 0 && pictures.frames === options.seconds * options.fps;
  console.log(isGood ? `${findings.length} promises about the file hold` : 'the film is not as promised');
  if (!isGood) process.exitCode = 1;
}

await run(main);
