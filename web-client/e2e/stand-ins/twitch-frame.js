// Stands in for https://player.twitch.tv/?video=… and ?channel=…: the messages that Twitch's own
// script (https://player.twitch.tv/js/embed/v1.js) and its frame send each other.

const { failsWith, adMs = 0 } = window.options;
const film = new window.StandInFilm();
const { video } = film;
const isChannel = new URLSearchParams(location.search).has("channel");
let ad = false;

const happen = (eventName) => film.tell({ namespace: "twitch-embed", eventName });
const update = () =>
  film.tell({
    namespace: "twitch-embed-player-proxy",
    eventName: "UPDATE_STATE",
    params: {
      playback: playback(),
      currentTime: video.currentTime,
      duration: isChannel ? 0 : video.duration,
      muted: video.muted,
      volume: video.volume,
      stats: { videoStats: { bufferSize: 12 } },
    },
  });
const playback = () => {
  if (video.ended) return "Ended";
  return video.paused && !ad ? "Idle" : "Playing";
};

async function play() {
  if (adMs > 0 && film.hadAd !== true) {
    film.hadAd = true;
    ad = true;
    happen("playing");
    await film.advertise(adMs);
    ad = false;
  }
  try {
    await video.play();
  } catch {
    happen("playbackBlocked");
  }
}

// By number, as Twitch's script sends them.
const commands = {
  2: () => video.pause(),
  3: play,
  4(seconds) {
    happen("seek");
    video.currentTime = seconds;
  },
  10(muted) {
    video.muted = muted;
    update();
  },
  11(volume) {
    video.volume = volume;
    update();
  },
};

film.hear(({ namespace, eventName, params }) => {
  if (namespace === "twitch-embed-player-proxy") commands[eventName]?.(params);
});
video.onplay = () => happen("play");
video.onplaying = () => happen("playing");
video.onpause = () => {
  happen("pause");
  update();
};
video.onended = () => happen("ended");
video.onseeked = update;
film.tellOften(() => {
  if (!video.paused || ad) update();
});
film.loaded.then(() => {
  update();
  happen("ready");
  if (failsWith !== undefined) happen(failsWith);
});
