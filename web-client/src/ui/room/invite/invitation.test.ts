import { describe, expect, it } from "vitest";
import { staysHere } from "./invitation";

describe("whom a link reaches", () => {
  it.each(["http://localhost:8080/r/a", "http://127.0.0.1/r/a", "http://[::1]:8080/r/a"])(
    "%s stays on this computer",
    (link) => expect(staysHere(link)).toBe(true),
  );

  it.each(["", "not a link", "http://192.168.1.7:8080/r/a", "https://127.example.org/r/a"])(
    "%j goes out",
    (link) => expect(staysHere(link)).toBe(false),
  );
});
