/**
 * What a network has chosen holds in each bot, however that is started: by `start`, or by itself
 * as the compose file does it, from a checkout that is elsewhere than the data.
 */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, rm, symlink } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PROJECT_ROOT } from "../../scripts/entry/cache.ts";
import { BOT_NAMES, type BotName } from "../../shared/core/protocol/entry.ts";
import type { RoomId } from "../../shared/core/values/ids.ts";
import { EXIT_SETUP, READY_LINE } from "../../shared/ops/supervisor.ts";
import { composeCommand } from "../harness/compose-file.ts";
import { codeOf, openRealNetwork, type Actor, type RealNetwork } from "../harness/real-network.ts";

/** Of the checkout, what a bot needs. */
const PARTS = ["bots", "shared", "config", "package.json"];
const RAID = "report north/river raid: 5 agents, two vans at the footbridge";

type Alone = Readonly<{ child: ChildProcess; said: string[]; isReady: Promise<boolean> }>;

let real: RealNetwork;
let checkout: string;
let confirmers: RoomId;
let ana: Actor;
let trusted: readonly Actor[];
const alone: Alone[] = [];

beforeAll(async () => {
  real = await openRealNetwork({ choices: "quorum: { info: 3, watch: 3, urgent: 3 }\n" });
  const { olga, management } = real;
  await olga.asks(management, "!area add north/river", { kind: "answer" });
  await real.opens('!committee new "River" north/river en');
  confirmers = await real.opens("!confirmers new north/river");
  ana = await real.person("ana");
  await real.admit(ana, 'responder "River"');
  const people: Actor[] = [];
  for (const name of ["ben", "carmen", "dora"]) {
    const actor = await real.person(name);
    await real.admit(actor, "confirmer north/river");
    people.push(actor);
  }
  trusted = people;
  checkout = join(real.initialised.data, "..", "checkout");
  await mkdir(checkout);
  for (const part of PARTS) {
    await cp(join(PROJECT_ROOT, part), join(checkout, part), { recursive: true });
  }
  await symlink(join(PROJECT_ROOT, "node_modules"), join(checkout, "node_modules"));
}, 180_000);

afterAll(async () => {
  await stopAlone();
  await real.stop();
});

/** The line of the compose file, with the container's places put where they are here. */
function startAlone(bot: BotName): Alone {
  const line = composeCommand(bot)
    .replace("--data /data", `--data ${real.initialised.data}`)
    .replace("/run/secrets/vault_key", real.network.keyFile);
  const path = [dirname(process.execPath), process.env["PATH"]].join(delimiter);
  const env = { ...process.env, PATH: path };
  const child = spawn("sh", ["-c", line], { cwd: checkout, env, stdio: ["pipe", "pipe", "pipe"] });
  const said: string[] = [];
  createInterface({ input: child.stderr }).on("line", (one) => said.push(one));
  const gone = once(child, "exit").then(() => false);
  const ready = new Promise<boolean>((resolve) => {
    createInterface({ input: child.stdout }).on("line", (one) => {
      if (one === READY_LINE) resolve(true);
    });
  });
  const started = { child, said, isReady: Promise.race([ready, gone]) };
  alone.push(started);
  return started;
}

async function stopAlone(): Promise<void> {
  for (const { child } of alone.splice(0)) {
    if (child.exitCode !== null) continue;
    child.kill("SIGTERM");
    await once(child, "exit");
  }
}

/** All three, each by itself; gives what each says to be in force. */
async function eachAlone(): Promise<readonly unknown[]> {
  const started = BOT_NAMES.map(startAlone);
  const areReady = await Promise.all(started.map(({ isReady }) => isReady));
  expect(areReady, started.flatMap(({ said }) => said).join("\n")).toEqual([true, true, true]);
  return started.map(({ said }) => {
    const line = said.find((one) => one.includes("confirmers that a case needs")) ?? "{}";
    const { info, watch, urgent } = JSON.parse(line) as Readonly<Record<string, unknown>>;
    return { info, watch, urgent };
  });
}

/** Reports a case, has it confirmed by one after the other, and counts how many it took. */
async function confirmationsNeeded(): Promise<number> {
  const chat = await ana.chat("verify");
  const code = codeOf(await ana.asks(chat, RAID, { kind: "case", state: "unconfirmed" }));
  for (const [index, actor] of trusted.entries()) {
    const pattern = { kind: "case", case: code };
    const marks = trusted.map((one) => one.mark());
    await actor.person.say(confirmers, `!confirm ${code} onsite`);
    // All of them see what follows, lest one takes it for the answer to the next.
    const seen = await Promise.all(
      trusted.map((one, at) => one.sees(confirmers, pattern, marks[at])),
    );
    if (seen.every(({ card }) => card["state"] === "confirmed")) return index + 1;
  }
  return Infinity;
}

describe("a quorum of 3 that stands in aviso.yaml of the data folder", () => {
  it("is what `start` says and what a case needs", async () => {
    expect(real.running.choices.settings.quorum).toEqual({ info: 3, watch: 3, urgent: 3 });
    expect(await confirmationsNeeded()).toBe(3);
  });

  it("holds in each bot that is started by itself, as a container does it", async () => {
    await real.running.stop();
    const three = { info: 3, watch: 3, urgent: 3 };
    expect(await eachAlone()).toEqual([three, three, three]);
    expect(await confirmationsNeeded()).toBe(3);
    await stopAlone();
  });

  it("is not passed over when it stands where nobody reads: no bot starts", async () => {
    const [file, stray] = [
      join(real.initialised.data, "aviso.yaml"),
      join(checkout, "config", "aviso.yaml"),
    ];
    await cp(file, stray);
    await rm(file);
    for (const bot of BOT_NAMES) {
      const { child, said, isReady } = startAlone(bot);
      expect(await isReady).toBe(false);
      expect(child.exitCode).toBe(EXIT_SETUP);
      expect(said.join("\n")).toMatch(/aviso\.yaml in config\/ of Aviso is never read.*move it/su);
    }
    await rm(stray);
  });

  it("control: without the file two are enough", async () => {
    const two = { info: 2, watch: 2, urgent: 2 };
    expect(await eachAlone()).toEqual([two, two, two]);
    expect(await confirmationsNeeded()).toBe(2);
  });
});
