/**
 * What a homeserver can say about a bot's own account: that its device is unsigned, that its keys
 * are used up, that its store is another one, that its token is dead.
 */
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { WITNESS_TYPE } from "../../bots/process/outside/witness.ts";
import { readAccountData, writeAccountData } from "../../shared/matrix/identity/account-data.ts";
import { BOT_NAMES, type BotName } from "../../shared/core/protocol/entry.ts";
import type { RoomId } from "../../shared/core/values/ids.ts";
import { UPLOADS_AT_ONCE_MAX } from "../../shared/matrix/send/keys/upload.ts";
import { aviso, runAviso } from "../harness/command-line.ts";
import { openFaultyNetwork, type FaultyNetwork } from "../harness/faulty-network.ts";
import { atMost, type Asked } from "../../scripts/network/loopback-proxy.ts";
import type { Actor } from "../harness/real-network.ts";
import { IS_THOROUGH } from "../harness/thorough.ts";

const DEAD = { errcode: "M_UNKNOWN_TOKEN", error: "Unknown token" };
const SOFT_MS = IS_THOROUGH ? 30_000 : 4_000;
/** More than a bot keeps on the homeserver, and puts there meanwhile. */
const CLAIMS_MAX = 1_000;

let net: FaultyNetwork;
let olga: Actor;
let management: RoomId;

beforeAll(async () => {
  net = await openFaultyNetwork();
  ({ olga, management } = net.real);
  await olga.asks(management, "!area add north/river", { kind: "answer" });
});

afterEach(() => {
  net.endAll();
});

afterAll(async () => {
  await net.stop();
});

/** Where the network and what opens it are. */
function places(): readonly string[] {
  return ["--data", net.real.initialised.data, "--key-file", net.real.network.keyFile];
}

function isOf(bot: BotName, place: string, asked: Asked): boolean {
  return net.botOf(asked) === bot && asked.path.endsWith(place);
}

function askedBy(bot: BotName, place: string): number {
  return net.proxy.asked.filter((asked) => isOf(bot, place, asked)).length;
}

function warningsOf(why: string, mark: number): number {
  return olga.seen(management, { kind: "warning", why }, mark).length;
}

/** One good answer of a bot's sync says that these people's devices have changed. */
function nudge(bot: BotName, changed: readonly string[]): void {
  const news = (json: unknown): unknown => ({ ...(json as object), device_lists: { changed } });
  net.meddle(
    atMost(1, (asked) => (isOf(bot, "/sync", asked) ? { do: "rewrite", change: news } : undefined)),
  );
}

type Shown = Readonly<{ device_keys?: Readonly<Record<string, Readonly<Record<string, object>>>> }>;

/** What the homeserver says of keys that are left, when there are none. */
const COUNTS: readonly (readonly [string, number | undefined])[] = [
  ["says so", undefined],
  ["says that none is left", 0],
  ["says that a thousand are left", 1_000],
];

describe("a bot whose device is shown unsigned", () => {
  it("notices it while it runs, signs again, tells it once, and the doctor fails it", async () => {
    const { userId, deviceId } = net.vault.bots.alert;
    const mark = olga.mark();
    const pids = net.real.pids();
    const strip = (json: unknown): unknown => {
      const shown = json as Shown;
      const device = shown.device_keys?.[userId]?.[deviceId];
      if (device === undefined) return json;
      const devices = { ...shown.device_keys?.[userId], [deviceId]: { ...device, signatures: {} } };
      return { ...shown, device_keys: { ...shown.device_keys, [userId]: devices } };
    };
    const end = net.meddle((asked) =>
      isOf("alert", "/keys/query", asked) ? { do: "rewrite", change: strip } : undefined,
    );
    nudge("alert", [userId]);
    await olga.asks(management, "!help", { kind: "answer" });
    await olga.sees(management, { kind: "warning", why: "self-untrusted" }, mark);
    expect(askedBy("alert", "/keys/signatures/upload")).toBeGreaterThan(0);
    const ill = await aviso("doctor", ...places());
    expect(ill.stdout).toMatch(/fail\s+identity/u);
    end();
    const well = await aviso("doctor", ...places());
    expect(well.stdout).not.toMatch(/fail\s+identity/u);
    expect(warningsOf("self-untrusted", mark)).toBe(1);
    expect(net.real.pids()).toEqual(pids);
  });
});

