/** The doctor does not call it healthy when the homeserver eats what a rebuild needs. */
import { describe, expect, it } from "vitest";
import type { Ask } from "../../../scripts/doctor/outside/ask.ts";
import { examineRecord } from "../../../scripts/doctor/outside/record.ts";
import { sampleVault } from "../../harness/sample-vault.ts";

const DAY_MS = 24 * 3_600_000;
const MADE_MS = 1_800_000_000_000;
const NOW_MS = MADE_MS + 90 * DAY_MS;

type Room = Readonly<{ lifetimeMs?: number | null; oldestMs?: number | null; isShown?: boolean }>;

/** A homeserver that keeps the state room so. */
function keeping({ lifetimeMs = 3_650 * DAY_MS, oldestMs = 0, isShown = true }: Room): Ask {
  const policy = { type: "m.room.retention", content: { max_lifetime: lifetimeMs } };
  const create = { type: "m.room.create", origin_server_ts: MADE_MS, content: {} };
  const state = [create, ...(lifetimeMs === null ? [] : [policy])];
  const chunk = oldestMs === null ? [] : [{ origin_server_ts: MADE_MS + oldestMs }];
  return (path) => {
    const json = !isShown ? {} : path.endsWith("/state") ? state : { chunk };
    return Promise.resolve({ status: 200, dateMs: NOW_MS, json, errcode: undefined });
  };
}

async function found(room: Room): Promise<readonly string[]> {
  const findings = await examineRecord(sampleVault(), keeping(room));
  return findings.map(({ level, check }) => `${level} ${check}`);
}

describe("the doctor's look at what stands in the state room", () => {
  it("is content when it is all there and stays, and says how old it is", async () => {
    const findings = await examineRecord(sampleVault(), keeping({}));
    expect(findings.map(({ level }) => level)).toEqual(["ok", "ok", "ok"]);
    expect(findings.at(-1)).toMatchObject({ check: "state-age", values: { days: 90 } });
  });

  it("calls a retention that eats it unhealthy, and says what to set", async () => {
    const [finding] = await examineRecord(sampleVault(), keeping({ lifetimeMs: 7 * DAY_MS }));
    expect(finding).toMatchObject({ level: "fail", check: "state-kept" });
    expect(finding?.fix).toContain("m.room.retention");
  });

  it("calls it unhealthy where the room says nothing, so that the default counts", async () => {
    expect(await found({ lifetimeMs: null })).toContain("fail state-kept");
  });

  it("warns when what was written first is not there any more", async () => {
    const findings = await examineRecord(sampleVault(), keeping({ oldestMs: 9 * DAY_MS }));
    expect(findings[1]).toMatchObject({ level: "warn", check: "state-kept" });
    expect(findings[1]?.says).toContain("9 days after");
  });

  it("says no more than it sees of a room that is empty, or that is not shown", async () => {
    expect(await found({ oldestMs: null })).toEqual(["ok state-kept", "ok state-age"]);
    expect(await found({ isShown: false })).toEqual([]);
  });
});
