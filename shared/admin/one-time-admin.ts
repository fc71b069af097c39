/**
 * A server administrator that exists for one piece of work: made by the registration secret
 * under a random name and password, deactivated when the work is done or has failed.
 */
import { randomBytes } from "node:crypto";
import { assert } from "../core/assert.ts";
import { Fault } from "../core/fault.ts";
import { adminApisOf, clientFor, type MatrixClient, type SynapseAdminApis } from "./bot-sdk.ts";
import { registerAccount, type Registrar } from "./registration.ts";
import { request } from "./request.ts";

/** Start of the name of every one-time administrator; leftovers are known by it. */
export const ONE_TIME_ADMIN_PREFIX = "aviso-init-";
const NAME_BYTES = 8;
const PASSWORD_BYTES = 32;
const LEFTOVERS_MAX = 100;

export type Admin = Readonly<{ client: MatrixClient; apis: SynapseAdminApis }>;

/**
 * Does `work` as an administrator whose password nobody keeps. Those that an earlier, killed run
 * left behind are deactivated first; so two of these must not work on one homeserver at once.
 */
export async function asOneTimeAdmin<Result>(
  registrar: Registrar,
  work: (admin: Admin) => Promise<Result>,
): Promise<Result> {
  const account = await registerAccount(registrar, {
    localpart: `${ONE_TIME_ADMIN_PREFIX}${randomBytes(NAME_BYTES).toString("hex")}`,
    password: randomBytes(PASSWORD_BYTES).toString("base64url"),
    displayName: "Aviso init",
    isAdmin: true,
  });
  assert(account !== undefined, "a random name is free");
  const client = clientFor(registrar.homeserverUrl, account.accessToken);
  const admin = { client, apis: adminApisOf(client) };
  try {
    await deactivateLeftovers(admin, account.userId);
    return await work(admin);
  } finally {
    await deactivate(client, account.userId);
  }
}

async function deactivateLeftovers({ apis, client }: Admin, ownId: string): Promise<void> {
  const found = await request("look for old administrators", () =>
    apis.listUsers(undefined, LEFTOVERS_MAX, ONE_TIME_ADMIN_PREFIX, false, false),
  );
  for (const { name } of found.users) {
    const isLeftover = name.startsWith(`@${ONE_TIME_ADMIN_PREFIX}`) && name !== ownId;
    if (isLeftover) await deactivate(client, name);
  }
}

async function deactivate(client: MatrixClient, userId: string): Promise<void> {
  const path = `/_synapse/admin/v1/deactivate/${encodeURIComponent(userId)}`;
  try {
    await request("deactivate administrator", () =>
      client.doRequest("POST", path, null, { erase: true }),
    );
  } catch (cause) {
    const hint =
      "an administrator may be left on the homeserver: run init again, " +
      `or deactivate the account whose name starts with ${ONE_TIME_ADMIN_PREFIX}`;
    throw new Fault("server-failed", "deactivate administrator", { cause, hint });
  }
}
