import type { Member } from "../../../protocol/generated";
import { useRoom } from "../scope/room-scope";
import { ROLE_WORDS, seenAs } from "./condition";
import { Disk } from "./disk";

/** Everybody in the room, in words. */
export function PeoplePanel() {
  const { session, invitation, settingsOpen } = useRoom();
  const view = session.view.value;
  const members = view?.members ?? [];
  const free = (view?.seats ?? 0) - members.length;
  return (
    <div class="people">
      <ul class="people-list" aria-label="People">
        {members.map((member) => (
          <Person key={member.memberId} member={member} />
        ))}
      </ul>
      <p class="hint">{freeWords(free)}</p>
      <div class="people-ways">
        {free > 0 && (
          <button type="button" class="button" onClick={invitation.copy}>
            Copy the link for friends
          </button>
        )}
        <button
          type="button"
          class="button"
          onClick={() => {
            settingsOpen.value = true;
          }}
        >
          Change my name
        </button>
      </div>
    </div>
  );
}

function Person({ member }: { member: Member }) {
  const { session, recent } = useRoom();
  const seen = seenAs(member, session.presence.value.get(member.memberId));
  const isMe = member.memberId === session.memberId.value;
  return (
    <li class="person" data-seen={seen.name}>
      <Disk
        seat={member.seat}
        name={member.name}
        seen={seen.name}
        glowing={recent.glowing.value === member.memberId}
      />
      <span class="person-words">
        <b dir="auto" data-seat={member.seat}>
          {member.name}
        </b>
        <span class="hint">
          {isMe ? "you, " : ""}
          {ROLE_WORDS[member.role]} · {seen.words}
        </span>
      </span>
    </li>
  );
}

function freeWords(free: number): string {
  if (free <= 0) {
    return "Every seat is taken.";
  }
  return free === 1 ? "One seat is free." : `${free} seats are free.`;
}
