/** Entries of the state room under a key that the server put into the key backup. */
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { codeFromNumber } from "../../../../shared/core/values/case-code.ts";
import type { Fact } from "../../../../shared/core/protocol/entry.ts";
import type { JsonObject } from "../../../../shared/core/values/json.ts";
import { factOf } from "../../../../shared/domain/streams/stream.ts";
import { emptyHeads, place } from "../../../../shared/runtime/eventlog/chain.ts";
import { encodeEntry, ENTRY_TYPE } from "../../../../shared/runtime/eventlog/codec.ts";
import type { HostileClass } from "../class.ts";
import { deviceKeysOf, plantKey } from "../planted-key.ts";
import { inRoom, madeUp } from "../sync-part.ts";
import { openTown, type Town } from "../town.ts";
import { Watch } from "../watch.ts";
import { letIntoState } from "./entries.ts";
import { confirmedCaseIsTold } from "./silence.ts";

const TOLD_MS = 15_000;
const LIFE_MS = 1_800_000;
const CODE = 4_711;

/** A case of which nobody has said a word, reported and confirmed. */
function facts(town: Town): readonly Fact[] {
  const code = codeFromNumber(CODE);
  const nowMs = Date.now();
  const seen = { seenAtMs: nowMs, size: "3-5", activity: "raid", uniform: "marked" };
  const reported = {
    ...{ type: "reported", code, area: "east", severity: "urgent" },
    reporter: randomBytes(16).toString("hex"),
    salute: { ...seen, equipment: "vans", note: "" },
    replyRoom: town.rooms.management,
    expiresAtMs: nowMs + LIFE_MS,
  };
  const confirmed = { type: "confirmed", code };
  return [factOf("case", reported), factOf("case", confirmed)];
}

/** True when the committee of the east is told an alert that nobody reported. */
async function isBelieved(town: Town): Promise<boolean> {
  const { trudy, eva } = town.people;
  const { state, east } = town.rooms;
  await letIntoState(town, state);
  // The real key, from her own device, would give her away.
  town.liar.holdKeys("alert", trudy.userId);
  const of = await deviceKeysOf(town, "verify");
  const entries = place(facts(town), emptyHeads(), { atMs: Date.now(), cause: null });
  const events: JsonObject[] = [];
  let session: unknown;
  for (const entry of entries) {
    const content = await trudy.person.encrypt(state, ENTRY_TYPE, encodeEntry(entry));
    session = content["session_id"];
    const envelope = { ...content, sender_key: of.curve25519, device_id: of.deviceId };
    events.push(madeUp({ sender: town.vault.bots.verify.userId, content: envelope }));
  }
  if (typeof session !== "string") throw new Error("the ciphertext names no session");
  await plantKey(town, { reader: "alert", of, by: trudy.person, session });
  const mark = eva.mark();
  await town.liar.tell("alert", inRoom(state, events));
  const pattern = { kind: "alert" };
  return (await eva.seesWithin(TOLD_MS, east, { pattern, mark })) !== undefined;
}

/** A network of its own each time: its record is broken when such an entry is believed. */
const planted: HostileClass = {
  name: "entries under a key planted in the key backup",
  by: "server",
  weight: 2,
  control: confirmedCaseIsTold,
  act: async (town, count) => {
    let came = { acts: count, accepted: 0, warned: 0, talked: 0 };
    for (let index = 0; index < count; index += 1) {
      const dir = join(town.dir, `other-${town.next()}`);
      const other = await openTown({ dir, random: town.random });
      try {
        const watch = new Watch(other);
        const isAccepted = await isBelieved(other);
        const { accepted, warned, talked } = watch.came(1, isAccepted ? 1 : 0);
        came = {
          acts: count,
          accepted: came.accepted + accepted,
          warned: came.warned + warned,
          talked: came.talked + talked,
        };
      } finally {
        await other.stop();
      }
    }
    return came;
  },
};

export const BACKUP: readonly HostileClass[] = [planted];
