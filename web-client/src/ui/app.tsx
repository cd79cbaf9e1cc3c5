import { Landing } from "./landing/landing";
import { RoomPage } from "./room/room-page";
import { route } from "./router";
import { NotFound } from "./states/not-found";

export function App() {
  const here = route.value;
  switch (here.name) {
    case "landing":
      return <Landing />;
    case "room":
      return <RoomPage key={here.roomId} roomId={here.roomId} />;
    case "unknown":
      return <NotFound />;
  }
}
