/**
 * What the proxies overheard: the room's timeline as the server told it, and how the server's time and
 * the machine's hang together.
 */
export class Hearing {
  /** @type {{playback: object, atMs: number, seq: number, passedMs: number}[]} by seq, server time in `atMs` */
  playbacks = [];
  /** @type {{what: string, member: number, atMs: number, ref: number}[]} */
  controls = [];
  /** When each playback reached whom: `{seq, member, dueMs}`. */
  arrivals = [];
  /** Corrections as the members count them. */
  reports = [];
  #seen = new Set();
  /** Server time minus the machine's: the least seen delay says it best. */
  serverAheadMs = Number.NEGATIVE_INFINITY;

  take({ id, heard, said, atMs, dueMs }) {
    if (heard !== undefined) this.#heard(id, heard, atMs, dueMs);
    else if (said !== undefined) this.#said(id, said, atMs);
  }

  #heard(member, frame, passedMs, dueMs) {
    switch (frame.type) {
      case "clock":
        this.serverAheadMs = Math.max(this.serverAheadMs, frame.t3Ms - passedMs);
        break;
      case "welcome":
        if (frame.room.playback !== undefined) {
          this.#playback(frame.room.playback, frame.nowMs, frame.seq, passedMs);
        }
        break;
      case "playbackChanged":
      case "currentChanged":
        this.arrivals.push({ seq: frame.seq, member, dueMs, passedMs });
        this.#playback(frame.playback, frame.atMs, frame.seq, passedMs, frame.cause);
        break;
    }
  }

  #playback(playback, atMs, seq, passedMs, cause) {
    if (playback !== undefined && !this.#seen.has(seq)) {
      this.#seen.add(seq);
      this.playbacks.push({ playback, atMs, seq, passedMs, cause });
      this.playbacks.sort((a, b) => a.seq - b.seq);
    }
  }

  #said(member, frame, atMs) {
    if (frame.type === "report") {
      const { corrections, skewMs, clockErrorMs, rttMs, deliveryMs, seekMs, startMs } = frame;
      this.reports.push({
        member,
        atMs,
        corrections,
        skewMs,
        clockErrorMs,
        rttMs,
        deliveryMs,
        seekMs,
        startMs,
      });
    } else if (frame.ref !== undefined) {
      this.controls.push({ what: frame.type, member, atMs, ref: frame.ref });
    }
  }
}
