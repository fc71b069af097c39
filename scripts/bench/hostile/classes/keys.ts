/** Lies about whose keys are whose. */
import { setTimeout as pause } from "node:timers/promises";
import type { HostileClass } from "../class.ts";
import type { JsonObject } from "../../../../shared/core/values/json.ts";
import { lies } from "../lies.ts";
import type { Town } from "../town.ts";
import { comesTrue } from "../watch.ts";
import { confirmed, confirmedCaseIsTold } from "./silence.ts";

const ASKED_MS = 1_500;
const TOLD_MS = 40_000;

type Query = Readonly<{
  device_keys?: Readonly<Record<string, Readonly<Record<string, JsonObject>>>>;
}>;

/** The answer with a user's devices signed by themselves alone. */
function withoutSignatures(json: unknown, userId: string): unknown {
  const query = json as Query;
  const devices = Object.entries(query.device_keys?.[userId] ?? {}).map(([id, keys]) => {
    const all = keys["signatures"];
    const own: unknown = typeof all === "object" ? Reflect.get(all ?? {}, userId) : undefined;
    const name = `ed25519:${id}`;
    const kept: unknown = typeof own === "object" ? Reflect.get(own ?? {}, name) : undefined;
    return [id, { ...keys, signatures: { [userId]: { [name]: kept } } }] as const;
  });
  return {
    ...query,
    device_keys: { ...query.device_keys, [userId]: Object.fromEntries(devices) },
  };
}

/** Makes alert look verify's keys up again. */
async function lookAgain({ liar, vault }: Town): Promise<void> {
  await liar.tell("alert", { device_lists: { changed: [vault.bots.verify.userId], left: [] } });
  await pause(ASKED_MS);
}

const unsignedBot = lies("a bot's device shown unsigned to another bot", 1, {
  // Once: the bot misses entries for good, and stays in safe mode.
  least: 1,
  control: confirmedCaseIsTold,
  act: async (town, _index, watch) => {
    const { liar, vault, people, rooms } = town;
    const { userId } = vault.bots.verify;
    const end = liar.meddle((asked) =>
      asked.path.endsWith("/keys/query") && liar.botOf(asked) === "alert"
        ? { do: "rewrite", change: (json) => withoutSignatures(json, userId) }
        : undefined,
    );
    await lookAgain(town);
    const pattern = { kind: "alert", case: await confirmed(town), msgType: "Alert" };
    const isSeen = (): boolean => people.eva.seen(rooms.east, pattern).length > 0;
    const isFine = await comesTrue(TOLD_MS, () => isSeen() || watch.isAlarmed());
    end();
    await lookAgain(town);
    return !isFine;
  },
});

export const KEYS: readonly HostileClass[] = [unsignedBot];
