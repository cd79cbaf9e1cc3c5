import { useEffect } from "preact/hooks";
import { LanguageChoice } from "../parts/language-choice";
import { Mark } from "../parts/mark";
import { NewRoomButton } from "../parts/new-room-button";
import { ThemeChoice } from "../parts/theme-choice";
import { PlanLater } from "../plan/plan-later";
import { say } from "../words/say";
import { FilmChoice } from "./film-choice";
import { useFilmPick } from "./film-pick";
import { House } from "./house";
import { OpenLink } from "./open-link";
import { YourRooms } from "./your-rooms";
import "./landing.css";

/** The foyer: what this is, a new room with a film in it, and the way in for friends. */
export function Landing() {
  const { landing } = say();
  const films = useFilmPick();
  useEffect(() => {
    document.title = landing.tab;
  }, [landing]);
  return (
    <div class="landing">
      <header class="landing-head">
        <Mark />
      </header>
      <main class="landing-body">
        <section class="landing-words">
          <h1>{landing.title}</h1>
          <p class="landing-line">{landing.line}</p>
          <House />
        </section>
        <section class="landing-desk" aria-label={landing.boxOffice}>
          <h2>{landing.tonight}</h2>
          <FilmChoice {...films} />
          <NewRoomButton film={films.media} isWaiting={films.isWaiting} />
          <PlanLater film={films.media} />
          <YourRooms />
          <OpenLink />
        </section>
      </main>
      <footer class="landing-foot">
        <LanguageChoice />
        <ThemeChoice />
        <a href="/licences.txt">{landing.licences}</a>
      </footer>
    </div>
  );
}
