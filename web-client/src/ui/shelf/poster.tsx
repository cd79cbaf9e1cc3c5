import type { Film } from "../api/shelf";
import { Icon } from "../parts/icon";
import { isMusic } from "../words/media";
import "./poster.css";

/** A film's picture, or a sign of what it is. It says nothing that its title does not. */
export function Poster({ film }: { film: Film }) {
  const sign = isMusic(film) ? "note" : "film";
  return (
    <span class="poster" data-kind={sign} aria-hidden="true">
      {film.picture === undefined ? (
        <Icon name={sign} />
      ) : (
        <img src={film.picture} alt="" loading="lazy" decoding="async" />
      )}
    </span>
  );
}
