/**
 * Whether the homeserver keeps what stands in the state room, from which everything is rebuilt: its
 * own retention would eat the oldest first, and nobody would see it before a disk is lost.
 */
import { z } from "zod";
import { DAY_MS } from "../../../shared/core/values/time.ts";
import type { Vault } from "../../../shared/vault/vault.ts";
import { fail, ok, warn, type Finding } from "../finding.ts";
import type { Ask } from "./ask.ts";

const CHECK = "state-kept";
/** What `init` asks for is longer; a shorter one eats what a rebuild needs. */
const LIFETIME_MS_MIN = 365 * DAY_MS;
/** Between the making of the room and the first entry; longer when the bots started later. */
const FIRST_ENTRY_MS_MAX = DAY_MS;

const stateShape = z.array(
  z.object({
    type: z.string(),
    origin_server_ts: z.number().optional(),
    content: z.record(z.string(), z.unknown()),
  }),
);
const messagesShape = z.object({ chunk: z.array(z.object({ origin_server_ts: z.number() })) });

/** Nothing where the room cannot be read: that is told elsewhere. */
export async function examineRecord(vault: Vault, ask: Ask): Promise<readonly Finding[]> {
  const place = `/_matrix/client/v3/rooms/${encodeURIComponent(vault.stateRoom)}`;
  const token = vault.bots.rooms.accessToken;
  const answer = await ask(`${place}/state`, { token });
  const state = stateShape.safeParse(answer?.json).data;
  if (state === undefined) return [];
  const madeAtMs = state.find(({ type }) => type === "m.room.create")?.origin_server_ts;
  const policy = state.find(({ type }) => type === "m.room.retention");
  const filter = encodeURIComponent(JSON.stringify({ types: ["m.room.encrypted"] }));
  const first = await ask(`${place}/messages?dir=f&limit=1&filter=${filter}`, { token });
  const [oldest] = messagesShape.safeParse(first?.json).data?.chunk ?? [];
  const nowMs = answer?.dateMs ?? Date.now();
  const beginning = examineBeginning(madeAtMs, oldest?.origin_server_ts);
  return [
    examinePolicy(policy?.content["max_lifetime"]),
    ...(beginning === undefined ? [] : [beginning]),
    ...(madeAtMs === undefined ? [] : [ageOf(nowMs - madeAtMs)]),
  ];
}

function examinePolicy(lifetimeMs: unknown): Finding {
  const fix =
    "set `m.room.retention` of the state room to ten years, allow that in the homeserver's own " +
    "`retention`, and make a backup now";
  if (lifetimeMs === undefined) {
    const says = "the state room has no retention of its own, so the homeserver's default eats it";
    return fail(CHECK, says, fix);
  }
  if (typeof lifetimeMs === "number" && lifetimeMs >= LIFETIME_MS_MIN) {
    return ok(CHECK, "the homeserver is asked to keep what stands in the state room");
  }
  const says = "the state room's retention eats what a restore from the recovery keys needs";
  return fail(CHECK, says, fix);
}

/** Bots write there within a day of its making, and every minute from then on. */
function examineBeginning(madeAtMs: number | undefined, oldestAtMs: number | undefined) {
  if (madeAtMs === undefined || oldestAtMs === undefined) return undefined;
  const lateMs = oldestAtMs - madeAtMs;
  if (lateMs <= FIRST_ENTRY_MS_MAX) {
    return ok(CHECK, "what was written there first is still there");
  }
  const days = String(Math.floor(lateMs / DAY_MS));
  const says = `the oldest that is still there was written ${days} days after the room was made`;
  const fix =
    "if the bots were started only then, nothing is missing; else the homeserver deletes there: " +
    "make a backup now, and have it keep this room";
  return warn(CHECK, says, fix);
}

function ageOf(ageMs: number): Finding {
  const days = Math.max(0, Math.floor(ageMs / DAY_MS));
  return { ...ok("state-age", `the state room is ${String(days)} days old`), values: { days } };
}
