/**
 * The demo as a user runs it, and then what a thief finds of that night on the disks of the
 * homeserver and of the bots: nothing that was said, no place, and of the bots no person either.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CAST, COMMITTEES } from "../../scripts/demo/cast.ts";
import { PROJECT_ROOT } from "../../scripts/entry/cache.ts";
import { openStore } from "../../shared/crypto-store/index.ts";
import { logIn } from "../../shared/matrix/identity/account.ts";
import { realHomeserver, temporaryFolder } from "../harness/homeserver.ts";
import { filesUnder, findLeaks } from "../harness/leak-search.ts";
import { makeAccount } from "../harness/person-accounts.ts";
import { openDatabase } from "../shared/crypto-store/world.ts";

const DEMO_MS_MAX = 240_000;
/** Shorter rows of the story may stand somewhere by chance. */
const PHRASE_CHARACTERS_MIN = 12;
const PLACES = ["north/river", "harbor", "footbridge", "mercado", "cuadrilla", "camionetas"];
const CANARY = "Canary at the footbridge, señal número 7";

type Story = Readonly<{
  ok: boolean;
  steps: readonly Readonly<{ what: string; ok: boolean; ms: number }>[];
}>;

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let exitCode: number | null;
let story: string;
let log: string;
let told: Story;

beforeAll(async () => {
  folder = await temporaryFolder();
  const json = join(folder.path, "story.json");
  const args = [join(PROJECT_ROOT, "scripts", "aviso.mjs"), "demo", "--exit", "--json", json];
  const demo = spawn(process.execPath, [...args, "--dir", at("night")]);
  const [out, errors] = [demo.stdout, demo.stderr].map(textOf);
  [exitCode] = (await once(demo, "close")) as [number | null];
  [story = "", log = ""] = [out?.() ?? "", errors?.() ?? ""];
  told = JSON.parse(await readFile(json, "utf8")) as Story;
}, DEMO_MS_MAX);

afterAll(() => folder.remove());

function at(name: string): string {
  return join(folder.path, name);
}

function textOf(stream: NodeJS.ReadableStream): () => string {
  let text = "";
  stream.on("data", (chunk: Buffer) => {
    text += chunk.toString("utf8");
  });
  return () => text;
}

/** Everything that somebody typed or read in the story, row by row, and the places in it. */
function saidThatNight(): readonly string[] {
  const rows = story.split("\n").flatMap((row) => /^ {4}[›│] (?<said>.*)$/u.exec(row)?.[1] ?? []);
  const phrases = rows
    .map((row) => row.trim())
    .filter((row) => row.length >= PHRASE_CHARACTERS_MIN);
  const names = COMMITTEES.map(({ name }) => name);
  const cases = new Set(
    [...story.matchAll(/![a-z]+ (?<code>[0-9A-Z]{4})\b/gu)].map(([, code]) => code),
  );
  const coded = [...cases].flatMap((code) => [`"case":"${code ?? ""}"`, `"${code ?? ""}"`]);
  return [...phrases, ...PLACES, ...names.map((name) => `"${name}"`), "Observers", ...coded];
}

/** Who was there, as the homeserver has it: it knows accounts and rooms, and nothing else. */
async function idsOfThatNight(): Promise<readonly string[]> {
  const bytes = await readFile(join(at("night"), "homeserver", "homeserver.db"), "latin1");
  const users = Object.values(CAST).map(({ localpart }) => localpart);
  const people = new RegExp(
    `@(?:${[...users, "verify", "alert", "rooms"].join("|")}):[a-z.]+`,
    "gu",
  );
  const found = [...bytes.matchAll(people), ...bytes.matchAll(/![\w-]{43}/gu)].map(([id]) => id);
  return [...new Set(found)];
}

describe("the demo", () => {
  it("ends well, and every step of the story happened", () => {
    expect(log).not.toMatch(/aviso: /u);
    expect(exitCode).toBe(0);
    expect(told.ok).toBe(true);
    expect(told.steps.length).toBeGreaterThan(50);
    expect(told.steps.filter(({ ok }) => !ok)).toEqual([]);
  });
});

