import { calendarPath } from "../api/rooms";
import { shareLinkOf } from "../keep";
import { say } from "../words/say";
import { withLink } from "./calendar-file";

const FILE_NAME = "matinee.ics";

/** Takes the plan home: the server's file, with the way to the room in it. */
export function CalendarLink({ roomId }: { roomId: string }) {
  const path = calendarPath(roomId);
  const take = async (event: MouseEvent) => {
    event.preventDefault();
    const calendar = await fetched(path);
    if (calendar === undefined) {
      location.assign(path); // as it is, or whatever the server has to say
    } else {
      hand(withLink(calendar, shareLinkOf(roomId)));
    }
  };
  return (
    <a class="planned-calendar" href={path} download onClick={take} data-testid="calendar">
      {say().plan.calendar}
    </a>
  );
}

async function fetched(path: string): Promise<string | undefined> {
  try {
    const response = await fetch(path);
    return response.ok ? await response.text() : undefined;
  } catch {
    return undefined;
  }
}

function hand(calendar: string): void {
  const url = URL.createObjectURL(new Blob([calendar], { type: "text/calendar;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = FILE_NAME;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000); // some browsers ask first where to put it
}
