/** What the homeserver says of an account that no room of ours has in it. */
import type { Account } from "../../core/bot.ts";
import { serverOf, type UserId } from "../../core/values/ids.ts";
import { masterKeyOf, type Crypto } from "../engine.ts";
import { MatrixError, Method, type MatrixClient } from "../sdk.ts";
import { request } from "../send/request.ts";

const OPTIONS = { localTimeoutMs: 10_000, priority: "auto" } as const;

export type AccountLookup = Readonly<{
  /** Public master key of an account, for a pin; undefined while it has none. */
  masterKeyOf(userId: UserId): Promise<string | undefined>;
  /** Whether there is such an account; a `Fault` when the homeserver does not answer. */
  accountOf(userId: UserId): Promise<Account>;
}>;

export function accountLookup(client: MatrixClient, crypto: Crypto): AccountLookup {
  return {
    masterKeyOf: async (userId) => {
      const known = await masterKeyOf(crypto, userId);
      if (known !== undefined) return known;
      // Nobody that we share a room with: the engine does not follow this account.
      const { master_keys: found } = await keysOf(client, userId);
      return Object.values(found?.[userId]?.keys ?? {})[0];
    },
    accountOf: async (userId) => {
      const { device_keys: devices, failures } = await keysOf(client, userId);
      if (failures?.[serverOf(userId)] !== undefined) return "unreachable";
      if (Object.keys(devices?.[userId] ?? {}).length > 0) return "there";
      return request("look up an account", () => askForProfile(client, userId));
    },
  };
}

type FoundKeys = Readonly<{
  master_keys?: Readonly<Record<string, Readonly<{ keys?: Readonly<Record<string, string>> }>>>;
  device_keys?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Homeservers that could not be asked. */
  failures?: Readonly<Record<string, unknown>>;
}>;

function keysOf(client: MatrixClient, userId: UserId): Promise<FoundKeys> {
  const body = { device_keys: { [userId]: [] } };
  return request("look up an identity", () =>
    client.http.authedRequest<FoundKeys>(Method.Post, "/keys/query", undefined, body, OPTIONS),
  );
}

/** A hardened homeserver shows profiles only where a room is shared: then it says nothing. */
async function askForProfile(client: MatrixClient, userId: UserId): Promise<Account> {
  const path = `/profile/${encodeURIComponent(userId)}`;
  try {
    await client.http.authedRequest(Method.Get, path, undefined, undefined, OPTIONS);
    return "there";
  } catch (error) {
    if (!(error instanceof MatrixError)) throw error;
    if (error.errcode === "M_NOT_FOUND") return "none";
    if (error.errcode === "M_FORBIDDEN") return "unused";
    throw error;
  }
}
