import { useEffect, useRef, useState } from "preact/hooks";
import type { Language } from "../../words/languages";
import { say, spoken } from "../../words/say";
import { type Emoji, EmojiData, GROUPS } from "./emoji-data";
import "./emoji.css";

interface Props {
  readonly onPick: (emoji: string) => void;
}

const data = new Map<Language, EmojiData>();

function dataIn(language: Language): EmojiData {
  const known = data.get(language) ?? new EmojiData(language);
  data.set(language, known);
  return known;
}

/** All emoji: by group, or by what one calls them. */
export function EmojiCard({ onPick }: Props) {
  const [group, setGroup] = useState<number>(GROUPS[0].group);
  const [words, setWords] = useState("");
  const found = useEmoji(group, words.trim());
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => search.current?.focus(), []);
  return (
    <div class="emoji">
      <input
        ref={search}
        type="search"
        class="input"
        aria-label={say().emoji.searchLabel}
        placeholder={say().emoji.search}
        data-testid="emoji-search"
        value={words}
        onInput={(event) => setWords(event.currentTarget.value)}
        onKeyDown={(event) => {
          const [first] = found === "lost" ? [] : (found ?? []);
          if (event.key === "Enter" && words.trim() !== "" && first !== undefined) {
            event.preventDefault();
            onPick(first.emoji);
          }
        }}
      />
      {words.trim() === "" && <Groups shown={group} onShow={setGroup} />}
      <Found found={found} onPick={onPick} />
    </div>
  );
}

function Groups({ shown, onShow }: { shown: number; onShow: (group: number) => void }) {
  const texts = say().emoji;
  return (
    <fieldset class="emoji-groups" aria-label={texts.kinds}>
      {GROUPS.map(({ group, sign, name }) => (
        <button
          key={group}
          type="button"
          class="emoji-group"
          aria-pressed={group === shown}
          aria-label={texts.groups[name]}
          title={texts.groups[name]}
          onClick={() => onShow(group)}
        >
          {sign}
        </button>
      ))}
    </fieldset>
  );
}

function Found({ found, onPick }: { found: readonly Emoji[] | "lost" | undefined } & Props) {
  if (found === "lost") {
    return <p class="hint">{say().emoji.notFetched}</p>;
  }
  if (found?.length === 0) {
    return <p class="hint">{say().emoji.none}</p>;
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows move among the buttons in it
    <div class="emoji-found" data-testid="emoji-found" onKeyDown={moveAmong}>
      {found?.map(({ emoji, name }, at) => (
        <button
          key={emoji}
          type="button"
          class="emoji-one"
          aria-label={name}
          title={name}
          tabIndex={at === 0 ? 0 : -1}
          onClick={() => onPick(emoji)}
        >
          {emoji}
        </button>
      ))}
    </div>
  );
}

/** Arrows go among them as they stand; the row's length is read off the page. */
function moveAmong(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>(".emoji-one")];
  const at = all.indexOf(document.activeElement as HTMLElement);
  const row = all.filter((one) => one.offsetTop === all[0]?.offsetTop).length;
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -row,
    ArrowDown: row,
  };
  const step = steps[event.key];
  if (step !== undefined && at >= 0) {
    event.preventDefault();
    all[at + step]?.focus();
  }
}

function useEmoji(group: number, words: string): readonly Emoji[] | "lost" | undefined {
  const language = spoken.value.tag;
  const [found, setFound] = useState<readonly Emoji[] | "lost">();
  useEffect(() => {
    let isWanted = true;
    const all = dataIn(language);
    (words === "" ? all.of(group) : all.matching(words)).then(
      (those) => isWanted && setFound(those),
      () => isWanted && setFound("lost"),
    );
    return () => {
      isWanted = false;
    };
  }, [group, words, language]);
  return found;
}
