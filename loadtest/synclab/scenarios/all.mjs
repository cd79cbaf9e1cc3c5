import { cut, lookCut } from "./cut.mjs";
import { evening } from "./evening.mjs";
import { HIDES, hidden, lookHidden } from "./hidden.mjs";
import { late, lookLate } from "./late.mjs";
import { long } from "./long.mjs";

/**
 * @typedef {object} Scenario
 * @property {string} profile which paths
 * @property {number} wrongMs how wrong the pages' clocks are, at most
 * @property {number} runs
 * @property {number} limitS it is given up after that
 * @property {(lab: import("../lab.mjs").Lab) => Promise<void>} play what happens
 * @property {(recording: object, context: object) => object} [look] figures of its own
 * @property {number} [hides] whose page may be hidden
 * @property {boolean} [pixels] compares the pictures with the media times
 * @property {boolean} [pressesOnly] ends with the last press
 * @property {boolean} [openLoop] the pages start together and correct nothing
 * @property {string} [source] `hls` or `dash` for the segmented film
 */

const usual = { profile: "sym", wrongMs: 400, runs: 3, limitS: 300 };

/** @type {Readonly<Record<string, Scenario>>} in the order of the matrix */
export const SCENARIOS = {
  sym: { ...usual, play: evening, pixels: true },
  four: { ...usual, profile: "four", runs: 1, play: evening },
  near: { ...usual, profile: "near", play: evening, pressesOnly: true },
  wan: { ...usual, profile: "wan", play: evening },
  lossy: { ...usual, profile: "lossy", play: evening },
  late: { ...usual, play: late, look: lookLate },
  cut: { ...usual, play: cut, look: lookCut },
  hidden: { ...usual, runs: 1, play: hidden, look: lookHidden, hides: HIDES },
  far: { ...usual, wrongMs: 1e6, runs: 1, play: evening },
  open: { ...usual, runs: 1, play: evening, openLoop: true },
  steady10: { ...usual, runs: 1, limitS: 800, play: long },
  "hls-sym": { ...usual, runs: 1, play: evening, source: "hls" },
  "dash-sym": { ...usual, runs: 1, play: evening, source: "dash" },
  "hls-cut": { ...usual, runs: 1, play: cut, look: lookCut, source: "hls" },
};
