// Requests for keys that fail: whoever needs the key tries again, and nobody else waits for that.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createClient, Method, SILENT } from "../../../../../shared/matrix/sdk.ts";
import { gated } from "../../../../../shared/matrix/send/gate.ts";
import type { Fetch } from "../../../../../shared/matrix/send/guard.ts";
import { faultFrom } from "../../../../../shared/matrix/send/request.ts";

const CLAIM = "/keys/claim";
const TO_DEVICE = "/sendToDevice/m.room.encrypted/txn";
const ATTEMPTS_OF_SDK = 5;

let asked = 0;

beforeEach(() => {
  vi.useFakeTimers();
  asked = 0;
});

afterEach(() => {
  vi.useRealTimers();
});

const json = (status: number, body: object): Response => Response.json(body, { status });
const limited = (): Response =>
  json(429, { errcode: "M_LIMIT_EXCEEDED", error: "later", retry_after_ms: 9_000 });

const FAULTS: readonly (readonly [name: string, code: string, answer: () => Response])[] = [
  ["a failure", "server-failed", () => json(502, { errcode: "M_UNKNOWN", error: "no" })],
  ["a page", "server-failed", () => new Response("<html>", { status: 404 })],
  ["a limit", "rate-limited", limited],
  [
    "a line that breaks",
    "unreachable",
    () => {
      throw new TypeError("fetch failed");
    },
  ],
];

/** As the SDK does it for its crypto engine (`OutgoingRequestProcessor`, 43.0.0). */
async function repeated(method: Method, path: string, answer: () => Response): Promise<unknown> {
  const inner: Fetch = () => {
    asked += 1;
    return Promise.resolve().then(answer);
  };
  const { http } = createClient({
    ...{ baseUrl: "https://home.test", userId: "@bot:home.test", accessToken: "token" },
    ...{ logger: SILENT, fetchFn: gated(inner) },
  });
  const options = { json: false, priority: "auto" } as const;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await http.authedRequest(method, path, {}, "{}", options);
    } catch (error) {
      if (attempt === ATTEMPTS_OF_SDK || !isRepeated(error)) return error;
    }
  }
}

/** `calculateRetryBackoff` of the SDK. */
function isRepeated(error: unknown): boolean {
  const { httpStatus = 0, name } = error as Readonly<{ httpStatus?: number; name: string }>;
  const isRefused = Math.floor(httpStatus / 100) === 4 && httpStatus !== 429;
  return !isRefused && name !== "AbortError";
}

describe.each([
  [Method.Post, CLAIM],
  [Method.Put, TO_DEVICE],
])("a request for keys that meets a fault: %s %s", (method, path) => {
  it.each(FAULTS)("is made once, and is what it was to whoever asked: %s", async (...of) => {
    const [, code, answer] = of;
    const error = await repeated(method, path, answer);
    expect(asked).toBe(1);
    expect(faultFrom(error, "encrypt")).toMatchObject({ code });
  });

  it("keeps the time that a limit asks for", async () => {
    const error = await repeated(method, path, limited);
    expect(faultFrom(error, "encrypt").retryAfterMs).toBe(9_000);
  });

  it("control: is answered where the homeserver answers", async () => {
    expect(await repeated(method, path, () => json(200, {}))).toBe("{}");
  });
});

describe("any other request of the engine", () => {
  it("control: is made again by the SDK", async () => {
    await repeated(Method.Post, "/keys/query", () => json(502, { errcode: "M_UNKNOWN" }));
    expect(asked).toBe(ATTEMPTS_OF_SDK);
  });
});
