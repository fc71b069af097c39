/** What comes back in a homeserver's place, and what becomes of it. */
import { describe, expect, it } from "vitest";
import { Fault } from "../../../../shared/core/fault.ts";
import { RETRY_AFTER_MAX_MS } from "../../../../shared/core/values/retry-after.ts";
import type { Fetch } from "../../../../shared/matrix/send/guard.ts";
import { request } from "../../../../shared/matrix/send/request.ts";
import { createClient, Method, SILENT } from "../../../../shared/matrix/sdk.ts";
import { soundAnswers } from "../../../../shared/matrix/send/sound-answers.ts";

const WHOAMI = "/_matrix/client/v3/account/whoami";
const PAGE = "<html><body>Attention Required!</body></html>";
const SYNC = {
  next_batch: "s1",
  rooms: { join: { "!a:home.test": { timeline: { events: [] } } } },
};

type Answers = Readonly<{ main: () => Response; whoami?: () => Response }>;

const page = (status: number) => () =>
  new Response(PAGE, { status, headers: { "content-type": "text/html" } });
const json = (status: number, body: unknown, headers: Record<string, string> = {}) => {
  return () => Response.json(body, { status, headers });
};

/** Asks through the SDK, as every request of a bot goes; what came of it, and what was asked. */
async function ask(answers: Answers, path = "/rooms/!a%3Ahome.test/send/m.room.encrypted/1") {
  const asked: string[] = [];
  const inner: Fetch = (resource, init) => {
    const { pathname } = new URL(resource);
    asked.push(pathname);
    expect(init?.redirect).toBe("manual");
    const { main, whoami = main } = answers;
    return Promise.resolve(pathname === WHOAMI ? whoami() : main());
  };
  const sound = soundAnswers(inner, { pause: () => Promise.resolve() });
  const client = createClient({
    baseUrl: "https://home.test",
    userId: "@bot:home.test",
    accessToken: "token",
    logger: SILENT,
    fetchFn: (resource, init) => sound(resource instanceof Request ? resource.url : resource, init),
  });
  let said: unknown;
  const fault = await request("ask", async () => {
    said = await client.http.authedRequest(Method.Get, path);
  }).catch((error: unknown) => error);
  return { fault: fault instanceof Fault ? fault : undefined, said, asked };
}

describe("an answer that no homeserver would give", () => {
  it.each([
    ["a captive portal's 403", page(403)],
    ["a gateway's 404", page(404)],
    ["a gateway's 401", page(401)],
    ["a 520", page(520)],
    ["a page under 200", page(200)],
    ["nothing under 200", () => new Response("", { status: 200 })],
    ["a cut JSON under 200", () => new Response('{"event_id":"$', { status: 200 })],
    ["a number under 200", json(200, 5)],
    ["null under 200", json(200, null)],
    ["a 403 without a code", json(403, { error: "no" })],
    ["a 403 with an empty code", json(403, { errcode: "" })],
    ["a 404 with a code that is no text", json(404, { errcode: 5 })],
    ["a 400 that is a list", json(400, [])],
    ["a 401 that says nothing", json(401, {})],
    ["a 502 with a code", json(502, { errcode: "M_FORBIDDEN" })],
    ["a redirect", () => new Response(null, { status: 302, headers: { location: "/x" } })],
    ["a redirect that keeps the method", () => new Response(null, { status: 307 })],
    ["a token that was lost on the way", json(401, { errcode: "M_MISSING_TOKEN" })],
  ])("is a fault that passes: %s", async (_what, main) => {
    const { fault } = await ask({ main });
    expect(fault).toMatchObject({ code: "server-failed", isTransient: true });
  });

  it.each([
    [403, "M_FORBIDDEN"],
    [404, "M_NOT_FOUND"],
    [400, "M_BAD_JSON"],
    [413, "M_TOO_LARGE"],
  ])("control: a refusal of Matrix stays one: %i %s", async (status, errcode) => {
    const { fault } = await ask({ main: json(status, { errcode, error: "no" }) });
    expect(fault).toMatchObject({ code: "refused" });
  });

  it("control: a good answer comes as it is", async () => {
    const { said, fault } = await ask({ main: json(200, { event_id: "$one" }) });
    expect(said).toEqual({ event_id: "$one" });
    expect(fault).toBeUndefined();
  });

  it.each([
    ["retry_after_ms", json(429, { errcode: "M_LIMIT_EXCEEDED", retry_after_ms: 1e15 })],
    ["a header", json(429, { errcode: "M_LIMIT_EXCEEDED" }, { "retry-after": "2147484" })],
    ["a page", page(429)],
    ["words", json(429, {}, { "retry-after": "soon" })],
  ])("makes nobody wait for longer than a minute: %s", async (_what, main) => {
    const { fault } = await ask({ main });
    expect(fault?.code).toBe("rate-limited");
    expect(fault?.retryAfterMs).toBeGreaterThan(0);
    expect(fault?.retryAfterMs).toBeLessThanOrEqual(RETRY_AFTER_MAX_MS);
  });
});

