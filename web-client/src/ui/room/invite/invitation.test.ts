import { describe, expect, it } from "vitest";
import { cautionAbout } from "./invitation";

describe("a link's caution", () => {
  it.each(["http://localhost:8080/r/a", "http://127.0.0.1/r/a", "http://[::1]:8080/r/a"])(
    "%s stays on this computer",
    (link) => expect(cautionAbout(link)).toContain("this computer only"),
  );

  it.each(["", "not a link", "http://192.168.1.7:8080/r/a", "https://127.example.org/r/a"])(
    "%j needs none",
    (link) => expect(cautionAbout(link)).toBeUndefined(),
  );
});
