import type { Member } from "../../../protocol/generated";
import { Icon } from "../../parts/icon";
import { freeWords } from "../../words/people";
import { useRoom } from "../scope/room-scope";
import { ROLE_WORDS } from "./condition";
import { Disk } from "./disk";
import { LineNames } from "./line";
import { MemberCard } from "./member-card";
import { PreciseWords } from "./precise-words";
import { ShownOut } from "./shown-out";
import { useSeen } from "./use-seen";

/** Everybody in the room, in words. */
export function PeoplePanel() {
  const { session, invitation } = useRoom();
  const view = session.view.value;
  const members = view?.members ?? [];
  const free = (view?.seats ?? 0) - members.length;
  return (
    <div class="people">
      <ul class="people-list" aria-label="People">
        {members.map((member) => (
          <li key={member.memberId}>
            <Person member={member} />
          </li>
        ))}
      </ul>
      <LineNames />
      <ShownOut />
      <p class="hint">
        {freeWords(free)}
        {view?.settings.locked === true && " The door is locked: nobody new comes in."}
      </p>
      {free > 0 && (
        <div class="people-ways">
          <button type="button" class="button" onClick={invitation.show}>
            <Icon name="ticket" /> Invite friends
          </button>
        </div>
      )}
    </div>
  );
}

function Person({ member }: { member: Member }) {
  const { session, recent } = useRoom();
  const seen = useSeen(member).value;
  const isMe = member.memberId === session.memberId.value;
  return (
    <MemberCard
      member={member}
      className="person person-row"
      testId="person"
      label={isMe ? "What you can do here" : `More about ${member.name}`}
    >
      <Disk
        seat={member.seat}
        name={member.name}
        seen={seen.name}
        glowing={recent.glowing.value === member.memberId}
      />
      <span class="person-words" data-seen={seen.name}>
        <b dir="auto" data-seat={member.seat}>
          {member.name}
        </b>
        <span class="hint">
          {isMe ? "you, " : ""}
          {ROLE_WORDS[member.role]} · <PreciseWords member={member} />
        </span>
      </span>
      {member.role !== "guest" && (
        <span class="person-key" data-role={member.role}>
          <Icon name="key" />
        </span>
      )}
    </MemberCard>
  );
}
