/** The note by which the state room is found without a disk: nobody but the bot can make one. */
import { describe, expect, it } from "vitest";
import { furthest } from "../../../../bots/process/outside/furthest.ts";
import {
  openPointer,
  sealPointer,
  type PointerSeen,
} from "../../../../bots/process/outside/pointer.ts";
import { BOT_NAMES, byBot, type BotName } from "../../../../shared/core/protocol/entry.ts";
import type { RoomId, UserId } from "../../../../shared/core/values/ids.ts";
import { createSignatures, signingKeyOf } from "../../../../shared/vault/signing.ts";

const SEEDS = byBot((bot) => new Uint8Array(32).fill(BOT_NAMES.indexOf(bot) + 1));
const KEYS = byBot((bot) => signingKeyOf(SEEDS[bot]));
const signaturesOf = (bot: BotName) => createSignatures({ bot, seed: SEEDS[bot], keys: KEYS });
const ownerOf = (bot: BotName) => ({
  bot,
  userId: `@${bot}:home.test` as UserId,
  tagKey: new Uint8Array(32).fill(9),
});
const [FIRST, SECOND, THIRD] = ["!first", "!second", "!third"] as RoomId[] as [
  RoomId,
  RoomId,
  RoomId,
];
const POINTER = { roomIds: [FIRST, SECOND], count: 1 };

describe("a note of where the state room is", () => {
  const alert = ownerOf("alert");
  const signatures = signaturesOf("alert");
  const sealed = sealPointer(alert, POINTER, signatures);

  it("comes back as it was written, and shows no room", () => {
    expect(openPointer(alert, sealed, signatures)).toEqual({ kind: "ok", pointer: POINTER });
    expect(JSON.stringify(sealed)).not.toMatch(/first|second|count/u);
    expect(sealPointer(alert, POINTER, signatures).sealed).not.toBe(sealed.sealed);
  });

  it.each([
    ["null", null],
    ["another version", { ...sealed, v: 2 }],
    ["a field more", { ...sealed, more: 1 }],
    ["one that is cut", { v: 1, sealed: sealed.sealed.slice(0, -8) }],
    ["one of a megabyte", { v: 1, sealed: "A".repeat(1_000_000) }],
    ["another key's", sealPointer({ ...alert, tagKey: new Uint8Array(32) }, POINTER, signatures)],
    ["another account's", sealPointer(ownerOf("rooms"), POINTER, signatures)],
    ["one that another bot signed", sealPointer(alert, POINTER, signaturesOf("verify"))],
    [
      "one that was signed for something else",
      sealPointer(alert, POINTER, { sign: (_purpose, said) => signatures.sign("entry", said) }),
    ],
  ])("is forged: %s", (_what, content) => {
    expect(openPointer(alert, content, signatures)).toEqual({ kind: "forged" });
  });
});

const NONE: PointerSeen = { kind: "none" };

function at(count: number, ...roomIds: readonly RoomId[]): PointerSeen {
  return { kind: "ok", pointer: { roomIds, count } };
}

it("a note that was emptied, as by a burn, is as good as none", () => {
  const signatures = signaturesOf("alert");
  expect(openPointer(ownerOf("alert"), {}, signatures)).toEqual({ kind: "none" });
});

describe("what the notes say together", () => {
  const said = (...[verify, alert, rooms]: readonly [PointerSeen, PointerSeen, PointerSeen]) =>
    furthest({ verify, alert, rooms }, FIRST);

  it.each<readonly [string, PointerSeen, PointerSeen, PointerSeen, readonly RoomId[]]>([
    ["nobody wrote one", NONE, NONE, NONE, [FIRST]],
    ["one has gone ahead", NONE, at(1, FIRST, SECOND), NONE, [FIRST, SECOND]],
    ["one has let go", at(1, SECOND), at(1, FIRST, SECOND), at(1, SECOND), [FIRST, SECOND]],
    ["all have let go", at(1, SECOND), at(1, SECOND), at(1, SECOND), [SECOND]],
    ["it goes on", at(1, SECOND), at(2, SECOND, THIRD), at(1, SECOND), [SECOND, THIRD]],
  ])("is where to read: %s", (_what, verify, alert, rooms, roomIds) => {
    expect(said(verify, alert, rooms).roomIds).toEqual(roomIds);
  });

  it.each<readonly [string, PointerSeen, PointerSeen, PointerSeen]>([
    ["one is forged", at(1, SECOND), { kind: "forged" }, at(1, SECOND)],
    ["one is two steps behind", at(2, SECOND, THIRD), NONE, at(2, SECOND, THIRD)],
    ["one is behind while another has let go", at(1, SECOND), NONE, at(1, FIRST, SECOND)],
    ["two follow different rooms", at(1, FIRST, SECOND), at(1, FIRST, THIRD), NONE],
    ["two came from different rooms", at(2, SECOND, THIRD), at(2, FIRST, THIRD), at(1, SECOND)],
    ["one came from a room of nobody", NONE, at(1, THIRD, SECOND), NONE],
  ])("stops a restore: %s", (_what, verify, alert, rooms) => {
    const told = thrownBy(() => said(verify, alert, rooms));
    expect(told).toMatchObject({ code: "corrupt" });
    expect(String(told)).toContain("the homeserver");
  });
});

function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return undefined;
}
