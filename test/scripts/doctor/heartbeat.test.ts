/** The doctor names each bot that has written nothing into the state room for two minutes. */
import { describe, expect, it } from "vitest";
import type { Ask } from "../../../scripts/doctor/outside/ask.ts";
import { examineHeartbeats } from "../../../scripts/doctor/outside/heartbeat.ts";
import { sampleVault } from "../../harness/sample-vault.ts";

const NOW_MS = 1_800_000_000_000;

/** A homeserver on which each bot wrote so long ago; null when it wrote nothing. */
function wrote(agesMs: Readonly<Record<string, number | null>>): Ask {
  return (path) => {
    const [bot = "", ageMs = null] =
      Object.entries(agesMs).find(([name]) => path.includes(encodeURIComponent(`@${name}:`))) ?? [];
    const event = { sender: `@${bot}:example.org`, origin_server_ts: NOW_MS - (ageMs ?? 0) };
    const chunk = ageMs === null ? [] : [event];
    return Promise.resolve({ status: 200, dateMs: NOW_MS, json: { chunk }, errcode: undefined });
  };
}

describe("the doctor's look at heartbeats", () => {
  it("is content when every bot wrote lately", async () => {
    const ask = wrote({ verify: 0, alert: 45_000, rooms: 119_000 });
    expect(await examineHeartbeats(sampleVault(), ask, true)).toMatchObject({ level: "ok" });
  });

  it("names whoever wrote nothing for two minutes, or nothing at all", async () => {
    const ask = wrote({ verify: 0, alert: 121_000, rooms: null });
    const found = await examineHeartbeats(sampleVault(), ask, true);
    expect(found).toMatchObject({ level: "fail", check: "heartbeat" });
    expect(found.says).toMatch(/^alert, rooms /u);
  });

  it("expects nothing of bots that do not run", async () => {
    const found = await examineHeartbeats(sampleVault(), wrote({}), false);
    expect(found).toMatchObject({ level: "ok", says: "the bots are not running" });
  });
});
