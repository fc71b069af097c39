/** Account data of one account, read and written without a session: small notes on the server. */
import type { UserId } from "../../core/values/ids.ts";
import { request } from "../send/request.ts";
import { createClient, MatrixError, Method, SILENT } from "../sdk.ts";
import { gated } from "../send/gate.ts";

export type AccountDataOwner = Readonly<{
  homeserverUrl: string;
  userId: UserId;
  accessToken: string;
}>;

/**
 * The content under `type`, or undefined when there is none. It is any JSON: whoever reads it looks
 * at its shape. Faults are those of the request.
 */
export async function readAccountData(owner: AccountDataOwner, type: string): Promise<unknown> {
  return request("read account data", async () => {
    try {
      return await ask(owner, { method: Method.Get, type });
    } catch (error) {
      if (error instanceof MatrixError && error.errcode === "M_NOT_FOUND") return undefined;
      throw error;
    }
  });
}

/** Replaces the content under `type`; resolves when the homeserver has it. */
export async function writeAccountData(
  owner: AccountDataOwner,
  type: string,
  content: Readonly<Record<string, unknown>>,
): Promise<void> {
  await request("write account data", () => ask(owner, { method: Method.Put, type, content }));
}

const TIMEOUT_MS = 8_000;

type Question = Readonly<{
  method: Method;
  type: string;
  content?: Readonly<Record<string, unknown>>;
}>;

async function ask(owner: AccountDataOwner, { method, type, content }: Question): Promise<unknown> {
  const { homeserverUrl, userId, accessToken } = owner;
  const client = createClient({
    baseUrl: homeserverUrl,
    userId,
    accessToken,
    logger: SILENT,
    fetchFn: gated(fetch),
  });
  const place = `/user/${encodeURIComponent(userId)}/account_data/${encodeURIComponent(type)}`;
  const body = content === undefined ? undefined : { ...content };
  return await client.http.authedRequest(method, place, undefined, body, {
    localTimeoutMs: TIMEOUT_MS,
    priority: "auto",
  });
}
