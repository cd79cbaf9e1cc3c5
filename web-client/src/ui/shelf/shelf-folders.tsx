import { type ComponentChildren, Fragment } from "preact";
import type { Film } from "../api/shelf";
import { Icon } from "../parts/icon";
import { foldersOf, isSmall } from "./folders";
import "./shelf-folders.css";

interface Props {
  readonly films: readonly Film[];
  /** How a few films are shown. */
  readonly children: (films: readonly Film[], folder: string) => ComponentChildren;
}

/** The shelf folder by folder; a large one is folded up. */
export function ShelfFolders({ films, children }: Props) {
  const isOpen = isSmall(films);
  return (
    <>
      {foldersOf(films).map(({ name, films: inIt }) =>
        name === "" ? (
          <Fragment key="">{children(inIt, name)}</Fragment>
        ) : (
          <details key={name} class="shelf-folder" open={isOpen}>
            <summary class="shelf-folder-name">
              <Icon name="fold" />
              <span dir="auto">{name}</span>
              <span class="hint">{inIt.length}</span>
            </summary>
            {children(inIt, name)}
          </details>
        ),
      )}
    </>
  );
}
