// The sound track: a soft click on every second, over a quiet chord. 48 kHz, two channels, 16 bit.

export const SAMPLE_RATE = 48_000;
export const CHANNELS = 2;
const TURN = 2 * Math.PI;

/** One chord every ten seconds, as MIDI notes: D major 9, B minor 7, G major 7, A with a suspended fourth. */
const CHORDS = [
  [38, 50, 57, 61, 64, 66],
  [35, 50, 54, 57, 62, 66],
  [31, 50, 55, 59, 62, 66],
  [33, 52, 57, 62, 64, 69],
];
const CHORD_SECONDS = 10;
const PAD_LEVEL = 0.016;

const frequencyOf = (note) => 440 * 2 ** ((note - 69) / 12);

/** A tap on wood that begins on the very first sample of its second; every tenth is lower and rings a little longer. */
function clickAt(second, sample) {
  const tenth = second % 10 === 0;
  const pitch = tenth ? 880 : 1568;
  const decay = tenth ? 0.022 : 0.011;
  const t = sample / SAMPLE_RATE;
  if (t > decay * 8) return 0;
  const tone = Math.cos(TURN * pitch * t) + 0.4 * Math.cos(TURN * pitch * 2.76 * t) * Math.exp(-t / 0.004);
  return (tenth ? 0.2 : 0.15) * tone * Math.exp(-t / decay);
}

/** Each chord swells over two seconds while the one before it dies away over four. */
function chordLevel(age) {
  if (age < 0) return 0;
  const rise = Math.min(1, age / 2);
  const fall = Math.min(1, Math.max(0, (CHORD_SECONDS + 4 - age) / 4));
  return Math.sin((rise * Math.PI) / 2) ** 2 * Math.sin((fall * Math.PI) / 2) ** 2;
}

/** Adds one chord to a second of sound. Each note stands a little to one side and breathes at its own pace. */
function addChord(left, right, second, chord) {
  CHORDS[chord % CHORDS.length].forEach((note, voice) => {
    const step = (TURN * frequencyOf(note)) / SAMPLE_RATE;
    const pan = 0.5 + 0.32 * Math.sin(voice * 2.4);
    const weight = voice === 0 ? 1.5 : 1 - voice * 0.09;
    for (let i = 0; i < SAMPLE_RATE; i++) {
      const t = second + i / SAMPLE_RATE;
      const level = PAD_LEVEL * weight * chordLevel(t - chord * CHORD_SECONDS);
      const breath = 0.72 + 0.28 * Math.sin(TURN * t * (0.11 + voice * 0.023) + voice);
      const phase = step * (second * SAMPLE_RATE + i);
      const tone = (Math.sin(phase) + 0.18 * Math.sin(2 * phase) + 0.06 * Math.sin(3 * phase)) * level * breath;
      left[i] += tone * (1 - pan) * 2;
      right[i] += tone * pan * 2;
    }
  });
}

/** The second that begins at `second`, as interleaved 16-bit samples. It needs nothing from the seconds before it. */
export function soundOfSecond(second, totalSeconds) {
  const left = new Float64Array(SAMPLE_RATE);
  const right = new Float64Array(SAMPLE_RATE);
  const chord = Math.floor(second / CHORD_SECONDS);
  addChord(left, right, second, chord);
  if (chord > 0) addChord(left, right, second, chord - 1);
  const pcm = new Int16Array(SAMPLE_RATE * CHANNELS);
  for (let i = 0; i < SAMPLE_RATE; i++) {
    const fade = Math.min(1, (totalSeconds - second - i / SAMPLE_RATE) / 3);
    const click = clickAt(second, i);
    pcm[2 * i] = Math.round(32767 * (left[i] * fade + click));
    pcm[2 * i + 1] = Math.round(32767 * (right[i] * fade + click));
  }
  return pcm;
}
