// Stands in for https://player.vimeo.com/video/…: the messages of Vimeo's player.js
// (github.com/vimeo/player.js), which answers every call and tells of events that were asked for.

const { failsWith, allowsSpeed = true } = window.options;
const film = new window.StandInFilm();
const { video } = film;
const wanted = new Set();

const tell = (event, data) => wanted.has(event) && film.tell({ event, data });
const answer = (method, value) => film.tell({ method, value });
const refuse = (method, name, message) =>
  film.tell({ event: "error", data: { method, name, message } });
const place = () => ({
  seconds: video.currentTime,
  percent: video.currentTime / video.duration,
  duration: video.duration,
});

const methods = {
  addEventListener: (event) => wanted.add(event),
  removeEventListener: (event) => wanted.delete(event),
  async play() {
    tell("play", place());
    try {
      await video.play();
      answer("play");
    } catch (error) {
      tell("pause", place());
      refuse("play", error.name, error.message);
    }
  },
  pause() {
    video.pause();
    answer("pause");
  },
  setCurrentTime(seconds) {
    video.currentTime = seconds;
    video.addEventListener("seeked", () => answer("setCurrentTime", seconds), { once: true });
  },
  setPlaybackRate(rate) {
    if (!allowsSpeed) {
      refuse("setPlaybackRate", "Error", "The video's owner does not allow speeds.");
      return;
    }
    video.playbackRate = rate;
    answer("setPlaybackRate", rate);
  },
  getPlaybackRate: () => answer("getPlaybackRate", video.playbackRate),
  getDuration: () => answer("getDuration", video.duration),
  getPaused: () => answer("getPaused", video.paused),
  setMuted(muted) {
    video.muted = muted;
    answer("setMuted", muted);
  },
  setVolume(volume) {
    video.volume = volume;
    answer("setVolume", volume);
  },
  destroy() {},
};

film.hear(({ method, value }) => methods[method]?.(value));
for (const [ours, theirs] of [
  ["playing", "playing"],
  ["pause", "pause"],
  ["ended", "ended"],
  ["seeked", "seeked"],
  ["waiting", "bufferstart"],
]) {
  video.addEventListener(ours, () => tell(theirs, place()));
}
video.onratechange = () => tell("playbackratechange", { playbackRate: video.playbackRate });
film.tellOften(() => {
  if (!video.paused) {
    tell("timeupdate", place());
    tell("progress", { seconds: video.duration, percent: 1, duration: video.duration });
  }
});
film.loaded.then(() => {
  if (failsWith === undefined) film.tell({ event: "ready" });
  else refuse("ready", failsWith, "as the test wished");
});
