// Stands in for https://www.youtube-nocookie.com/embed/…: states, rates in steps, deliveries.

const { failsWith, adMs = 0, takesAnyRate = false } = window.options;
const STEPS = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2];
const film = new window.StandInFilm();
const { video } = film;
let isListened = false;
let state = -1;
let ad;

const say = (event, info) => film.tell(JSON.stringify({ event, info, id: 1, channel: "widget" }));
const become = (next) => {
  state = next;
  say("onStateChange", next);
};
const info = () => ({
  currentTime: ad === undefined ? video.currentTime : ad.atS,
  currentTimeLastUpdated_: Date.now() / 1_000,
  duration: ad === undefined ? video.duration : ad.lengthS,
  playbackRate: video.playbackRate,
  playerState: state,
  videoLoadedFraction: 1,
});
const deliver = () => say("infoDelivery", info());

video.onplaying = () => ad === undefined && become(1);
video.onwaiting = () => become(3);
video.onpause = () => !video.ended && state !== 5 && ad === undefined && become(2);
video.onended = () => become(0);
video.onratechange = () => say("onPlaybackRateChange", video.playbackRate);

async function play() {
  if (state === -1 || state === 5) become(3);
  if (adMs > 0 && film.hadAd !== true) {
    film.hadAd = true;
    ad = { atS: 0, lengthS: window.options.adTellsLength ? adMs / 1_000 : video.duration };
    become(1);
    await film.advertise(adMs);
    ad = undefined;
  }
  try {
    await video.play();
  } catch (error) {
    if (error.name === "NotAllowedError") {
      become(-1);
      say("onAutoplayBlocked");
    }
  }
}

const commands = {
  playVideo: play,
  pauseVideo: () => video.pause(),
  seekTo(seconds) {
    become(3);
    video.currentTime = seconds;
    video.addEventListener("seeked", () => become(video.paused ? 2 : 1), { once: true });
  },
  cueVideoById({ startSeconds }) {
    video.currentTime = startSeconds;
    become(5);
  },
  setPlaybackRate(rate) {
    // Documented: what it has no step for is rounded to the next step towards 1.
    const taken = takesAnyRate
      ? rate
      : STEPS.filter((step) => (rate >= 1 ? step <= rate : step >= rate)).reduce((best, step) =>
          Math.abs(step - rate) < Math.abs(best - rate) ? step : best,
        );
    video.playbackRate = taken;
  },
  mute() {
    video.muted = true;
  },
  unMute() {
    video.muted = false;
  },
  setVolume(percent) {
    video.volume = percent / 100;
  },
};

film.hear((data) => {
  const { event, func, args } = JSON.parse(data);
  if (event === "listening" && !isListened) {
    isListened = true;
    if (failsWith !== undefined) {
      say("onError", failsWith);
      return;
    }
    film.loaded.then(() => {
      say("initialDelivery", info());
      say("onReady");
    });
  } else if (event === "command") {
    commands[func]?.(...(args ?? []));
  }
});
film.tellOften(() => {
  if (isListened && state === 1) deliver();
});
video.onseeked = deliver;
