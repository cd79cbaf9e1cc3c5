import type { Member } from "../../../protocol/generated";
import { Icon } from "../../parts/icon";
import { say } from "../../words/say";
import { useRoom } from "../scope/room-scope";
import { Disk } from "./disk";
import { MemberCard } from "./member-card";
import { useSeen } from "./use-seen";
import "./people.css";
import "./people-panel.css";

/** The eight seats under the stage. An empty one invites. */
export function SeatRow() {
  const { session } = useRoom();
  const view = session.view.value;
  const members = new Map(view?.members.map((member) => [member.seat, member]));
  return (
    <ul class="seat-row" aria-label={say().people.seats} data-testid="people">
      {Array.from({ length: view?.seats ?? 0 }, (_, at) => at + 1).map((seat) => {
        const member = members.get(seat);
        return (
          <li key={seat}>
            {member === undefined ? (
              <FreeSeat seat={seat} />
            ) : (
              <TakenSeat key={member.memberId} member={member} />
            )}
          </li>
        );
      })}
    </ul>
  );
}

function TakenSeat({ member }: { member: Member }) {
  const { session, recent } = useRoom();
  const seen = useSeen(member).value;
  const isMe = member.memberId === session.memberId.value;
  const { people, common } = say();
  const label = (isMe ? people.mySeat : people.seat)(
    member.name,
    people.roles[member.role],
    seen.words,
  );
  return (
    <MemberCard member={member} className="seat" testId="member" label={label}>
      <Disk
        seat={member.seat}
        name={member.name}
        face={member.face}
        seen={seen.name}
        glowing={recent.glowing.value === member.memberId}
      />
      {member.role !== "guest" && (
        <span class="seat-key" data-role={member.role}>
          <Icon name="key" />
        </span>
      )}
      <span class="heard">{label}</span>
      <span class="seat-name" data-seen={seen.name} aria-hidden="true">
        {isMe ? common.you : member.name}
      </span>
    </MemberCard>
  );
}

function FreeSeat({ seat }: { seat: number }) {
  const { invitation } = useRoom();
  const { people } = say();
  const label = people.freeSeat(seat);
  return (
    <button
      type="button"
      class="seat"
      data-testid="free-seat"
      aria-label={label}
      title={label}
      onClick={invitation.show}
    >
      <span class="disk disk-free" data-seat={seat}>
        <Icon name="add" />
      </span>
      <span class="seat-name" aria-hidden="true">
        {people.free}
      </span>
    </button>
  );
}
