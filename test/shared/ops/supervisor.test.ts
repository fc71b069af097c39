/** The supervisor with real child processes: keys, restarts, ends. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { BotName } from "../../../shared/core/protocol/entry.ts";
import { createLogger } from "../../../shared/ops/log.ts";
import { superviseBots, type SupervisorOptions } from "../../../shared/ops/supervisor.ts";
import { encodeVaultKey } from "../../../shared/vault/vault-key.ts";

const programOf = (name: string): string =>
  fileURLToPath(new URL(`programs/${name}.ts`, import.meta.url));

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function until(condition: () => boolean): Promise<void> {
  for (let turn = 0; turn < 400 && !condition(); turn += 1) await wait(20);
  expect(condition()).toBe(true);
}

function start(how: Partial<Record<BotName, string>>, more: Partial<SupervisorOptions> = {}) {
  const lines: string[] = [];
  const delays: number[] = [];
  const supervisor = superviseBots({
    bots: Object.keys(how) as BotName[],
    command: (bot) => ({ file: process.execPath, args: [programOf("bot"), how[bot] ?? ""] }),
    vaultKey: encodeVaultKey({ kind: "random", bytes: new Uint8Array(32).fill(42) }),
    onLine: (bot, line) => lines.push(`${bot} ${line}`),
    onRestart: (_bot, delayMs) => delays.push(delayMs),
    log: createLogger({ level: "error", destination: { write: () => undefined } }),
    ...more,
  });
  return { supervisor, lines, delays };
}

const BRIEF = { firstMs: 10, longestMs: 40, longestServedMs: 15, stableMs: 60_000 };

describe("supervisor", () => {
  it("hands each bot the key, passes its lines on, and ends it cleanly", async () => {
    const { supervisor, lines } = start({ verify: "good", alert: "good" });
    await until(() => lines.length === 2);
    for (const line of lines) expect(line).toMatch(/^(verify|alert) ready 42 \d+$/u);
    const pids = [supervisor.pidOf("verify") ?? 0, supervisor.pidOf("alert") ?? 0];
    expect(pids.every(isAlive)).toBe(true);
    await supervisor.stop();
    await supervisor.ended;
    expect(pids.some(isAlive)).toBe(false);
  });

  it("starts a dead bot again, waiting longer each time up to a bound", async () => {
    const restart = { ...BRIEF, longestMs: 40 };
    const { supervisor, delays } = start({ verify: "dies" }, { restart });
    await until(() => delays.length >= 4);
    expect(delays.slice(0, 4)).toEqual([10, 20, 40, 40]);
    await supervisor.stop();
  });

  it("never waits long for a bot that had served: an alert may be waiting", async () => {
    const { supervisor, delays } = start({ verify: "serves and dies" }, { restart: BRIEF });
    await until(() => delays.length >= 4);
    expect(delays.slice(0, 4)).toEqual([10, 15, 15, 15]);
    await supervisor.stop();
  });

  it("waits shortly again after a stable time, and leaves the others alone", async () => {
    const restart = { ...BRIEF, longestMs: 1_000, stableMs: 0 };
    const { supervisor, delays, lines } = start({ verify: "dies", alert: "good" }, { restart });
    await until(() => delays.length >= 3);
    expect(new Set(delays)).toEqual(new Set([10]));
    expect(lines.filter((line) => line.startsWith("alert"))).toHaveLength(1);
    await supervisor.stop();
  });

  it("kills a bot that does not end in time", async () => {
    const { supervisor, lines } = start({ verify: "stuck" }, { endMaxMs: 50 });
    await until(() => lines.length === 1);
    const pid = supervisor.pidOf("verify") ?? 0;
    await supervisor.stop();
    expect(isAlive(pid)).toBe(false);
  });

  it.each(["setup", "logged out"])(
    "lets the others run when one bot needs a person (%s), and tells it in the end",
    async (how) => {
      const helpless: BotName[] = [];
      const onEnded = (bot: BotName): void => void helpless.push(bot);
      const { supervisor, delays, lines } = start({ verify: how, alert: "good" }, { onEnded });
      await until(() => helpless.length === 1 && lines.length === 2);
      await wait(100);
      expect(helpless).toEqual(["verify"]);
      expect(delays).toEqual([]);
      expect(isAlive(supervisor.pidOf("alert") ?? 0)).toBe(true);
      await supervisor.stop();
      await expect(supervisor.ended).rejects.toMatchObject({ code: "setup" });
      expect(isAlive(supervisor.pidOf("alert") ?? 0)).toBe(false);
    },
  );

  it("ends by itself when every bot needs a person", async () => {
    const { supervisor } = start({ verify: "setup", alert: "logged out" });
    await expect(supervisor.ended).rejects.toMatchObject({ code: "setup" });
  });

  it("goes on trying when the program is not there", async () => {
    const command = () => ({ file: "/nowhere/at-all", args: [] });
    const restart = { ...BRIEF, longestMs: 10 };
    const { supervisor, delays } = start({ verify: "" }, { command, restart });
    await until(() => delays.length >= 2);
    await supervisor.stop();
  });

  it("takes its bots along when it is killed, even one that does not listen", async () => {
    const parent = spawn(process.execPath, [programOf("supervise")], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const lines: string[] = [];
    createInterface({ input: parent.stdout }).on("line", (line) => lines.push(line));
    await until(() => lines.length === 2);
    const pids = lines.map((line) => Number(line.split(" ").at(-1)));
    expect(pids.every(isAlive)).toBe(true);
    parent.kill("SIGKILL");
    await once(parent, "exit");
    await until(() => !pids.some(isAlive));
  });
});
