// Runs ffmpeg.

import { spawn } from 'node:child_process';
import { Refusal } from './options.mjs';

/** The same input gives the same bytes: no dates, no version numbers. */
export const PLAIN = ['-map_metadata', '-1', '-fflags', '+bitexact', '-flags:v', '+bitexact', '-flags:a', '+bitexact'];

/** @param input what is poured into its standard input, if anything is */
export function ffmpeg(args, input) {
  return new Promise((resolve, reject) => {
    const tool = spawn('ffmpeg', ['-v', 'error', '-y', ...args], { stdio: [input ? 'pipe' : 'ignore', 'inherit', 'inherit'] });
    tool.once('error', () => reject(new Refusal('ffmpeg was not found; install it first (on Debian: apt install ffmpeg).')));
    tool.once('close', (code) => (code === 0 ? resolve() : reject(new Refusal(`ffmpeg gave up (exit code ${code}).`))));
    tool.stdin?.on('error', () => {}); // its exit code says why it stopped reading
    tool.stdin?.end(input);
  });
}