const DEAD = { errcode: "M_UNKNOWN_TOKEN", error: "gone" };

describe("a token that is called unknown", () => {
  it.each([
    ["whoami knows it", json(200, { user_id: "@bot:home.test" })],
    ["whoami is a page", page(401)],
    ["whoami fails", json(500, { errcode: "M_UNKNOWN" })],
    ["whoami says that the device lives on", json(401, { ...DEAD, soft_logout: true })],
    ["whoami is forbidden", json(403, DEAD)],
  ])("is not believed to be dead when %s", async (_what, whoami) => {
    const { fault, asked } = await ask({ main: json(401, DEAD), whoami });
    expect(fault).toMatchObject({ code: "server-failed" });
    expect(asked).toContain(WHOAMI);
  });

  it("is not believed to be dead when only the first of two answers says so", async () => {
    const answers = [json(401, DEAD), json(200, { user_id: "@bot:home.test" })];
    const whoami = (): Response => answers.shift()?.() ?? Response.error();
    const { fault } = await ask({ main: json(401, DEAD), whoami });
    expect(fault).toMatchObject({ code: "server-failed" });
  });

  it("control: is dead when whoami says so twice", async () => {
    const { fault, asked } = await ask({ main: json(401, DEAD), whoami: json(401, DEAD) });
    expect(fault).toMatchObject({ code: "logged-out" });
    expect(asked.filter((path) => path === WHOAMI)).toHaveLength(2);
  });
});

const event = { type: "m.room.name", sender: "@a:home.test", content: {}, state_key: "" };
const joined = (room: unknown) => ({ next_batch: "s1", rooms: { join: { "!a": room } } });

describe("an answer to a sync", () => {
  it.each([
    ["no place to go on from", { rooms: {} }],
    ["account data that is a text", { ...SYNC, account_data: "x" }],
    ["account data without a type", { ...SYNC, account_data: { events: [{}] } }],
    ["device lists that are null", { ...SYNC, device_lists: null }],
    ["device lists that are texts", { ...SYNC, device_lists: { changed: "@a" } }],
    ["device lists of nobody", { ...SYNC, device_lists: { changed: ["nobody"] } }],
    ["counts that are texts", { ...SYNC, device_one_time_keys_count: { signed_curve25519: "0" } }],
    ["fallback keys that are a number", { ...SYNC, device_unused_fallback_key_types: 1 }],
    ["to-device messages that are an object", { ...SYNC, to_device: { events: {} } }],
    ["rooms that are a list", { ...SYNC, rooms: [] }],
    ["a room that is null", joined(null)],
    ["a timeline that is no list", joined({ timeline: { events: {} } })],
    ["state that is null", joined({ state: { events: null } })],
    ["state after that is null", joined({ "org.matrix.msc4222.state_after": { events: null } })],
    ["an invitation that is null", { next_batch: "s1", rooms: { invite: { "!a": null } } }],
    ["an invitation without state", { next_batch: "s1", rooms: { invite: { "!a": {} } } }],
  ])("is asked for again when it has %s", async (_what, body) => {
    const { fault } = await ask({ main: json(200, body) }, "/sync");
    expect(fault).toMatchObject({ code: "server-failed" });
  });

  it("control: is taken when it is whole, whatever else stands there", async () => {
    const whole = joined({
      timeline: { events: [{ type: 5, content: "odd" }], limited: true, prev_batch: "p" },
      state: { events: [event] },
      unread_notifications: {},
      "org.example.odd": [null],
    });
    const { fault, said } = await ask({ main: json(200, whole) }, "/sync");
    expect(fault).toBeUndefined();
    expect(said).toEqual(whole);
  });
});
