/** The watch on the wire sees what no receiver notices: one place of a session used twice. */
import { describe, expect, it } from "vitest";
import { WireWatch } from "../../../scripts/bench/wire.ts";

const SEND = "/_matrix/client/v3/rooms/!r:s/send/m.room.encrypted/t1";

describe("a watch on the wire", () => {
  it("takes the same ciphertext, sent again, for one message", () => {
    const wire = watched([megolm("s1", 5, "one"), megolm("s1", 5, "one")]);
    expect([wire.messages, wire.reused]).toEqual([1, 0]);
  });

  it("sees two messages at one place of a session", () => {
    const wire = watched([megolm("s1", 300, "one"), megolm("s1", 300, "two")]);
    expect(wire.reused).toBe(1);
  });

  it("tells sessions and places apart", () => {
    const wire = watched([megolm("s1", 5, "a"), megolm("s1", 6, "b"), megolm("s2", 5, "c")]);
    expect([wire.messages, wire.reused]).toEqual([3, 0]);
  });

  it("counts refused uploads of keys, and nothing else that was refused", () => {
    const wire = new WireWatch();
    for (const [path, status] of [
      ["/_matrix/client/v3/keys/upload", 400],
      ["/_matrix/client/v3/keys/upload", 200],
      ["/_matrix/client/v3/keys/query", 400],
    ] as const) {
      wire.answered({ method: "POST", path, body: Buffer.alloc(0), status, bytes: 0 });
    }
    expect(wire.keyUploadsRefused).toBe(1);
  });
});

function watched(contents: readonly object[]): WireWatch {
  const wire = new WireWatch();
  for (const content of contents) {
    wire.asked({ method: "PUT", path: SEND, body: Buffer.from(JSON.stringify(content)) });
  }
  return wire;
}

/** Version 3, the tag of the index, the index as a varint, and then something. */
function megolm(session: string, index: number, rest: string): object {
  const varint: number[] = [];
  let left = index;
  for (; left >= 0x80; left = Math.floor(left / 0x80)) varint.push((left % 0x80) | 0x80);
  const bytes = Buffer.concat([Buffer.from([3, 8, ...varint, left]), Buffer.from(rest)]);
  return { session_id: session, ciphertext: bytes.toString("base64") };
}
