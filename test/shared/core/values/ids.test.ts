/** Identifiers: a plain string becomes one only when it has its shape and its length. */
import { describe, expect, it } from "vitest";
import {
  ID_BYTES_MAX,
  parseDeviceId,
  parseEventId,
  parseRoomId,
  parseTag,
  parseUserId,
  serverOf,
  type UserId,
} from "../../../../shared/core/values/ids.ts";

describe("the parsers of identifiers", () => {
  it.each([
    { what: "a user id", parse: parseUserId, text: "@ana:example.org" },
    { what: "a user id with a port", parse: parseUserId, text: "@ana:localhost:8448" },
    { what: "a room id with a server", parse: parseRoomId, text: "!abc:example.org" },
    { what: "a room id of version 12", parse: parseRoomId, text: "!Xy-_0" },
    { what: "an event id", parse: parseEventId, text: "$Xy-_0" },
    { what: "a device id", parse: parseDeviceId, text: "ABCDEFGHIJ" },
    { what: "a tag", parse: parseTag, text: "0f".repeat(16) },
    { what: "a long tag", parse: parseTag, text: "0f".repeat(32) },
  ])("take $what as it is", ({ parse, text }) => {
    expect(parse(text)).toBe(text);
  });

  it.each([
    { what: "a name without a server", parse: parseUserId, text: "@ana" },
    { what: "a user id without a name", parse: parseUserId, text: "@:example.org" },
    { what: "a user id with a path behind it", parse: parseUserId, text: "@ana:example.org/x" },
    { what: "a user id in a sentence", parse: parseUserId, text: "to @ana:example.org" },
    { what: "a line break in a user id", parse: parseUserId, text: "@ana:example.org\n" },
    { what: "an alias", parse: parseRoomId, text: "#river:example.org" },
    { what: "a bare sigil", parse: parseRoomId, text: "!" },
    { what: "a room id with a space", parse: parseRoomId, text: "!a b" },
    { what: "an event id without its sigil", parse: parseEventId, text: "abc" },
    { what: "an empty device id", parse: parseDeviceId, text: "" },
    { what: "a short tag", parse: parseTag, text: "0f".repeat(15) },
    { what: "a tag in capitals", parse: parseTag, text: "0F".repeat(16) },
    { what: "a tag that is too long", parse: parseTag, text: "0f".repeat(33) },
    { what: "a user id as a tag", parse: parseTag, text: "@ana:example.org" },
  ])("refuse $what", ({ parse, text }) => {
    expect(parse(text)).toBeUndefined();
  });

  it("count the bytes of an id, not its characters", () => {
    expect(parseRoomId(`!${"a".repeat(ID_BYTES_MAX - 1)}`)).toBeDefined();
    expect(parseRoomId(`!${"a".repeat(ID_BYTES_MAX)}`)).toBeUndefined();
    expect(parseRoomId(`!${"ñ".repeat(ID_BYTES_MAX - 1)}`)).toBeUndefined();
  });
});

describe("the server of a user id", () => {
  it("is all that follows the first colon", () => {
    expect(serverOf("@ana:localhost:8448" as UserId)).toBe("localhost:8448");
  });
});
