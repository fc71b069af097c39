/** Accounts for tests, made the way an administrator of the homeserver makes them. */
import { createHmac } from "node:crypto";
import { readFile } from "node:fs/promises";
import { assert } from "../../shared/core/assert.ts";
import { parseUserId, type UserId } from "../../shared/core/values/ids.ts";
import type { Homeserver } from "../../scripts/homeserver/homeserver.ts";

export type Account = Readonly<{ userId: UserId; password: string }>;

/** Registers `name` by the shared secret (Synapse admin API, `/_synapse/admin/v1/register`). */
export async function makeAccount(
  homeserver: Homeserver,
  name: string,
  password = `password of ${name}`,
): Promise<Account> {
  const secret = (await readFile(homeserver.registrationSecretFile, "utf8")).trim();
  const address = `${homeserver.url}/_synapse/admin/v1/register`;
  const { nonce } = (await (await fetch(address)).json()) as { nonce: string };
  const signed = [nonce, name, password, "notadmin"].join("\0");
  const mac = createHmac("sha1", secret).update(signed).digest("hex");
  const answer = await fetch(address, {
    method: "POST",
    body: JSON.stringify({ nonce, username: name, password, admin: false, mac }),
  });
  assert(answer.ok, "the homeserver makes an account for whoever knows the secret");
  const userId = parseUserId(`@${name}:${homeserver.serverName}`);
  assert(userId !== undefined, "the name of an account is one that Matrix allows");
  return { userId, password };
}
