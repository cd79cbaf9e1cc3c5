// The command line that the two scripts share.

import { parseArgs } from 'node:util';

/** Something the person at the keyboard can put right: told in one sentence, without a stack trace. */
export class Refusal extends Error {}

/** Frame numbers are 16 bits wide. */
const MOST_FRAMES = 65_536;
const NUMBERS = {
  seconds: { standard: 90, least: 1, most: 3600 },
  width: { standard: 640, least: 320, most: 1920, multipleOf: 4 },
  height: { standard: 360, least: 180, most: 1080, multipleOf: 4 },
  fps: { standard: 25, least: 10, most: 60 },
};

/** Reads seconds, width, height and fps, and the script's own `extra` options (name to default text). */
export function readOptions(argv, extra) {
  const names = [...Object.keys(NUMBERS), ...Object.keys(extra)];
  const { help, ...given } = parse(argv, names);
  if (help) return { help };
  const options = { ...extra, ...given };
  for (const name of Object.keys(NUMBERS)) options[name] = readNumber(name, given[name]);
  if (options.seconds * options.fps > MOST_FRAMES) {
    throw new Refusal(`The frame cells count to ${MOST_FRAMES}, so ${options.seconds} s at ${options.fps} frames a second is too long.`);
  }
  return options;
}

function parse(argv, names) {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' }]));
  try {
    return parseArgs({ args: argv, options: { ...options, help: { type: 'boolean', short: 'h' } } }).values;
  } catch (problem) {
    throw new Refusal(`${problem.message.split('. ')[0].replace(/\.$/, '')}; --help lists the options.`);
  }
}

function readNumber(name, text) {
  const { standard, least, most, multipleOf = 1 } = NUMBERS[name];
  if (text === undefined) return standard;
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most && value % multipleOf === 0) return value;
  const kind = multipleOf > 1 ? `a multiple of ${multipleOf}` : 'a whole number';
  throw new Refusal(`--${name} must be ${kind} from ${least} to ${most}, not "${text}".`);
}

/** Runs a script: a refusal is one sentence on standard error, anything else keeps its stack trace. */
export async function run(main) {
  try {
    await main(process.argv.slice(2));
  } catch (problem) {
    console.error(problem instanceof Refusal ? problem.message : problem);
    process.exitCode = 1;
  }
}
