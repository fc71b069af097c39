/**
 * How people come in and are lost, on a real network with encrypted clients: from a printed code to
 * the first vote that counts, a revocation while the client keeps trying, identities that are
 * reset, and the way back of the only organizer.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { editsOf } from "../../scripts/network/actor.ts";
import type { RoomId } from "../../shared/core/values/ids.ts";
import type { JsonObject } from "../../shared/core/values/json.ts";
import { oneTimeCodesIn } from "../../shared/domain/one-time-code.ts";
import { aviso } from "../harness/command-line.ts";
import { temporaryFolder } from "../harness/homeserver.ts";
import { until } from "../harness/person-bot.ts";
import { codeOf, openRealNetwork, type Actor, type RealNetwork } from "../harness/real-network.ts";

const RAID = "report north/river raid: 5 agents, two vans at the footbridge";
const TRIES = 5;

let real: RealNetwork;
let management: RoomId;
let confirmers: RoomId;
let olga: Actor;
let ana: Actor;
let ben: Actor;
let carla: Actor;

beforeAll(async () => {
  // The rooms stay when somebody is revoked: what is sealed in them must be safe all the same.
  real = await openRealNetwork({ choices: "rotate: { leaving: off }\n" });
  ({ olga, management } = real);
  [ana, ben, carla] = (await Promise.all(
    ["ana", "ben", "carla"].map((name) => real.person(name)),
  )) as [Actor, Actor, Actor];
  await olga.asks(management, "!area add north/river", { kind: "answer" });
  await real.opens('!committee new "River" north/river en');
  confirmers = await real.opens("!confirmers new north/river");
  for (const who of [ben, carla]) await real.admit(who, "confirmer north/river");
});

afterAll(() => real.stop());

/** What this person wrote since, as her own client shows it. */
function written(actor: Actor, mark: number): readonly string[] {
  return actor.person
    .messages()
    .slice(mark)
    .filter(({ sender }) => sender === actor.userId)
    .map(({ content, type }) => {
      const { body } = content;
      return typeof body === "string" ? body : type;
    });
}

function codeIn(body: string): string {
  const [code] = oneTimeCodesIn(body).codes;
  if (code === undefined) throw new Error("no code");
  return code;
}

/** A report of ana's, and its code. */
async function reported(): Promise<string> {
  return codeOf(await ana.asks(await ana.chat("verify"), RAID, { kind: "case" }));
}

