/** The doctor looks at the state room of now, and at whether a restore would find it. */
import { describe, expect, it } from "vitest";
import { sealPointer } from "../../../bots/process/outside/pointer.ts";
import type { Ask } from "../../../scripts/doctor/outside/ask.ts";
import { whereStateRoom } from "../../../scripts/doctor/outside/where.ts";
import { BOT_NAMES, byBot, type BotName } from "../../../shared/core/protocol/entry.ts";
import type { StateRoomPointer } from "../../../shared/core/ports.ts";
import type { RoomId } from "../../../shared/core/values/ids.ts";
import { createSignatures } from "../../../shared/vault/signing.ts";
import { sampleVault } from "../../harness/sample-vault.ts";

const SECOND = "!second" as RoomId;
const FIRST = sampleVault().stateRoom;

/** A homeserver on which the bots' accounts hold these notes; null for one that it keeps back. */
function holding(notes: Readonly<Partial<Record<BotName, StateRoomPointer | "made up" | null>>>) {
  const vault = sampleVault();
  const keys = byBot((bot) => vault.bots[bot].signingKey);
  const ask: Ask = (path, { token } = {}) => {
    const bot = BOT_NAMES.find((name) => vault.bots[name].accessToken === token) ?? "verify";
    expect(path).toContain(encodeURIComponent(vault.bots[bot].userId));
    const note = notes[bot];
    const answer = { status: 200, dateMs: undefined, json: {}, errcode: undefined };
    if (note === null) return Promise.resolve(undefined);
    if (note === undefined) {
      return Promise.resolve({ ...answer, status: 404, errcode: "M_NOT_FOUND" });
    }
    if (note === "made up") return Promise.resolve({ ...answer, json: { v: 1, sealed: "AAAA" } });
    const { userId, signingSeed: seed } = vault.bots[bot];
    const signatures = createSignatures({ bot, seed, keys });
    const json = sealPointer({ userId, tagKey: vault.tagKey }, note, signatures);
    return Promise.resolve({ ...answer, json });
  };
  return whereStateRoom(vault, ask);
}

const moved: StateRoomPointer = { roomIds: [SECOND], count: 1 };

describe("the doctor's look at where the state room is", () => {
  it("is the vault's own room while it never moved", async () => {
    const { vault, finding } = await holding({});
    expect(vault.stateRoom).toBe(FIRST);
    expect(finding).toMatchObject({ level: "ok", values: { moves: 0, moving: 0 } });
  });

  it("is the room that followed, and names none", async () => {
    const { vault, finding } = await holding({ verify: moved, alert: moved, rooms: moved });
    expect(vault.stateRoom).toBe(SECOND);
    expect(finding).toMatchObject({ level: "ok", values: { moves: 1, moving: 0 } });
    expect(JSON.stringify(finding)).not.toContain(SECOND);
  });

  it("is still the one before while it moves", async () => {
    const both: StateRoomPointer = { roomIds: [FIRST, SECOND], count: 1 };
    const { vault, finding } = await holding({ rooms: both });
    expect(vault.stateRoom).toBe(FIRST);
    expect(finding).toMatchObject({ level: "ok", values: { moves: 1, moving: 1 } });
  });

  it.each<readonly [string, Parameters<typeof holding>[0]]>([
    ["is made up", { verify: "made up" }],
    ["is kept back", { verify: null }],
    ["is older than it can be", { verify: moved, alert: moved }],
  ])("fails where a note %s, and the vault's word stands", async (_what, notes) => {
    const { vault, finding } = await holding(notes);
    expect(finding.level).toBe("fail");
    expect(finding.fix).toBeDefined();
    expect(vault.stateRoom).toBe(FIRST);
  });
});
