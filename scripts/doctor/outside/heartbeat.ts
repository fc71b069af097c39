/**
 * Whether each bot writes into the state room, as it does at least every minute while it runs. Who
 * wrote when is all that is looked at: no more can be read without the bots' keys.
 */
import { z } from "zod";
import { BOT_NAMES } from "../../../shared/core/protocol/entry.ts";
import type { Vault } from "../../../shared/vault/vault.ts";
import type { Ask } from "./ask.ts";
import { fail, ok, type Finding } from "../finding.ts";

const SILENT_AFTER_MS = 2 * 60_000;

const messagesShape = z.object({
  chunk: z.array(z.object({ sender: z.string(), origin_server_ts: z.number() })),
});

export async function examineHeartbeats(
  vault: Vault,
  ask: Ask,
  isRunning: boolean,
): Promise<Finding> {
  if (!isRunning) return ok("heartbeat", "the bots are not running");
  const ages = await Promise.all(
    BOT_NAMES.map(async (bot) => ({ bot, ageMs: await ageOfNewest(vault, bot, ask) })),
  );
  const silent = ages.filter(({ ageMs }) => ageMs > SILENT_AFTER_MS).map(({ bot }) => bot);
  if (silent.length === 0) return ok("heartbeat", "every bot wrote within the last two minutes");
  const fix = "look at what it logs, and start it again; right after a start, wait a minute";
  return fail("heartbeat", `${silent.join(", ")} has written nothing for two minutes`, fix);
}

/** By the homeserver's own clock; infinite when there is nothing. */
async function ageOfNewest(
  { bots, stateRoom }: Vault,
  bot: (typeof BOT_NAMES)[number],
  ask: Ask,
): Promise<number> {
  const { userId, accessToken: token } = bots[bot];
  const filter = encodeURIComponent(JSON.stringify({ senders: [userId] }));
  const room = encodeURIComponent(stateRoom);
  const path = `/_matrix/client/v3/rooms/${room}/messages?dir=b&limit=1&filter=${filter}`;
  const answer = await ask(path, { token });
  const [newest] = messagesShape.safeParse(answer?.json).data?.chunk ?? [];
  if (newest?.sender !== userId) return Infinity;
  return (answer?.dateMs ?? Date.now()) - newest.origin_server_ts;
}
