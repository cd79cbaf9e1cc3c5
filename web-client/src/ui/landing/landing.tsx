import { useEffect } from "preact/hooks";
import { Mark } from "../parts/mark";
import { NewRoomButton } from "../parts/new-room-button";
import { FilmChoice } from "./film-choice";
import { useFilmPick } from "./film-pick";
import { House } from "./house";
import { OpenLink } from "./open-link";
import "./landing.css";

/** The foyer: what this is, a new room with a film in it, and the way in for friends. */
export function Landing() {
  const films = useFilmPick();
  useEffect(() => {
    document.title = "Matinee · watch a film together, in step";
  }, []);
  return (
    <div class="landing">
      <header class="landing-head">
        <Mark />
      </header>
      <main class="landing-body">
        <section class="landing-words">
          <h1>A small theatre for eight.</h1>
          <p class="landing-line">
            One film, in step on every screen, with chat and your friends beside it. No account,
            nothing to install.
          </p>
          <House />
        </section>
        <section class="landing-desk" aria-label="The box office">
          <h2>Tonight’s film</h2>
          <FilmChoice {...films} />
          <NewRoomButton film={films.media} isWaiting={films.isWaiting} />
          <OpenLink />
        </section>
      </main>
      <footer class="landing-foot">
        <a href="/licences.txt">Licences</a>
      </footer>
    </div>
  );
}
