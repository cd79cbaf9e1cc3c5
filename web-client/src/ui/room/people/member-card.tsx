import type { ComponentChildren } from "preact";
import type { Member } from "../../../protocol/generated";
import { PopCard } from "../../parts/pop-card";
import { CardContent } from "./card-content";

interface Props {
  readonly member: Member;
  readonly className: string;
  readonly testId: string;
  /** What the button is called, for eyes that hover and for ears. */
  readonly label: string;
  readonly children: ComponentChildren;
}

/** A seat's button, and what there is to say and do about who sits there. */
export function MemberCard({ member, className, testId, label, children }: Props) {
  return (
    <PopCard
      className={className}
      testId={testId}
      label={label}
      button={children}
      cardClass="member-card"
      cardLabel={member.name}
      cardTestId="member-card"
      card={(close) => <CardContent member={member} onDone={close} />}
    />
  );
}
