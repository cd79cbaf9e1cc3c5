import { useRef } from "preact/hooks";
import type { Item, Media, MemberId } from "../../../protocol/generated";
import { IconButton } from "../../parts/icon-button";
import { titleOf } from "../../words/media";
import { useRoom } from "../scope/room-scope";

/** One film that waits: what it is, whose idea it was, and the way to take it off again. */
export function QueuedItem({ item }: { item: Item }) {
  const { session, toasts, mayControl } = useRoom();
  const line = useRef<HTMLLIElement>(null);
  const title = titleOf(item.media);

  const remove = () => {
    const neighbour = line.current?.nextElementSibling ?? line.current?.previousElementSibling;
    const head = line.current?.closest("section")?.querySelector<HTMLElement>("h2");
    // The button goes with its line: the focus moves to the next one first.
    (neighbour?.querySelector("button") ?? head)?.focus();
    toasts.tell(session.removeItem(item.itemId));
  };
  return (
    <li ref={line} class="queue-item" data-testid="queue-item">
      <span class="queue-words">
        <span class="queue-item-title" dir="auto">
          {title}
        </span>
        <span class="hint">
          <AddedBy memberId={item.addedBy} />
        </span>
      </span>
      {mayControl.value && (
        <IconButton
          icon="close"
          label={`Remove ${title} from the queue`}
          testId="remove-item"
          onPress={remove}
        />
      )}
    </li>
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
        <span class="hint">adding…</span>
      </span>
    </li>
  );
}

/** Whose idea a film was. */
export function AddedBy({ memberId }: { memberId: MemberId }) {
  const { session } = useRoom();
  const adder = session.view.value?.members.find((member) => member.memberId === memberId);
  if (memberId === session.memberId.value) {
    return <>added by you</>;
  }
  return adder === undefined ? (
    <>added by somebody who has left</>
  ) : (
    <>
      added by <bdi>{adder.name}</bdi>
    </>
  );
}
