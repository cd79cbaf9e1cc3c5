import type { ComponentChildren } from "preact";
import type { Member, Role } from "../../../protocol/generated";
import { keptHostKey } from "../../keep";
import { AskTwice } from "../../parts/ask-twice";
import { Icon } from "../../parts/icon";
import { removeWords } from "../../words/belonging";
import { sinceWords } from "../../words/people";
import { say } from "../../words/say";
import { useRoom } from "../scope/room-scope";
import { FaceForm } from "../settings/face-form";
import { RenameForm } from "../settings/rename-form";
import { preciseWords, seenAs } from "./condition";
import { Disk } from "./disk";
import { type Power, powersOver } from "./powers";

interface Props {
  readonly member: Member;
  readonly onDone: () => void;
}

/** Who sits here, how they are, and what one may do about it. */
export function CardContent({ member, onDone }: Props) {
  const { session, me, since } = useRoom();
  // The remote moves the film and talks; everything else is for the seat itself.
  const powers = session.isCompanion.value ? [] : powersOver(member, me.value);
  const presence = session.presence.value.get(member.memberId);
  const source = session.view.value?.current?.media.source;
  const seen = seenAs(member, presence, source);
  const { people } = say();
  const role = people.roles[member.role];
  const isMe = member.memberId === session.memberId.value;
  const when = isMe ? "" : sinceWords(member.connection, since.of(member.memberId));
  return (
    <>
      <div class="person" data-seen={seen.name}>
        <Disk
          seat={member.seat}
          name={member.name}
          face={member.face}
          seen={seen.name}
          glowing={false}
        />
        <div class="person-words">
          <b dir="auto" data-seat={member.seat}>
            {member.name}
          </b>
          <span class="hint">
            {isMe ? people.youAnd(role) : role} · {preciseWords(member, presence, source)}
          </span>
          {member.companion === true && <span class="hint">{people.withPhone}</span>}
          {when !== "" && <span class="hint">{when}</span>}
        </div>
      </div>
      {powers.map((power) => (
        <PowerWay key={power} power={power} member={member} onDone={onDone} />
      ))}
    </>
  );
}

interface PowerWayProps {
  readonly power: Power;
  readonly member: Member;
  readonly onDone: () => void;
}

function PowerWay({ power, member, onDone }: PowerWayProps) {
  const { session, toasts, pairOpen } = useRoom();
  const { people, common } = say();
  const { roomId } = session.link.value;
  const appoint = (role: Role) => {
    toasts.tell(session.changeRole(member.memberId, role));
    onDone();
  };
  switch (power) {
    case "make-co-host":
      return (
        <Way power={power} onPress={() => appoint("coHost")}>
          {people.makeCoHost}
        </Way>
      );
    case "make-guest":
      return (
        <Way power={power} onPress={() => appoint("guest")}>
          {people.makeGuest}
        </Way>
      );
    case "hand-over":
      return (
        <AskTwice
          testId={power}
          ask={people.handOver}
          question={`${people.handOverAsk(member.name)} ${wayBackWords(roomId)}`}
          yes={people.handItOver}
          onYes={() => appoint("host")}
        />
      );
    case "remove":
      return (
        <AskTwice
          testId={power}
          ask={people.remove}
          question={removeWords(member.name)}
          yes={people.showOut}
          no={people.letStay}
          onYes={() => {
            toasts.tell(session.removeMember(member.memberId));
            onDone();
          }}
        />
      );
    case "pair":
      return (
        <Way
          power={power}
          onPress={() => {
            onDone();
            pairOpen.value = true;
          }}
        >
          <Icon name="phone" /> {member.companion ? common.phoneIsRemote : common.usePhone}
        </Way>
      );
    case "rename":
      return (
        <>
          <RenameForm onDone={onDone} />
          <FaceForm />
        </>
      );
    case "leave":
      return (
        <Way power={power} onPress={() => session.leave()}>
          <Icon name="leave" /> {common.leaveRoom}
        </Way>
      );
  }
}

/** A seat that gave the room away does not take it back by coming back; its key, opened anew, does (RO3). */
function wayBackWords(roomId: string): string {
  const { people } = say();
  return keptHostKey(roomId) === undefined ? people.canGiveBack : people.canGiveBackOrKey;
}

function Way(props: { power: Power; onPress: () => void; children: ComponentChildren }) {
  return (
    <button type="button" class="button" data-testid={props.power} onClick={props.onPress}>
      {props.children}
    </button>
  );
}
