// What the stand-ins of all services share: the film, in a frame of another site, as slow to answer as
// theirs, telling where it is four times a second and no oftener. Options come in the frame's address
// of the test's own making: `window.options`.

const ANSWERS_AFTER_MS = 30;
const TELLS_EVERY_MS = 250;

window.StandInFilm = class StandInFilm {
  constructor() {
    this.video = document.createElement("video");
    this.video.playsInline = true;
    this.video.preload = "auto";
    this.video.style.cssText = "position:fixed;inset:0;width:100%;height:100%;background:#000";
    document.body.append(this.video);
    this.loaded = this.#load();
    this.pressed = 0;
    // As in the services' own players: a click on the picture stops it.
    document.addEventListener("click", () => {
      this.pressed += 1;
      if (this.video.paused) this.video.play();
      else this.video.pause();
    });
    window.film = this;
  }

  async #load() {
    const film = await (await fetch("/film")).blob();
    this.video.src = URL.createObjectURL(film); // so that every place of it can be sought
    await new Promise((resolve) => {
      this.video.onloadeddata = resolve;
    });
  }

  /** Runs `act` for every message from the page, a little late. */
  hear(act) {
    addEventListener("message", ({ data, source }) => {
      if (source === parent) setTimeout(() => act(data), ANSWERS_AFTER_MS);
    });
  }

  tell(message) {
    parent.postMessage(message, "*");
  }

  tellOften(tell) {
    setInterval(tell, TELLS_EVERY_MS);
  }

  /** An ad: an own picture over the film, which waits; a button ends it. */
  async advertise(forMs) {
    const sign = document.createElement("div");
    sign.id = "ad";
    sign.style.cssText =
      "position:fixed;inset:0;display:grid;place-items:center;background:#123;color:#fff;font:600 3vw sans-serif";
    sign.innerHTML =
      "<p>Soap. It is good.</p><button id=skip style='font-size:2vw;padding:1em'>Skip ad</button>";
    document.body.append(sign);
    await new Promise((resolve) => {
      sign.querySelector("#skip").onclick = (event) => {
        event.stopPropagation();
        resolve();
      };
      setTimeout(resolve, forMs);
    });
    sign.remove();
  }
};
