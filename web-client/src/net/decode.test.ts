import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { decode } from "./decode";

const WIRE = new URL("../../../protocol/src/test/resources/wire/", import.meta.url);

describe("hostile frames", () => {
  test.each([
    "",
    "null",
    "1",
    "[]",
    '"welcome"',
    "{",
    "{}",
    '{"type":1}',
    '{"type":null}',
    '{"type":"clock","t1Ms":"1","t2Ms":1,"t3Ms":1,"clockId":"a"}',
    '{"type":"clock","t1Ms":1,"t2Ms":1,"clockId":"a"}',
    '{"type":"done","ref":1.5,"seq":1}',
    '{"type":"memberBack","seq":1,"atMs":1}',
    '{"type":"memberBack","seq":"1","atMs":1,"memberId":1}',
    '{"type":"presence","members":{}}',
    '{"type":"presence","members":[null]}',
    '{"type":"typing"}',
    '{"type":"typing","by":"2"}',
    '{"type":"lined"}',
    '{"type":"lined","place":1.5}',
    '{"type":"line","names":"Ida"}',
    '{"type":"line","names":[1]}',
    '{"type":"chatEdited","seq":1,"atMs":1,"messageId":1}',
    '{"type":"chatDeleted","seq":1,"atMs":1,"messageId":"1"}',
    '{"type":"reactionsCounted","seq":1,"atMs":1,"itemId":1}',
    '{"type":"reactionsCounted","seq":1,"atMs":1,"itemId":1,"buckets":[{"fromMs":0}]}',
    '{"type":"reactionsCounted","seq":1,"atMs":1,"itemId":1,"buckets":[{"fromMs":0,"counts":[{"emoji":"x"}]}]}',
    '{"type":"settingsChanged","seq":1,"atMs":1,"settings":{"title":"t","control":"hosts","locked":1}}',
    '{"type":"chatPosted","seq":1,"atMs":1,"message":{"messageId":1,"by":1,"name":"A","text":"t","atMs":1,"replyTo":"7"}}',
    '{"type":"welcome","epoch":"e","seq":1,"clockId":"c","memberId":1,"seatToken":"t","nowMs":1,"build":"b","room":{}}',
    '{"type":"playbackChanged","seq":1,"atMs":1,"cause":"play","playback":{"itemId":1,"state":"held","positionMs":null,"rate":0,"sinceMs":0,"playingRate":1}}',
  ])("%s is broken", (text) => {
    expect(decode(text)).toEqual({ name: "broken" });
  });

  test("names of objects are not types", () => {
    expect(decode('{"type":"toString"}')).toEqual({ name: "unknown-frame", type: "toString" });
    expect(decode('{"type":"__proto__","seq":3}')).toMatchObject({ name: "unknown-event" });
  });

  test("an unknown type with a number is an event, without one it is nothing", () => {
    expect(decode('{"type":"pollOpened","seq":7,"atMs":1}')).toEqual({
      name: "unknown-event",
      type: "pollOpened",
      seq: 7,
    });
    expect(decode('{"type":"confetti"}')).toEqual({ name: "unknown-frame", type: "confetti" });
  });

  test("null is absent, and more than we know is no harm", () => {
    expect(
      decode('{"type":"memberBack","seq":1,"atMs":1,"by":null,"memberId":2,"mood":"good"}'),
    ).toEqual({
      name: "event",
      event: { type: "memberBack", seq: 1, atMs: 1, memberId: 2, mood: "good" },
    });
  });
});

describe.runIf(existsSync(WIRE))("golden frames", () => {
  const files = readdirSync(WIRE).filter((f) => f.startsWith("server") && f.endsWith(".json"));

  test("there are some", () => {
    expect(files).not.toEqual([]);
  });

  test.each(files)("%s is understood", (file) => {
    const decoded = decode(readFileSync(new URL(file, WIRE), "utf8"));
    expect(["event", "frame"]).toContain(decoded.name);
  });
});
