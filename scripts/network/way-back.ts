/**
 * The way back of an organizer whose identity is lost, where no other one could admit her again:
 * the recovery keys vouch for her, and verify is handed a code that is good for her alone.
 */
import { join, resolve } from "node:path";
import { z } from "zod";
import { BOT_NAMES } from "../../shared/core/protocol/entry.ts";
import { Fault } from "../../shared/core/fault.ts";
import type { UserId } from "../../shared/core/values/ids.ts";
import type { OneTimeCode } from "../../shared/domain/one-time-code.ts";
import { isRecoveryKeyOf } from "../../shared/matrix/identity/recovery-key.ts";
import { createTagger } from "../../shared/vault/tags.ts";
import type { VaultKey } from "../../shared/vault/vault-key.ts";
import { closeVault, openVault, VAULT_FILE, type Vault } from "../../shared/vault/vault.ts";
import { asker } from "../doctor/outside/ask.ts";
import { handIn, newCode } from "./hand-in.ts";
import { readRecoveryKeys, type RecoveryKeys } from "./recovery-keys.ts";
import { requireNetwork } from "./start-network.ts";

export type WayBackOptions = Readonly<{
  data: string;
  keyOf(): Promise<VaultKey>;
  organizer: UserId;
  recoveryKeysFile: string;
}>;
export type WayBack = Readonly<{
  organizer: UserId;
  verify: UserId;
  code: OneTimeCode;
  untilMs: number;
}>;

const defaultKeyShape = z.object({ key: z.string().min(1) });

/** The bots must run. Fails `wrong-key` when the recovery keys are not those of this network. */
export async function readmitOrganizer(options: WayBackOptions): Promise<WayBack> {
  const data = resolve(options.data);
  requireNetwork(data);
  const recoveryKeys = await readRecoveryKeys(options.recoveryKeysFile);
  const vault = await openVault({ file: join(data, VAULT_FILE), key: await options.keyOf() });
  try {
    for (const bot of BOT_NAMES) await requireKey(bot, vault, recoveryKeys);
    const { code, invite } = newCode(vault);
    const person = createTagger(vault.tagKey).user(options.organizer);
    const answer = await handIn({ do: "readmit", invite, person }, { data, vault });
    if (!answer.ok) throw new Fault("setup", "readmit an organizer", { hint: answer.says });
    const verify = vault.bots.verify.userId;
    return { organizer: options.organizer, verify, code, untilMs: answer.untilMs };
  } finally {
    closeVault(vault);
  }
}

/** By what the account itself says of the key that opens its secrets. */
async function requireKey(
  bot: (typeof BOT_NAMES)[number],
  { homeserverUrl, bots }: Vault,
  recoveryKeys: RecoveryKeys,
): Promise<void> {
  const { userId, accessToken: token } = bots[bot];
  const { userId: named, recoveryKey } = recoveryKeys.bots[bot];
  const ask = asker(homeserverUrl);
  const read = async (type: string): Promise<unknown> => {
    const path = `/_matrix/client/v3/user/${encodeURIComponent(userId)}/account_data/${type}`;
    const answer = await ask(path, { token });
    if (answer?.status === 200) return answer.json;
    const hint = "the homeserver does not show the bots' accounts: see that it runs, and try again";
    throw new Fault("unreachable", "look at the recovery keys", { hint });
  };
  const { key = "" } =
    defaultKeyShape.safeParse(await read("m.secret_storage.default_key")).data ?? {};
  const description = await read(`m.secret_storage.key.${encodeURIComponent(key)}`);
  if (named === userId && isRecoveryKeyOf(description, recoveryKey)) return;
  const hint = `in that file the recovery key of ${bot} is not this network's: nothing was done`;
  throw new Fault("wrong-key", "look at the recovery keys", { hint });
}
