// Stands in for https://www.youtube.com/iframe_api: the documented IFrame Player API, which speaks to
// the player's frame by messages (developers.google.com/youtube/iframe_api_reference).

(() => {
  const COMMANDS = [
    "playVideo",
    "pauseVideo",
    "seekTo",
    "cueVideoById",
    "setPlaybackRate",
    "mute",
    "unMute",
    "setVolume",
  ];

  class Player {
    #frame;
    #info = {};
    #events;
    #hear;

    constructor(frame, { events }) {
      this.#frame = frame;
      this.#events = events;
      this.#hear = ({ data, source }) => {
        if (source !== frame.contentWindow || typeof data !== "string") return;
        const { event, info } = JSON.parse(data);
        if (event === "infoDelivery" || event === "initialDelivery")
          Object.assign(this.#info, info);
        else this.#events[event]?.({ target: this, data: info });
      };
      addEventListener("message", this.#hear);
      const listening = () => this.#say({ event: "listening" });
      frame.addEventListener("load", listening);
      listening();
      for (const func of COMMANDS) {
        this[func] = (...args) => this.#say({ event: "command", func, args });
      }
    }

    getCurrentTime() {
      return this.#info.currentTime ?? 0;
    }

    getDuration() {
      return this.#info.duration ?? 0;
    }

    getPlaybackRate() {
      return this.#info.playbackRate ?? 1;
    }

    getVideoLoadedFraction() {
      return this.#info.videoLoadedFraction ?? 0;
    }

    destroy() {
      removeEventListener("message", this.#hear);
      this.#frame.remove();
    }

    #say(message) {
      this.#frame.contentWindow?.postMessage(JSON.stringify(message), "*");
    }
  }

  window.YT = { Player };
  setTimeout(() => window.onYouTubeIframeAPIReady?.(), 20);
})();
