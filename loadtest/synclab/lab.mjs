import { setTimeout as wait } from "node:timers/promises";
import { filmFor } from "./film.mjs";
import { Hearing } from "./hearing.mjs";
import { Member } from "./member.mjs";
import { monotonicMs } from "./monotonic.mjs";
import { Network } from "./network.mjs";
import { cpuBetween, cpuNow, goFirst } from "./processes.mjs";
import { PROFILES, wrongClocks } from "./profiles.mjs";
import { makeRoom, startServer } from "./server.mjs";

const TWIN = 3;
const POINTING_MS = 300;

/** One room with eight browsers, from its opening to its recording. */
export class Lab {
  #beganMs = monotonicMs();
  members = [];
  hearing = new Hearing();
  phases = [];
  presses = [];
  marks = [];
  thoughts = [];

  static async open(options) {
    const lab = new Lab();
    Object.assign(lab, options);
    await lab.#open();
    return lab;
  }

  async #open() {
    const media = await filmFor(this.source);
    this.server = await startServer();
    this.network = new Network((news) => this.hearing.take(news));
    await this.network.guard(this.server.pid);
    this.room = await makeRoom(this.server.url);
    this.media = media;
    const paths = PROFILES[this.profile];
    const clocks = wrongClocks(this.wrongMs);
    this.members = await Promise.all(
      paths.map(async (path, index) => {
        const address = await this.network.add(
          index,
          this.server.url,
          path,
          this.seed * 100 + index,
        );
        return Member.open(await this.browsers.get(index, this.hides === index), {
          index,
          path,
          wrong: clocks[index],
          address,
          hasTwin: index === TWIN,
          openLoop: this.openLoop === true,
        });
      }),
    );
    if (this.first) goFirst();
    this.tell("eight browsers are open");
  }

  /** Progress, for whoever waits. */
  tell(what) {
    process.stderr.write(`  ${((monotonicMs() - this.#beganMs) / 1e3).toFixed(0)} s ${what}\n`);
  }

  get pids() {
    return { server: this.server.pid, network: this.network.pid };
  }

  /** These come in; the first of all brings the film. */
  async enter(members) {
    const [first, ...rest] = members;
    await this.enterOne(first);
    await Promise.all(rest.map((member) => this.enterOne(member)));
    this.tell(`${members.length} are in`);
    await Promise.all(members.map((member) => member.isReady()));
    this.tell("all are ready");
    for (const member of members) await member.mapTime();
    for (const member of members) await member.aim();
  }

  enterOne(member) {
    const { roomId, hostKey } = this.room;
    const isFirst = member.index === 0;
    return member.enter({ roomId, ...(isFirst && { hostKey, film: this.media }) });
  }

  wait(ms) {
    return wait(ms);
  }

  mark(what, more = {}) {
    const atMs = monotonicMs();
    this.marks.push({ what, atMs, ...more });
    return atMs;
  }

  /** While this goes on the referees look at every frame. */
  async withFrames(during) {
    await Promise.all(this.members.map((member) => member.watchFrames(true)));
    await during();
    await Promise.all(this.members.map((member) => member.watchFrames(false)));
  }

  /** A stretch of the run that is measured by itself. */
  async phase(name, during) {
    if (this.first) goFirst();
    const before = cpuNow(this.pids);
    const fromMs = monotonicMs();
    await during();
    const toMs = monotonicMs();
    this.tell(`${name} is over`);
    this.phases.push({ name, fromMs, toMs, cpu: cpuBetween(before, cpuNow(this.pids)) });
  }

  /** Play or pause, whichever the room is not. */
  async press(kind, member) {
    this.presses.push({
      kind,
      member: member.index,
      dispatchedMs: monotonicMs(),
      input: "keydown",
    });
    await member.press("k");
  }

  async seek(part, member, kind = "seek") {
    await member.pointAt(part);
    await wait(POINTING_MS);
    this.presses.push({
      kind,
      member: member.index,
      dispatchedMs: monotonicMs(),
      input: "pointerup",
    });
    await member.clickAt(part);
    await member.pointAway();
  }

  async cut(member, media) {
    await this.network.cut(member.index, media);
    this.mark("cut", { member: member.index, media });
  }

  async mend(member) {
    const atMs = await this.network.mend(member.index);
    this.marks.push({ what: "mended", atMs, member: member.index });
  }

  /** What is in every picture while it stands. */
  async pictures() {
    const press = this.presses.length - 1;
    const frames = await Promise.all(this.members.map((member) => member.readCellsNow()));
    this.presses[press].frames = frames;
  }

  /** What every page thinks of itself at this moment. */
  async ask(label) {
    for (const member of this.members) {
      const [localMs, snapshot] = await member.think();
      this.thoughts.push({ label, member: member.index, localMs, snapshot });
    }
  }

  async record() {
    for (const member of this.members) await member.mapTime();
    const members = [];
    for (const member of this.members) members.push(await member.take());
    const { playbacks, controls, arrivals, reports, serverAheadMs } = this.hearing;
    return {
      profile: this.profile,
      openLoop: this.openLoop === true,
      chromium: this.members[0].version,
      members,
      phases: this.phases,
      presses: this.presses,
      marks: this.marks,
      thoughts: this.thoughts,
      lateMs: await this.network.takeLateness(),
      playbacks,
      controls,
      arrivals,
      reports,
      serverAheadMs,
      serverLog: this.server.log.filter((line) => /WARN|ERROR/u.test(line)).slice(0, 20),
    };
  }

  async close() {
    await Promise.allSettled(this.members.map((member) => member.close()));
    await this.network?.close();
    await this.server?.stop();
  }
}
