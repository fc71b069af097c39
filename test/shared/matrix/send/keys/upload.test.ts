/** Uploads of one-time keys: bounded, and called off for a while after one that hung. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Fetch } from "../../../../../shared/matrix/send/guard.ts";
import {
  boundedUploads,
  UPLOAD_MS_MAX,
  UPLOAD_REST_MS,
  UPLOADS_AT_ONCE_MAX,
} from "../../../../../shared/matrix/send/keys/upload.ts";

const UPLOAD = "http://127.0.0.1:1/_matrix/client/v3/keys/upload";
const SYNC = "http://127.0.0.1:1/_matrix/client/v3/sync?timeout=30000";

let asked: string[];
let isStuck: boolean;
let nowMs: number;
let bounded: Fetch;

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  isStuck = true;
  nowMs = 0;
  bounded = boundedUploads(homeserver, { nowMs: () => nowMs });
});

afterEach(() => {
  vi.useRealTimers();
});

/** Answers only when it is not stuck; hears when it is called off. */
const homeserver: Fetch = (resource, init) => {
  asked.push(String(resource));
  if (!isStuck) return Promise.resolve(Response.json({}));
  return new Promise((_resolve, reject) => {
    init?.signal?.addEventListener("abort", () => {
      reject(init.signal?.reason as Error);
    });
  });
};

async function pass(ms: number): Promise<void> {
  nowMs += ms;
  await vi.advanceTimersByTimeAsync(ms);
}

async function isWaiting(work: Promise<unknown>): Promise<boolean> {
  return Promise.race([work.then(() => false), Promise.resolve().then(() => true)]);
}

describe("an upload of one-time keys", () => {
  it("is called off when it takes too long, and not tried again at once", async () => {
    const attempt = bounded(UPLOAD, {}).catch((error: unknown) => error);
    await pass(UPLOAD_MS_MAX);
    expect(await attempt).toMatchObject({ name: "AbortError" });
  });

  it("is not even tried for a while after that, and then again", async () => {
    const attempt = bounded(UPLOAD, {}).catch((error: unknown) => error);
    await pass(UPLOAD_MS_MAX);
    await attempt;
    await expect(bounded(UPLOAD, {})).rejects.toMatchObject({ name: "AbortError" });
    expect(asked).toHaveLength(1);
    isStuck = false;
    await pass(UPLOAD_REST_MS);
    expect((await bounded(UPLOAD, {})).ok).toBe(true);
    expect(asked).toHaveLength(2);
  });

  it("is called off by its caller, too", async () => {
    const caller = new AbortController();
    const attempt = bounded(UPLOAD, { signal: caller.signal });
    caller.abort();
    await expect(attempt).rejects.toMatchObject({ name: "AbortError" });
    expect(await isWaiting(bounded(UPLOAD, {}))).toBe(true);
  });

  it("is the only thing that is bounded", async () => {
    const answer = bounded(SYNC, {});
    await pass(10 * UPLOAD_MS_MAX);
    expect(await isWaiting(answer)).toBe(true);
  });

  it("that is refused for its keys goes on without them, and is not tried again so", async () => {
    const bodies: unknown[] = [];
    const refusing: Fetch = (_resource, init) => {
      const body = JSON.parse(init?.body as string) as { one_time_keys: object };
      bodies.push(body);
      const isRefused = Object.keys(body.one_time_keys).length > 0;
      const refusal = { errcode: "M_UNKNOWN", error: "already exists" };
      return Promise.resolve(
        isRefused ? Response.json(refusal, { status: 400 }) : Response.json({}),
      );
    };
    const keys = { one_time_keys: { "signed_curve25519:AA": {} }, fallback_keys: { kept: {} } };
    const uploads = boundedUploads(refusing, { nowMs: () => nowMs });
    const answer = await uploads(UPLOAD, { body: JSON.stringify(keys) });
    expect(answer.status).toBe(200);
    expect(bodies).toEqual([keys, { ...keys, one_time_keys: {} }]);
  });

  it("control: that is refused without any keys of that kind stays refused", async () => {
    const refusing: Fetch = () => Promise.resolve(Response.json({}, { status: 400 }));
    const uploads = boundedUploads(refusing, { nowMs: () => nowMs });
    const answer = await uploads(UPLOAD, { body: JSON.stringify({ device_keys: {} }) });
    expect(answer.status).toBe(400);
  });

  it("is called off for a while when a homeserver asks for one after the other", async () => {
    isStuck = false;
    for (let upload = 0; upload < UPLOADS_AT_ONCE_MAX; upload += 1) await bounded(UPLOAD, {});
    await expect(bounded(UPLOAD, {})).rejects.toMatchObject({ name: "AbortError" });
    await pass(UPLOAD_REST_MS);
    expect((await bounded(UPLOAD, {})).ok).toBe(true);
  });
});
