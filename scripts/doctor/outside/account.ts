/** One bot's account: logged in, without a server administrator's rights, not slowed down. */
import { z } from "zod";
import type { BotName } from "../../../shared/core/protocol/entry.ts";
import type { VaultBot } from "../../../shared/vault/vault.ts";
import type { Ask } from "./ask.ts";
import { fail, ok, warn, type Finding } from "../finding.ts";

/** Answers administrators alone, and changes nothing. */
const ADMIN_ONLY = "/_synapse/admin/v2/users?limit=1";
/**
 * Reads the account's own delayed events: nothing is written, and Synapse limits it by default to
 * five at once and one a second (rc_delayed_event_mgmt). The override of `init` lifts it with all
 * other limits of the account.
 */
const LIMITED = "/_matrix/client/unstable/org.matrix.msc4140/delayed_events";
const LIMITED_TRIES = 10;
/** What Synapse lets through without the override (rc_message): ten at once, then one in 5 s. */
const BURST_MESSAGES = 10;
const SECONDS_A_MESSAGE = 5;
const EXAMPLE_ROOMS = 20;
/** How many invitations one person gets at once, and then one in so long (rc_invites.per_user). */
const BURST_INVITED = 5;
const SECONDS_AN_INVITATION = 333;
const MOVED_ROOMS = 10;

const whoamiShape = z.object({ user_id: z.string(), device_id: z.string().optional() });

export async function examineAccount(
  bot: BotName,
  { userId, deviceId, accessToken: token }: VaultBot,
  ask: Ask,
): Promise<readonly Finding[]> {
  const answer = await ask("/_matrix/client/v3/account/whoami", { token });
  if (answer?.status !== 200 && answer?.errcode !== "M_UNKNOWN_TOKEN") {
    const fix = "look at what stands in front of the homeserver, and run this again";
    return [fail("login", `whether ${bot} is logged in could not be seen`, fix)];
  }
  const self = whoamiShape.safeParse(answer.json).data;
  if (self?.user_id !== userId || self.device_id !== deviceId) {
    const fix = "rebuild it from the recovery keys: restore --from-recovery-key";
    return [fail("login", `${bot} is no longer logged in`, fix)];
  }
  const login = ok("login", `${bot} is logged in`);
  return [login, await examineRights(bot, token, ask), await examineLimits(bot, token, ask)];
}

async function examineRights(bot: BotName, token: string, ask: Ask): Promise<Finding> {
  const answer = await ask(ADMIN_ONLY, { token });
  if (answer?.status !== 200) return ok("rights", `${bot} is no server administrator`);
  const fix = "take that right away: who gets at its token would own the whole homeserver";
  return fail("rights", `${bot} is a server administrator`, fix);
}

async function examineLimits(bot: BotName, token: string, ask: Ask): Promise<Finding> {
  const tries = Array.from({ length: LIMITED_TRIES }, () => ask(LIMITED, { token }));
  const statuses = (await Promise.all(tries)).map((answer) => answer?.status);
  if (statuses.every((status) => status === 200)) {
    return ok("limits", `${bot} was not slowed down in ${String(LIMITED_TRIES)} quick requests`);
  }
  const isSlow = statuses.includes(429);
  const says = isSlow
    ? `${bot} is slowed down like anybody: ${honestFanOut()}`
    : `whether ${bot} is slowed down cannot be seen here; if it is, ${honestFanOut()}`;
  const fix =
    "have a server administrator lift its limits: POST " +
    "/_synapse/admin/v1/users/USER/override_ratelimit with both numbers 0";
  return warn("limits", says, fix);
}

/** By Synapse's defaults. */
function honestFanOut(): string {
  const seconds = (EXAMPLE_ROOMS - BURST_MESSAGES) * SECONDS_A_MESSAGE;
  const minutes = Math.round(((MOVED_ROOMS - BURST_INVITED) * SECONDS_AN_INVITATION) / 60);
  return (
    `an alert to ${String(EXAMPLE_ROOMS)} rooms takes about ${String(seconds)} s, and whoever is ` +
    `in ${MOVED_ROOMS} rooms that give way at once has all invitations after ${minutes} min`
  );
}
