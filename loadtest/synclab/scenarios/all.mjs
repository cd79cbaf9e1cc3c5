import { evening } from "./evening.mjs";

/**
 * @typedef {object} Scenario
 * @property {string} profile which paths
 * @property {number} wrongMs how wrong the pages' clocks are, at most
 * @property {number} runs
 * @property {number} limitS it is given up after that
 * @property {(lab: import("../lab.mjs").Lab) => Promise<void>} play what happens
 */

/** @type {Readonly<Record<string, Scenario>>} in the order of the matrix */
export const SCENARIOS = {
  sym: { profile: "sym", wrongMs: 400, runs: 3, limitS: 300, play: evening, pixels: true },
  near: { profile: "near", wrongMs: 400, runs: 3, limitS: 300, play: evening },
  wan: { profile: "wan", wrongMs: 400, runs: 3, limitS: 300, play: evening },
  lossy: { profile: "lossy", wrongMs: 400, runs: 3, limitS: 300, play: evening },
};
