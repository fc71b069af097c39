/**
 * The README by the letter: its commands are taken from it and run, from an empty folder to the
 * first alert and to a network that was rebuilt. Only names, ports, folders and limits are others.
 */
import { copyFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PROJECT_ROOT } from "../../scripts/entry/cache.ts";
import type { Initialised } from "../../scripts/network/init-network.ts";
import { BOT_NAMES } from "../../shared/core/protocol/entry.ts";
import { parseUserId, type RoomId, type UserId } from "../../shared/core/values/ids.ts";
import { claimPort } from "../../scripts/homeserver/port.ts";
import { openPerson, type Person } from "../../shared/matrix/person/person.ts";
import { aviso, runAviso, type Running } from "../harness/command-line.ts";
import { temporaryFolder } from "../harness/homeserver.ts";
import { until } from "../harness/person-bot.ts";
import { Actor, codeOf } from "../harness/real-network.ts";
import { IS_CI } from "../harness/thorough.ts";

const SERVER = "aviso.localhost";

const readme = await readFile(join(PROJECT_ROOT, "README.md"), "utf8");
const folder = await temporaryFolder();
const running: Running[] = [];
const people: Person[] = [];
let port: number;
let homeserver: string;
let made: Initialised;
let olga: Actor;
let ben: Actor;
let eva: Actor;

afterAll(async () => {
  await Promise.all(people.map((person) => person.stop()));
  for (const one of running.toReversed()) {
    one.kill("SIGTERM");
    await one.ended;
  }
  await folder.remove();
});

/** The command of this verb as the README has it, with what is another's here. */
function commandOf(verb: string, ...more: readonly string[]): string[] {
  const found = new RegExp(`npm run aviso -- (${verb}\\b[^#\`\\n|]*)`, "u").exec(readme)?.[1];
  if (found === undefined) throw new Error(`the README has no command ${verb}`);
  return [...here(found).split(/\s+/u).filter(Boolean), ...more];
}

function here(text: string): string {
  return text
    .replaceAll("./trial", join(folder.path, "trial"))
    .replaceAll("./aviso-data", data())
    .replaceAll("8008", String(port));
}

function data(): string {
  return join(folder.path, "aviso-data");
}

/** What stands in the README in capitals for something that people put in. */
function filled(args: readonly string[], values: Readonly<Record<string, string>>): string[] {
  return args.map((word) => values[word] ?? word);
}

/** What is typed in the management room, without the explanations. */
function typed(): readonly string[] {
  const lines = readme.split("\n").filter((line) => line.startsWith("!"));
  return lines.map((line) => (line.split(/\s{2,}/u)[0] ?? "").replace(":server", `:${SERVER}`));
}

async function account(name: string): Promise<Actor> {
  const [verb = "", , ...rest] = commandOf("account");
  const { code, stdout, stderr } = await aviso(verb, name, ...rest);
  expect(code, stderr).toBe(0);
  const userId = parseUserId(/^user +(\S+)$/mu.exec(stdout)?.[1] ?? "");
  const password = /^password +(\S+)$/mu.exec(stdout)?.[1] ?? "";
  if (userId === undefined) throw new Error("no user id was printed");
  const person = await openPerson({ homeserverUrl: homeserver, userId, password });
  people.push(person);
  return new Actor(person, { userId, password }, bots());
}

function bots(): Initialised["bots"] {
  const idOf = (bot: string): UserId => `@${bot}:${SERVER}` as UserId;
  return { verify: idOf("verify"), alert: idOf("alert"), rooms: idOf("rooms") };
}

async function start(from: string): Promise<Running> {
  const [verb = "", option = ""] = commandOf("start");
  const network = runAviso([verb, option, from]);
  running.push(network);
  await Promise.all(BOT_NAMES.map((bot) => network.line(new RegExp(`^ready ${bot}$`, "u"))));
  return network;
}

async function stop(network: Running): Promise<void> {
  network.kill("SIGTERM");
  expect((await network.ended).code).toBe(0);
}

async function goesWell(args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await aviso(...args);
  expect(code, `${stderr}\n${stdout}`).toBe(0);
  return stdout;
}

describe.runIf(IS_CI)("the README, followed by the letter", () => {
  beforeAll(async () => {
    port = await claimPort(0);
    homeserver = `http://127.0.0.1:${port}`;
    const server = runAviso(commandOf("homeserver", "--no-limits"));
    running.push(server);
    await server.line(/^ready .*registration secret/u);
    [olga, ben, eva] = [await account("olga"), await account("ben"), await account("eva")];
  });

  it("prepares a network", async () => {
    const script = /Without questions, for scripts: `([^`]*)`/u.exec(readme)?.[1] ?? "";
    const args = filled(script.split(/\s+/u), {
      URL: homeserver,
      F: join(folder.path, "trial", "registration-secret"),
      "@you:server": olga.userId,
      DIR: data(),
    });
    made = JSON.parse(await goesWell(args)) as Initialised;
    expect(made.bots).toEqual(bots());
  });

  it("comes to the first alert", async () => {
    const network = await start(data());
    const rooms = new Map<string, RoomId>();
    await until(() => olga.person.rooms().includes(made.managementRoom));
    await olga.sees(made.managementRoom, { kind: "receipt", why: "greeting" });
    for (const text of typed()) {
      const guest = [ben, eva].find(({ userId }) => text.includes(userId));
      const ask = () => olga.asks(made.managementRoom, text, {});
      if (guest === undefined) expect((await ask()).card["kind"], text).not.toBe("refusal");
      else rooms.set(guest.userId, await guest.entersAfter(ask));
    }
    const alert = { kind: "alert", area: "north/river", severity: "watch" };
    const seen = await eva.sees(rooms.get(eva.userId), alert);
    expect(seen.body).toContain("Two vans at the bridge");
    expect(ben.seen(undefined, { kind: "alert" })).toEqual([]);
    await stop(network);
  });

  it("looks after it: doctor, backup, rekey", async () => {
    const backup = join(folder.path, "backup");
    const values = { DIR: data(), FILE: backup };
    expect(await goesWell(filled(commandOf("doctor"), values))).toContain("0 failed");
    await goesWell(filled(commandOf("backup"), values));
    await goesWell(filled(commandOf("rekey"), values));
    await stop(await start(data()));
  });

  it("takes the choices from where it sends people with them", async () => {
    const [, from = "", to = ""] = /^cp (config\S+) (\S+)/mu.exec(readme) ?? [];
    await copyFile(join(PROJECT_ROOT, from), here(to));
    const network = await start(data());
    await network.line(/^aviso: a case needs 2 confirmers .*choices: .*aviso\.yaml$/u);
    await stop(network);
  });

  it.each([
    ["restore --from-recovery-key", "rebuilt"],
    ["restore BACKUP", "restored"],
  ])("comes back by %s", async (form, name) => {
    const into = join(folder.path, name);
    const args = filled(commandOf(form), {
      DIR: into,
      BACKUP: join(folder.path, "backup"),
      FILE: made.recoveryKeysFile,
    });
    await goesWell([...args, "--yes"]);
    const mark = olga.mark();
    const network = await start(into);
    const restored = { kind: "warning", why: "restored" };
    const code = codeOf(await olga.sees(made.managementRoom, restored, mark));
    await olga.asks(made.managementRoom, `!resume ${code}`, { kind: "answer" });
    const text = `!alert north/river watch Back again: ${name}`;
    await olga.asks(made.managementRoom, text, { kind: "answer" });
    await eva.person.waitFor(
      ({ content }) => JSON.stringify(content).includes(`Back again: ${name}`),
      30_000,
    );
    await stop(network);
  });
});
