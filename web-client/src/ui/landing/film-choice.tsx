import type { ComponentChildren } from "preact";
import { type Film, kindOf } from "../api/shelf";
import { Poster } from "../shelf/poster";
import { ShelfFolders } from "../shelf/shelf-folders";
import { readAddress } from "../words/media";
import { say } from "../words/say";
import type { FilmPick } from "./film-pick";

/** A film from the shelf, a pasted address, or a choice left for later. */
export function FilmChoice({ shelf, pick, choose }: FilmPick) {
  const { landing, shelf: words } = say();
  return (
    <fieldset class="film-choice">
      <legend class="heard">{landing.choose}</legend>
      {shelf.name === "loading" && <p class="hint">{words.looking}</p>}
      {shelf.name === "failed" && <p class="hint">{words.failed}</p>}
      <div class="film-list">
        {shelf.name === "films" && shelf.films.length > 0 && (
          <FromShelf films={shelf.films} pick={pick} choose={choose} />
        )}
        <Choice
          chosen={pick.name === "pasted"}
          onChoose={() => choose({ name: "pasted", address: "" })}
        >
          {landing.paste}
        </Choice>
        {pick.name === "pasted" && (
          <Address
            address={pick.address}
            onType={(address) => choose({ name: "pasted", address })}
          />
        )}
        <Choice chosen={pick.name === "later"} onChoose={() => choose({ name: "later" })}>
          {landing.later}
        </Choice>
      </div>
    </fieldset>
  );
}

function FromShelf({
  films,
  pick,
  choose,
}: { films: readonly Film[] } & Pick<FilmPick, "pick" | "choose">) {
  return (
    <div class="film-shelf">
      <ShelfFolders films={films}>
        {(inIt) => (
          <div class="film-list">
            {inIt.map((film) => (
              <Choice
                key={film.address}
                chosen={pick.name === "shelf" && pick.film.address === film.address}
                onChoose={() => choose({ name: "shelf", film })}
              >
                <Poster film={film} />
                <span class="film-words">
                  <span class="film-title" dir="auto">
                    {film.title}
                  </span>
                  <span class="hint">{kindOf(film)}</span>
                </span>
              </Choice>
            ))}
          </div>
        )}
      </ShelfFolders>
    </div>
  );
}

function Address(props: { address: string; onType: (address: string) => void }) {
  const read = readAddress(props.address, location.protocol);
  return (
    <div class="film-address">
      <input
        class="input"
        type="url"
        inputMode="url"
        aria-label={say().landing.address}
        placeholder="https://…"
        data-testid="film-address"
        autocomplete="off"
        value={props.address}
        onInput={(event) => props.onType(event.currentTarget.value)}
      />
      {read.name === "media" && read.doubt !== undefined && <p class="hint">{read.doubt}</p>}
    </div>
  );
}

function Choice(props: { chosen: boolean; onChoose: () => void; children: ComponentChildren }) {
  return (
    <label class="film">
      {/* Not on change: whoever presses what is checked while the shelf is fetched has chosen, too. */}
      <input type="radio" name="film" checked={props.chosen} onClick={props.onChoose} />
      {props.children}
    </label>
  );
}