describe("a bot whose one-time keys are used up", () => {
  /** Somebody claims them, one after the other, until only the fallback key is left. */
  async function drain(bot: BotName): Promise<void> {
    const { userId, deviceId } = net.vault.bots[bot];
    const { accessToken } = olga.person.credentials;
    const url = `${net.real.network.homeserver.url}/_matrix/client/v3/keys/claim`;
    const headers = { authorization: `Bearer ${accessToken}` };
    const wanted = { one_time_keys: { [userId]: { [deviceId]: "signed_curve25519" } } };
    const body = JSON.stringify(wanted);
    for (let round = 0; round < CLAIMS_MAX; round += 1) {
      const answer = await fetch(url, { method: "POST", headers, body });
      if (/"fallback":\s*true/u.test(await answer.text())) return;
    }
    throw new Error("there was no end of keys");
  }

  async function isHeard(name: string): Promise<void> {
    const person = await net.real.person(name);
    // Whoever is not of the network is answered, too; an event that nobody could open is not.
    await person.asks(await person.chat("verify"), "help", {});
  }

  it.each(IS_THOROUGH ? COUNTS : COUNTS.slice(2))(
    "hears every new device while the homeserver %s, and asks for no loop",
    async (how, left) => {
      const pids = net.real.pids();
      await drain("verify");
      const before = askedBy("verify", "/keys/upload");
      if (left !== undefined) {
        const counts = { device_one_time_keys_count: { signed_curve25519: left } };
        net.meddle((asked) =>
          isOf("verify", "/sync", asked)
            ? { do: "rewrite", change: (json) => ({ ...(json as object), ...counts }) }
            : undefined,
        );
      }
      const names = ["one", "two", "three"].map((name) => `${name}-${how.replaceAll(" ", "-")}`);
      await Promise.all(names.map(isHeard));
      net.endAll();
      // Keys are there again once the homeserver says how many.
      await isHeard(`last-${how.replaceAll(" ", "-")}`);
      expect(askedBy("verify", "/keys/upload") - before).toBeLessThanOrEqual(
        2 * UPLOADS_AT_ONCE_MAX,
      );
      expect(net.real.pids()).toEqual(pids);
    },
  );
});

describe("a false note of the store", () => {
  it("keeps no bot from starting, and is told to the organizers", async () => {
    await net.real.running.stop();
    const mark = olga.mark();
    const note = (asked: Asked): boolean =>
      asked.method === "GET" && asked.path.endsWith(`/account_data/${WITNESS_TYPE}`);
    const account = { homeserverUrl: net.real.network.homeserver.url, ...net.vault.bots.verify };
    const kept = await readAccountData(account, WITNESS_TYPE);
    expect(JSON.stringify(kept)).not.toMatch(/epoch|isStopped/u);
    const plain = { v: 1, store: "another", epoch: 9_999_999, isStopped: true };
    await writeAccountData(account, WITNESS_TYPE, plain);
    const numbers = net.meddle((asked) =>
      note(asked) && net.botOf(asked) === "alert"
        ? { do: "answer", status: 200, json: 5 }
        : undefined,
    );
    const running = await net.real.network.start();
    numbers();
    for (let waitedMs = 0; waitedMs < 15_000 && warningsOf("witness-forged", mark) < 2;) {
      await wait(200);
      waitedMs += 200;
    }
    await olga.asks(management, "!area list", { kind: "answer" });
    // Control: the true note of the third bot is no reason for a word.
    expect(warningsOf("witness-forged", mark)).toBe(2);
    await running.stop();
  });
});

describe("a bot's token", () => {
  it("that is called dead for a while ends nobody; control: a dead one ends its bot", async () => {
    const start = runAviso(["start", ...places()]);
    for (const bot of BOT_NAMES) await start.line(new RegExp(`^ready ${bot}$`, "u"));
    const soft = net.meddle((asked) =>
      net.botOf(asked) === "verify"
        ? { do: "answer", status: 401, json: { ...DEAD, soft_logout: true } }
        : undefined,
    );
    await wait(SOFT_MS);
    soft();
    net.meddle(
      atMost(2, (asked) =>
        isOf("verify", "/sync", asked) ? { do: "answer", status: 401, json: DEAD } : undefined,
      ),
    );
    const ana = await net.real.person("ana");
    await ana.asks(await ana.chat("verify"), "help", {});
    await isLoggedOutAlone(start);
  });

  function logIns(): number {
    return net.proxy.asked.filter(({ path }) => path.endsWith("/login")).length;
  }

  /** Truly dead: that bot ends, once, and says what to do; the others go on. */
  async function isLoggedOutAlone(start: ReturnType<typeof runAviso>): Promise<void> {
    const before = logIns();
    const { accessToken } = net.vault.bots.verify;
    const { url } = net.real.network.homeserver;
    const headers = { authorization: `Bearer ${accessToken}` };
    const answer = await fetch(`${url}/_matrix/client/v3/logout`, { method: "POST", headers });
    expect(answer.ok).toBe(true);
    // Its sync may be waiting: with something to hear it comes back, and the next one is refused.
    await olga.asks(management, "!area list", { kind: "answer" });
    await start.line(/verify has ended/u);
    await wait(6_000);
    await olga.asks(management, "!area list", { kind: "answer" });
    start.kill("SIGTERM");
    const { code, stderr } = await start.ended;
    expect(code).not.toBe(0);
    expect(stderr.split("restore --from-recovery-key")).toHaveLength(2);
    expect(stderr).not.toContain("verify has died");
    expect(logIns()).toBe(before);
  }
});
