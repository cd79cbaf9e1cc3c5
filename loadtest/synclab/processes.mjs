// What this machine's processes use, as /proc tells it.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";

const TICKS_A_SECOND = 100;

/** @typedef {{pid: number, parent: number, name: string, seconds: number}} Process */

/** @returns {Process[]} */
function all() {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/u.test(name))
    .flatMap((pid) => {
      try {
        const text = readFileSync(`/proc/${pid}/stat`, "utf8");
        const close = text.lastIndexOf(")");
        const fields = text.slice(close + 2).split(" ");
        const ticks = Number(fields[11]) + Number(fields[12]);
        const name = text.slice(text.indexOf("(") + 1, close);
        return [
          { pid: Number(pid), parent: Number(fields[1]), name, seconds: ticks / TICKS_A_SECOND },
        ];
      } catch {
        return []; // gone meanwhile
      }
    });
}

/** @returns {Process[]} this process's children, and theirs, and so on */
export function descendants(of = process.pid) {
  const children = groupByParent(all());
  const found = [];
  const waiting = [of];
  for (let pid = waiting.pop(); pid !== undefined; pid = waiting.pop()) {
    for (const child of children.get(pid) ?? []) {
      found.push(child);
      waiting.push(child.pid);
    }
  }
  return found;
}

function groupByParent(processes) {
  const groups = new Map();
  for (const one of processes) {
    groups.set(one.parent, [...(groups.get(one.parent) ?? []), one]);
  }
  return groups;
}

/** Nobody started by us stays, whatever happened. */
export function endDescendants() {
  for (const { pid } of descendants().reverse()) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // ended by itself
    }
  }
}

/**
 * Puts all of the lab before what else runs on this machine: for one that others work on. Linux weighs
 * sessions first and processes within them, so it is the session that is told.
 */
export function goFirst() {
  for (const pid of ["self", ...descendants().map((one) => one.pid)]) {
    try {
      writeFileSync(`/proc/${pid}/autogroup`, "-15");
    } catch {
      // not granted, or gone
    }
  }
}

/**
 * Counters to be compared with later ones.
 *
 * @param {{server: number, network: number}} pids
 */
export function cpuNow({ server, network }) {
  const ours = descendants();
  const of = (test) => ours.filter(test).reduce((sum, { seconds }) => sum + seconds, 0);
  const usage = process.cpuUsage();
  const isBrowser = ({ pid }) => pid !== server && pid !== network;
  return {
    atMs: performance.now(),
    browsers: of(isBrowser),
    ...byKind(ours.filter(isBrowser)),
    server: of(({ pid }) => pid === server),
    network: of(({ pid }) => pid === network),
    runner: (usage.user + usage.system) / 1e6,
    machine: busySeconds(),
    waitingMs: pressureMs(),
  };
}

/** Shares of the whole machine between two counters; `others` is what is not the lab's. */
export function cpuBetween(before, after) {
  const wall = ((after.atMs - before.atMs) / 1e3) * cpus().length;
  const share = (name) => (after[name] - before[name]) / wall;
  const kinds = Object.fromEntries(KINDS.map((kind) => [kind, share(kind)]));
  const parts = {
    browsers: share("browsers"),
    server: share("server"),
    network: share("network"),
    runner: share("runner"),
  };
  const lab = Object.values(parts).reduce((sum, part) => sum + part, 0);
  return {
    ...parts,
    kinds,
    machine: share("machine"),
    others: Math.max(0, share("machine") - lab),
    pressure: (after.waitingMs - before.waitingMs) / (after.atMs - before.atMs),
  };
}

const KINDS = ["renderer", "gpu-process", "utility", "browser"];

/** @param {Process[]} browsers */
function byKind(browsers) {
  const seconds = Object.fromEntries(KINDS.map((kind) => [kind, 0]));
  for (const { pid, seconds: used } of browsers) {
    seconds[kindOf(pid)] += used;
  }
  return seconds;
}

function kindOf(pid) {
  try {
    const [, kind] = /--type=([a-z-]+)/u.exec(readFileSync(`/proc/${pid}/cmdline`, "utf8")) ?? [];
    return KINDS.includes(kind) ? kind : "browser";
  } catch {
    return "browser";
  }
}

function busySeconds() {
  const [, user, nice, system, , , irq, softirq] = readFileSync("/proc/stat", "utf8")
    .split("\n", 1)[0]
    .split(/\s+/u)
    .map(Number);
  return (user + nice + system + irq + softirq) / TICKS_A_SECOND;
}

/** How long somebody has waited for a processor so far; NaN where the kernel does not tell. */
function pressureMs() {
  try {
    return (
      Number(/^some .*total=(\d+)/mu.exec(readFileSync("/proc/pressure/cpu", "utf8"))[1]) / 1e3
    );
  } catch {
    return Number.NaN;
  }
}