describe("somebody with a code", () => {
  it("is vouched for, and her first vote counts: in under six messages of hers", async () => {
    const nora = await real.person("nora");
    const [hers, theirs] = [nora.mark(), olga.mark()];
    const invite = await olga.asks(management, "!invite confirmer north/river", {
      ...{ kind: "answer", why: "confirmer" },
    });
    const chat = await nora.chat("verify");
    const waits = await nora.asks(chat, codeIn(invite.body), { kind: "answer", why: "vouches" });
    await nora.entersAfter(async () => {
      for (const who of [ben, carla]) {
        const vouch = `vouch ${codeOf(waits)}`;
        await who.asks(await who.chat("verify"), vouch, { kind: "answer" });
      }
    });
    const code = await reported();
    const poll = await nora.poll(confirmers, "request", code);
    const counted = await nora.votes(poll, "confirm", { kind: "case", case: code });
    expect(counted.card["counts"]).toMatchObject({ confirm: 1 });
    expect(written(nora, hers).length).toBeLessThan(6);
    expect(written(olga, theirs)).toEqual(["!invite confirmer north/river"]);
  });

  it("comes in by a printed page, and the organizers are told of it", async () => {
    const folder = await temporaryFolder();
    const { data } = real.initialised;
    const out = join(folder.path, "kit.html");
    const mark = olga.mark();
    const { code, stdout, stderr } = await aviso(
      ...["kit", "--role", "responder", "--place", "River", "--lang", "es,en", "--out", out],
      ...["--data", data, "--key-file", real.network.keyFile, "--json"],
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const printed = JSON.parse(stdout) as { code: string; keys: Record<string, string> };
    const page = await readFile(out, "utf8");
    const { verify } = real.initialised.bots;
    for (const text of [printed.code, verify, ...Object.values(printed.keys)]) {
      expect(page).toContain(text);
    }
    const told = await olga.sees(management, { kind: "warning", why: "code-printed" }, mark);
    expect(told.body).not.toContain(printed.code);
    const paula = await real.person("paula");
    const chat = await paula.chat("verify");
    const key = printed.keys["verify"] ?? "";
    const joined = await paula.entersAfter(async () => {
      const welcome = await paula.asks(chat, printed.code, { kind: "answer", why: "responder" });
      // The key that verify shows is the one on the page.
      expect(welcome.body).toContain(key);
    });
    expect(paula.person.members(joined)).toContain(paula.userId);
    await folder.remove();
  });
});

describe("somebody who is revoked", () => {
  it("opens nothing that is said afterwards, however often her client tries", async () => {
    const rita = await real.person("rita");
    await real.admit(rita, "confirmer north/river");
    const known = await reported();
    await rita.poll(confirmers, "request", known);
    const before = await ciphertexts(ben);
    expect(await openedBy(rita, before)).toBeGreaterThan(0);
    await olga.asks(management, `!revoke ${rita.userId}`, { kind: "answer" });
    // What was under way until then, such as the greeting of who came in, is hers to read.
    const seen = new Set((await ciphertexts(ben)).map(({ event_id: id }) => id));
    const code = await reported();
    await ben.poll(confirmers, "request", code);
    await ben.asks(confirmers, `!confirm ${code}`, { kind: "case", case: code });
    const after = (await ciphertexts(ben)).filter(({ event_id: id }) => !seen.has(id));
    expect(after.length).toBeGreaterThan(2);
    // Control: who stays opens all of it.
    expect(await openedBy(ben, after)).toBe(after.length);
    for (let tries = 0; tries < TRIES; tries += 1) {
      expect(
        await openedBy(
          rita,
          after.filter(({ sender }) => isBot(sender)),
        ),
      ).toBe(0);
      await pause(500);
    }
    const chat = await rita.chat("verify");
    const answered = await rita.asks(chat, `status ${code}`, { kind: "refusal" });
    expect(answered.body).not.toMatch(/river|raid/iu);
  });
});

describe("identities that are reset", () => {
  it("of five of eight people in a short time are one message, with a line for each", async () => {
    const names = ["una", "vera", "wanda", "xenia", "yara", "zoe"];
    const people = await Promise.all(names.map((name) => real.person(name)));
    for (const who of people) await real.admit(who, 'responder "River"');
    const mark = olga.mark();
    const gone = people.slice(0, 5);
    for (const who of gone) await who.person.replaceIdentity();
    const first = await olga.sees(management, { kind: "warning", why: "changed-identity" }, mark);
    const latest = (): string =>
      JSON.stringify(editsOf(olga, first.message.eventId).at(-1)?.content ?? {});
    await until(() => gone.every(({ userId }) => latest().includes(`!admit ${userId} responder`)));
    const all = olga.seen(management, { kind: "warning", why: "changed-identity" }, mark);
    expect(all).toHaveLength(1);
    for (const who of gone) {
      await who.sees(undefined, { kind: "refusal", reason: "changed-identity" });
    }
    const [una] = gone;
    if (una === undefined) throw new Error("nobody");
    const again = `!admit ${una.userId} responder "River" again`;
    await una.entersAfter(async () => {
      const answer = await olga.asks(management, again, { kind: "answer" });
      expect(answer.body).toContain("another identity");
    });
  });

  it("of the only organizer: she comes back by the recovery keys", async () => {
    const mark = olga.mark();
    await olga.person.replaceIdentity();
    const told = await olga.sees(undefined, { kind: "refusal", reason: "changed-identity" }, mark);
    expect(told.body).toContain("account readmit-organizer");
    const { data, recoveryKeysFile } = real.initialised;
    const { code, stdout, stderr } = await aviso(
      ...["account", "readmit-organizer", olga.userId, "--recovery-keys-file", recoveryKeysFile],
      ...["--data", data, "--key-file", real.network.keyFile, "--json"],
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const back = JSON.parse(stdout) as { code: string };
    // Nobody else has anything of it.
    const stranger = await ben.asks(await ben.chat("verify"), back.code, { kind: "refusal" });
    expect(stranger.card["reason"]).toBe("wrong-code");
    const chat = await olga.chat("verify");
    await olga.asks(chat, back.code, { kind: "answer", why: "organizer" });
    await olga.asks(management, "!area list", { kind: "answer" });
  });
});

type Wire = JsonObject & Readonly<{ event_id: string; sender: string }>;

function isBot(sender: string): boolean {
  return Object.values<string>(real.initialised.bots).includes(sender);
}

/** What the homeserver has of the confirmers' room, as it has it. */
async function ciphertexts(member: Actor): Promise<readonly Wire[]> {
  const room = encodeURIComponent(confirmers);
  const path = `/_matrix/client/v3/rooms/${room}/messages?dir=b&limit=60`;
  const answer = await fetch(`${real.network.homeserver.url}${path}`, {
    headers: { authorization: `Bearer ${member.person.credentials.accessToken}` },
  });
  const { chunk } = (await answer.json()) as { chunk: readonly Wire[] };
  return chunk
    .filter((event) => event["type"] === "m.room.encrypted")
    .map((event) => ({ ...event, room_id: confirmers }));
}

async function openedBy(actor: Actor, events: readonly Wire[]): Promise<number> {
  const opened = await Promise.all(events.map((event) => actor.person.canOpen(event)));
  return opened.filter(Boolean).length;
}
