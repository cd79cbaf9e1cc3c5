import type { Member } from "../../../protocol/generated";
import { Icon } from "../../parts/icon";
import { freeWords } from "../../words/people";
import { say } from "../../words/say";
import { useRoom } from "../scope/room-scope";
import { Disk } from "./disk";
import { LineNames } from "./line";
import { MemberCard } from "./member-card";
import { PreciseWords } from "./precise-words";
import { ShownOut } from "./shown-out";
import { useSeen } from "./use-seen";

/** Everybody in the room, in words. */
export function PeoplePanel() {
  const { session, invitation } = useRoom();
  const { people, common } = say();
  const view = session.view.value;
  const members = view?.members ?? [];
  const free = (view?.seats ?? 0) - members.length;
  return (
    <div class="people">
      <ul class="people-list" aria-label={people.label}>
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
        {view?.settings.locked === true && ` ${people.doorLocked}`}
      </p>
      {free > 0 && (
        <div class="people-ways">
          <button type="button" class="button" onClick={invitation.show}>
            <Icon name="ticket" /> {common.inviteFriends}
          </button>
        </div>
      )}
    </div>
  );
}

function Person({ member }: { member: Member }) {
  const { session, recent } = useRoom();
  const seen = useSeen(member).value;
  const { people } = say();
  const role = people.roles[member.role];
  const isMe = member.memberId === session.memberId.value;
  return (
    <MemberCard
      member={member}
      className="person person-row"
      testId="person"
      label={isMe ? people.whatYouCanDo : people.more(member.name)}
    >
      <Disk
        seat={member.seat}
        name={member.name}
        face={member.face}
        seen={seen.name}
        glowing={recent.glowing.value === member.memberId}
      />
      <span class="person-words" data-seen={seen.name}>
        <b dir="auto" data-seat={member.seat}>
          {member.name}
        </b>
        <span class="hint">
          {isMe ? people.youAnd(role) : role} · <PreciseWords member={member} />
        </span>
      </span>
      {member.role !== "guest" && (
        <span class="person-key" data-role={member.role}>
          <Icon name="key" />
        </span>
      )}
      <span class="person-more">
        <Icon name="more" />
      </span>
    </MemberCard>
  );
}
