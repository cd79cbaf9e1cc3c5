import { describe, expect, it } from "vitest";
import {
  companionCodeIn,
  companionLinkOf,
  hostKeyIn,
  linkTo,
  pathFromInvitation,
  roomPath,
  routeOf,
} from "./route";

describe("routes", () => {
  it.each([
    "/r/",
    "/r",
    "/r/../etc",
    "/r/a/b",
    "/r/a//",
    "/r/%3Cscript%3E",
    "/r/ü",
    `/r/${"a".repeat(65)}`,
    "//evil.example",
    "/rooms/abc",
    "/R/abc",
  ])("%s leads nowhere", (path) => expect(routeOf(path)).toEqual({ name: "unknown", path }));

  it.each(["/", ""])("%j is the landing page", (path) =>
    expect(routeOf(path)).toEqual({ name: "landing" }),
  );

  it.each(["/r/7k2mq-0vhtz-3xyab", "/r/7k2mq-0vhtz-3xyab/"])("%s is a room", (path) =>
    expect(routeOf(path)).toEqual({ name: "room", roomId: "7k2mq-0vhtz-3xyab" }),
  );

  it("comes back from its own path", () => {
    expect(routeOf(roomPath("a_b-C1"))).toEqual({ name: "room", roomId: "a_b-C1" });
  });
});

describe("the host key", () => {
  it.each(["", "#", "#host=", "#hosts=abc", "#host=<b>", `#host=${"a".repeat(201)}`, "#%"])(
    "is not in %s",
    (hash) => expect(hostKeyIn(hash)).toBeUndefined(),
  );

  it("is read from the fragment", () => {
    expect(hostKeyIn("#host=aB_9-x")).toBe("aB_9-x");
    expect(hostKeyIn("#a=1&host=k")).toBe("k");
  });
});

describe("a code for a second device", () => {
  it("is in the fragment of a link, and nothing else is taken for one", () => {
    const link = companionLinkOf("https://films.example/r/7k2mq", "aB_9");
    expect(companionCodeIn(new URL(link).hash)).toBe("aB_9");
    expect(hostKeyIn(new URL(link).hash)).toBeUndefined();
    expect(companionCodeIn("#host=k")).toBeUndefined();
    expect(companionCodeIn("#companion=<script>")).toBeUndefined();
  });
});

describe("another link", () => {
  it("is at the same server", () => {
    expect(linkTo("https://films.example/r/old", "old", "new")).toBe("https://films.example/r/new");
    expect(linkTo("https://films.example/else", "old", "new")).toBe("https://films.example/else");
  });
});

describe("an invitation", () => {
  it.each([
    "",
    "javascript:alert(1)",
    "javascript://x/r/abc",
    "https://example.org/",
    "two words",
    "../../etc",
  ])("%j leads nowhere", (typed) => expect(pathFromInvitation(typed)).toBeUndefined());

  it.each([
    ["7K2MQ-0vhtz-3xyab", "/r/7k2mq-0vhtz-3xyab"],
    [" r/7k2mq ", "/r/7k2mq"],
    ["/r/7k2mq", "/r/7k2mq"],
    ["https://films.example/r/7k2mq", "/r/7k2mq"],
    ["http://10.0.0.2:8080/r/7k2mq#host=key", "/r/7k2mq#host=key"],
  ])("%s leads to %s", (typed, path) => expect(pathFromInvitation(typed)).toBe(path));
});