describe("on the homeserver's disk", () => {
  it("nothing is found of what was said, of places, names and cases", async () => {
    const words = saidThatNight();
    expect(words.length).toBeGreaterThan(100);
    const files = await filesUnder([join(at("night"), "homeserver")]);
    expect(files.some((file) => file.endsWith("homeserver.db"))).toBe(true);
    expect(await findLeaks(files, words)).toEqual([]);
  });

  it("control: one message in clear is found by the same search", async () => {
    const dir = join(at("night"), "homeserver");
    expect(await findLeaks([dir], [CANARY])).toEqual([]);
    const homeserver = await realHomeserver(dir);
    const mallory = await makeAccount(homeserver, "mallory");
    const { accessToken } = await logIn({ homeserverUrl: homeserver.url, ...mallory });
    const ask = async (method: string, path: string, body: object): Promise<unknown> => {
      const headers = { authorization: `Bearer ${accessToken}` };
      const url = `${homeserver.url}/_matrix/client/v3/${path}`;
      return await (await fetch(url, { method, headers, body: JSON.stringify(body) })).json();
    };
    const { room_id: roomId } = (await ask("POST", "createRoom", {})) as { room_id: string };
    const place = `rooms/${encodeURIComponent(roomId)}/send/m.room.message/1`;
    await ask("PUT", place, { msgtype: "m.text", body: CANARY });
    await homeserver.stop();
    const leaks = await findLeaks([dir], [CANARY, "footbridge"]);
    expect(new Set(leaks.map(({ word }) => word))).toEqual(new Set([CANARY, "footbridge"]));
  });
});

describe("on the bots' disk", () => {
  it("nobody, no room, no place and no word is found", async () => {
    const ids = await idsOfThatNight();
    expect(ids.length).toBeGreaterThan(20);
    const files = await filesUnder([join(at("night"), "data")]);
    expect(files.filter((file) => file.endsWith("store.db"))).toHaveLength(3);
    expect(await findLeaks(files, [...ids, ...saidThatNight()])).toEqual([]);
  });

  it("control: a store that is not sealed gives them away", async () => {
    const { olga } = CAST;
    const user = `@${olga.localpart}:aviso.localhost`;
    const file = at("unsealed.db");
    const store = await openStore({ file, onFatal: () => undefined });
    await store.rows.write((transaction) => {
      transaction.put("inbox", "1", Buffer.from(JSON.stringify({ text: "north/river" })));
    });
    // As the crypto engine keeps whom it follows.
    await openDatabase(store.indexedDB, {
      upgrade: (database) => {
        database.createObjectStore("tracked_users").put({ user }, user);
      },
    });
    await store.close();
    const leaks = await findLeaks([file], [user, "north/river"]);
    const found = leaks.map(({ word, form }) => `${form}: ${word}`);
    expect(found).toContain("clear: north/river");
    expect(found).toContain(`indexeddb-key: ${user}`);
  });

  it("and in their logs there is no id, and nothing that was said", async () => {
    const file = at("log");
    await writeFile(file, log);
    expect(await findLeaks([file], [...(await idsOfThatNight()), ...saidThatNight()])).toEqual([]);
  });
});

describe("the search", () => {
  it.each([
    ["text of two bytes", Buffer.from(CANARY, "utf16le")],
    [
      "escaped JSON",
      Buffer.from(String.raw`{"body":"Canary at the footbridge, se\u00f1al n\u00famero 7"}`),
    ],
    ["an address", Buffer.from(`/rooms/${encodeURIComponent(CANARY)}/1`)],
    ["base64", Buffer.from(Buffer.from(`x${CANARY}`).toString("base64"))],
    ["base64 within base64url", Buffer.from(Buffer.from(`xy${CANARY}?`).toString("base64url"))],
    ["hexadecimal digits", Buffer.from(Buffer.from(CANARY).toString("hex"))],
    ["a key of the crypto store", Buffer.from(CANARY).map((byte) => byte + 1)],
  ])("finds a word in %s", async (form, bytes) => {
    const file = at(`planted ${form}`);
    await writeFile(file, Buffer.concat([Buffer.alloc(5_001, 7), bytes, Buffer.alloc(100, 9)]));
    expect((await findLeaks([file], [CANARY])).map(({ word }) => word)).toContain(CANARY);
    expect(await findLeaks([file], ["another word"])).toEqual([]);
  });
});
