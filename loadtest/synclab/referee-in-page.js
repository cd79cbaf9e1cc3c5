// The referee. Runs in the page before anything of the page does, and never asks the page's own clock.
(() => {
  if (window.__referee !== undefined) return;
  const now = performance.now.bind(performance);
  const CALM_MS = 100;
  const CLOSE_MS = 25;
  /** So long after something happened the media clock is looked at closely. */
  const CLOSE_FOR_MS = 1_500;
  /** A reading that took longer was interrupted. */
  const READING_MS = 0.5;
  const EVENTS =
    "play playing pause seeking seeked waiting stalled ended emptied ratechange loadeddata error".split(
      " ",
    );
  const CELLS = { columns: 16, size: 8, left: 8, top: 156 };

  /** Rows of numbers in one growing block of memory. */
  class Rows {
    constructor(width) {
      this.width = width;
      this.clear();
    }
    clear() {
      this.length = 0;
      this.block = new Float64Array(1_024 * this.width);
    }
    push(...row) {
      if (this.length + this.width > this.block.length) {
        const larger = new Float64Array(this.block.length * 2);
        larger.set(this.block);
        this.block = larger;
      }
      for (const value of row) this.block[this.length++] = value;
    }
    take() {
      const taken = Array.from(
        this.block.subarray(0, this.length),
        (v) => Math.round(v * 1e3) / 1e3,
      );
      this.clear();
      return taken;
    }
  }

  const flagsOf = (video) =>
    (video.paused ? 1 : 0) |
    (video.seeking ? 2 : 0) |
    (video.ended ? 4 : 0) |
    (video.readyState << 3);

  const pen = () => {
    const canvas = document.createElement("canvas");
    canvas.width = CELLS.columns;
    canvas.height = 2;
    return canvas.getContext("2d", { willReadFrequently: true });
  };

  class Referee {
    constructor(phaseMs) {
      this.clock = new Rows(4); // when, position, flags, rate
      this.frames = new Rows(4); // when, expected on screen, media time, presented
      this.cells = new Rows(3); // when, media time, frame number in the picture
      this.notes = [];
      this.video = null;
      this.closeUntilMs = 0;
      this.everyFrames = 0;
      this.watches = false;
      this.pen = null;
      this.tick = this.tick.bind(this);
      this.onFrame = this.onFrame.bind(this);
      setTimeout(this.tick, phaseMs);
    }

    tick() {
      this.find();
      if (this.video !== null) this.sample(this.video);
      setTimeout(this.tick, now() < this.closeUntilMs ? CLOSE_MS : CALM_MS);
    }

    find() {
      if (this.video?.isConnected) return;
      const video = document.querySelector("video");
      if (video === null || video === this.video) return;
      this.video = video;
      for (const name of EVENTS) {
        video.addEventListener(name, (event) => {
          this.note(
            name,
            event.type === "ratechange" ? video.playbackRate : video.currentTime * 1e3,
          );
          this.closeUntilMs = now() + CLOSE_FOR_MS;
        });
      }
      if (this.watches) video.requestVideoFrameCallback(this.onFrame);
    }

    sample(video) {
      const before = now();
      const position = video.currentTime;
      const after = now();
      if (after - before < READING_MS) {
        this.clock.push((before + after) / 2, position * 1e3, flagsOf(video), video.playbackRate);
      }
    }

    /** Looking at frames costs the page a turn of its main thread for each, so it is done where it is needed. */
    watch(watches) {
      if (watches && !this.watches) this.video?.requestVideoFrameCallback(this.onFrame);
      this.watches = watches;
    }

    onFrame(_at, { expectedDisplayTime, mediaTime, presentedFrames }) {
      if (this.watches) this.video.requestVideoFrameCallback(this.onFrame);
      this.frames.push(now(), expectedDisplayTime, mediaTime * 1e3, presentedFrames);
      if (this.everyFrames > 0 && presentedFrames % this.everyFrames === 0)
        this.readCells(mediaTime);
    }

    /** The film's own word for where it is: the frame number drawn into its corner (server/film). */
    readCells(mediaTime) {
      this.pen ??= pen();
      const { columns, size, left, top } = CELLS;
      this.pen.drawImage(this.video, left, top, columns * size, 2 * size, 0, 0, columns, 2);
      const { data } = this.pen.getImageData(0, 0, columns, 2);
      let frame = 0;
      for (let column = 0; column < columns; column++) {
        const [upper, lower] = [data[column * 4], data[(columns + column) * 4]];
        if (Math.abs(upper - lower) < 96) {
          frame = -1;
          break;
        }
        frame = frame * 2 + (upper > lower ? 1 : 0);
      }
      this.cells.push(now(), mediaTime * 1e3, frame);
      return frame;
    }

    note(what, value) {
      this.notes.push([now(), what, value]);
    }

    take() {
      const { video } = this;
      const quality = video?.getVideoPlaybackQuality();
      const taken = {
        clock: this.clock.take(),
        frames: this.frames.take(),
        cells: this.cells.take(),
        notes: this.notes,
        dropped: quality?.droppedVideoFrames ?? 0,
        shown: quality?.totalVideoFrames ?? 0,
        isolated: window.crossOriginIsolated,
      };
      this.notes = [];
      return JSON.stringify(taken);
    }
  }

  const referee = new Referee(0);
  window.__referee = referee;
  if (window.__refereeTwin === "wanted") window.__refereeTwin = new Referee(37);

  const wrap = (name) => {
    const { get, set } = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, name);
    Object.defineProperty(HTMLMediaElement.prototype, name, {
      configurable: true,
      get,
      set(value) {
        referee.note(`set ${name}`, name === "currentTime" ? value * 1e3 : value);
        set.call(this, value);
      },
    });
  };
  wrap("playbackRate");
  wrap("currentTime");
  for (const name of ["play", "pause"]) {
    const original = HTMLMediaElement.prototype[name];
    HTMLMediaElement.prototype[name] = function () {
      referee.note(`call ${name}`, 0);
      return original.call(this);
    };
  }
  for (const name of ["keydown", "pointerup"]) {
    addEventListener(name, (event) => referee.notes.push([event.timeStamp, name, 0]), true);
  }
  document.addEventListener("visibilitychange", () => {
    referee.note(document.visibilityState, 0);
  });
})();
