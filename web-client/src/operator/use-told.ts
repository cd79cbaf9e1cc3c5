import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { type Answer, look } from "./ask";

const EVERY_MS = 2_000;

/** What an address tells, asked for again and again while somebody can see it. */
export function useTold<T>(path: string): { told: Answer<T> | undefined; again: () => void } {
  const [told, setTold] = useState<Answer<T>>();
  const asked = useRef(0);
  const again = useCallback(async () => {
    asked.current += 1;
    const mine = asked.current;
    const answer = await look<T>(path);
    if (mine === asked.current) {
      setTold(answer);
    }
  }, [path]);
  useEffect(() => {
    again();
    const timer = setInterval(() => document.visibilityState === "visible" && again(), EVERY_MS);
    const seen = () => document.visibilityState === "visible" && again();
    document.addEventListener("visibilitychange", seen);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", seen);
      asked.current += 1; // what is still on its way is of another address
    };
  }, [again]);
  return { told, again };
}
