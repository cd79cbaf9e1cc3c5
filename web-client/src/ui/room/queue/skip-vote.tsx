import { Icon } from "../../parts/icon";
import { say } from "../../words/say";
import { useRoom } from "../scope/room-scope";

interface Props {
  /** Beside the film: there only once somebody has voted. */
  readonly onlyWhenAsked?: boolean;
}

/** Going on to what comes next by vote, where the hosts have set that (QU3). */
export function SkipVote({ onlyWhenAsked = false }: Props) {
  const { session, toasts, me } = useRoom();
  const view = session.view.value;
  const isOpen =
    view?.settings.voteToSkip === true && view.current !== undefined && view.queue.length > 0;
  if (view === undefined || !isOpen) {
    return null;
  }
  if (onlyWhenAsked && (view.votes ?? []).length === 0) {
    return null;
  }
  const here = view.members.filter(({ connection }) => connection === "here");
  const votes = here.filter(({ memberId }) => view.votes?.includes(memberId));
  const mine = votes.some(({ memberId }) => memberId === me.value?.memberId);
  const needed = Math.floor(here.length / 2) + 1;
  return (
    <button
      type="button"
      class={mine ? "button button-soft skip-vote" : "button skip-vote"}
      data-testid={onlyWhenAsked ? "vote-beside" : "vote"}
      aria-pressed={mine}
      title={votes.length === 0 ? undefined : votes.map(({ name }) => name).join(", ")}
      onClick={() => toasts.tell(session.vote(!mine))}
    >
      <Icon name="next" />
      {say().queue.skip(votes.length, needed)}
    </button>
  );
}
