import { useRef } from "preact/hooks";
import type { Item, Media, MemberId } from "../../../protocol/generated";
import { Icon } from "../../parts/icon";
import { IconButton } from "../../parts/icon-button";
import { filled } from "../../words/filled";
import { titleOf } from "../../words/media";
import { say } from "../../words/say";
import { filmTime } from "../../words/time";
import { useRoom } from "../scope/room-scope";
import type { Reordering } from "./reordering";

interface Props {
  readonly item: Item;
  readonly isFirst: boolean;
  readonly reordering: Reordering;
}

/** One film that waits: what it is, whose idea it was, and what can be done with it. */
export function QueuedItem({ item, isFirst, reordering }: Props) {
  const { session, toasts, mayControl } = useRoom();
  const line = useRef<HTMLLIElement>(null);
  const { queue } = say();
  const title = titleOf(item.media);
  const isLifted = reordering.lifted.value?.itemId === item.itemId;
  const shift = reordering.shift(item.itemId);

  const remove = () => {
    const neighbour = line.current?.nextElementSibling ?? line.current?.previousElementSibling;
    const head = line.current?.closest("section")?.querySelector<HTMLElement>("h2");
    // The button goes with its line: the focus moves to the next one first.
    (neighbour?.querySelector("button") ?? head)?.focus();
    toasts.tell(session.removeItem(item.itemId));
  };
  return (
    <li
      ref={line}
      class={isLifted ? "queue-item queue-item-lifted" : "queue-item"}
      data-testid="queue-item"
      data-item={item.itemId}
      style={shift === 0 ? undefined : { transform: `translateY(${shift}px)` }}
    >
      {mayControl.value && (
        <button
          type="button"
          class="icon-button queue-handle"
          data-testid="queue-handle"
          aria-label={queue.move(title)}
          aria-pressed={isLifted}
          title={queue.dragHint}
          onPointerDown={(event) => reordering.onPointerDown(event, item.itemId)}
          onKeyDown={(event) => reordering.onKey(event, item.itemId)}
          onBlur={() => isLifted && reordering.putBack()}
        >
          <Icon name="grip" />
        </button>
      )}
      <FilmWords item={item} />
      {mayControl.value && (
        <span class="queue-item-ways">
          {!isFirst && (
            <IconButton
              icon="first"
              label={queue.playNext(title)}
              testId="move-first"
              onPress={() => toasts.tell(session.moveItem(item.itemId))}
            />
          )}
          <IconButton
            icon="close"
            label={queue.remove(title)}
            testId="remove-item"
            onPress={remove}
          />
        </span>
      )}
    </li>
  );
}

/** Its picture, its title, how long it is and who added it. */
function FilmWords({ item }: { item: Item }) {
  const { media, addedBy, durationMs, startMs } = item;
  const lengthMs = durationMs ?? media.lengthMs;
  return (
    <>
      <Thumb media={media} />
      <span class="queue-words">
        <span class="queue-item-title" dir="auto">
          {titleOf(media)}
        </span>
        <span class="hint">
          <AddedBy memberId={addedBy} />
          {lengthMs !== undefined && ` · ${filmTime(lengthMs)}`}
          {startMs !== undefined && startMs > 0 && ` · ${say().queue.from(filmTime(startMs))}`}
        </span>
      </span>
    </>
  );
}

/** A small picture of a film that has one. */
export function Thumb({ media }: { media: Media }) {
  return media.picture === undefined ? null : (
    <img
      class="queue-thumb"
      src={media.picture}
      alt=""
      loading="lazy"
      decoding="async"
      referrerpolicy="no-referrer"
      onError={(event) => {
        event.currentTarget.hidden = true;
      }}
    />
  );
}

/** One that the room does not have yet. */
export function ComingItem({ media }: { media: Media }) {
  return (
    <li class="queue-item queue-item-coming" data-testid="coming-item">
      <span class="queue-words">
        <span class="queue-item-title" dir="auto">
          {titleOf(media)}
        </span>
        <span class="hint">{say().queue.adding}</span>
      </span>
    </li>
  );
}

/** Whose idea a film was. */
export function AddedBy({ memberId }: { memberId: MemberId }) {
  const { session } = useRoom();
  const { queue } = say();
  const adder = session.view.value?.members.find((member) => member.memberId === memberId);
  if (memberId === session.memberId.value) {
    return <>{queue.byYou}</>;
  }
  return <>{adder === undefined ? queue.byGone : filled(queue.by, <bdi>{adder.name}</bdi>)}</>;
}
