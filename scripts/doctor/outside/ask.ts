/** Harmless requests to the homeserver, with a bot's token or with none. */
import { z } from "zod";

const WITHIN_MS = 10_000;
const errorShape = z.object({ errcode: z.string() });

export type Answer = Readonly<{
  status: number;
  /** The homeserver's clock, when it says. */
  dateMs: number | undefined;
  /** Undefined when the answer is not JSON. */
  json: unknown;
  /** Matrix error code of a refusal. */
  errcode: string | undefined;
}>;

export type Ask = (path: string, request?: AskOptions) => Promise<Answer | undefined>;
export type AskOptions = Readonly<{ token?: string; body?: object }>;

/** Asks this homeserver; undefined when nothing answers in time. A body makes it a POST. */
export function asker(homeserverUrl: string): Ask {
  return async (path, { token, body } = {}) => {
    try {
      const response = await fetch(`${homeserverUrl.replace(/\/+$/u, "")}${path}`, {
        method: body === undefined ? "GET" : "POST",
        headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
        redirect: "error",
        signal: AbortSignal.timeout(WITHIN_MS),
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const json = parse(await response.text());
      const date = Date.parse(response.headers.get("date") ?? "");
      return {
        status: response.status,
        dateMs: Number.isNaN(date) ? undefined : date,
        json,
        errcode: errorShape.safeParse(json).data?.errcode,
      };
    } catch {
      return undefined;
    }
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
