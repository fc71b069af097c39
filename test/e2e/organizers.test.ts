/**
 * What organizers decide about people, on a real network: admissions that become invitations, or
 * are told why not; identities that are pinned anew by one word alone; organizers made by two; and
 * bots that nobody makes talk. Each beside its control.
 */
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RoomId } from "../../shared/core/values/ids.ts";
import { IS_THOROUGH } from "../harness/thorough.ts";
import { until } from "../harness/person-bot.ts";
import { codeOf, openRealNetwork, type Actor, type RealNetwork } from "../harness/real-network.ts";

const RAID = "report north/river raid: 5 agents, two vans at the footbridge";
const FORGED = 630;
const CHATS = 25;

let real: RealNetwork;
let management: RoomId;
let confirmers: RoomId;
let olga: Actor;
let ben: Actor;

beforeAll(async () => {
  real = await openRealNetwork({
    choices: "organizers: { foundingMinutes: 0, coolDownHours: 24 }\n",
    encryptsRooms: false,
  });
  ({ olga, management } = real);
  ben = await real.person("ben");
  await olga.asks(management, "!area add north/river", { kind: "answer" });
  await real.opens('!committee new "River" north/river en');
  confirmers = await real.opens("!confirmers new north/river");
  await real.admit(ben, "confirmer north/river");
});

afterAll(() => real.stop());

/** A request as this person's own app would make it. */
async function asOwner(actor: Actor, path: string, body: object): Promise<void> {
  const { url } = real.network.homeserver;
  const { userId, password } = actor.account;
  const call = async (method: string, to: string, content: object, token = "") => {
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
    const response = await fetch(`${url}/_matrix/client/v3/${to}`, {
      ...{ method, headers: token === "" ? {} : headers, body: JSON.stringify(content) },
    });
    if (!response.ok) throw new Error(`${method} was answered ${response.status}`);
    return (await response.json()) as Readonly<{ access_token?: string }>;
  };
  const identifier = { type: "m.id.user", user: userId };
  const login = { type: "m.login.password", identifier, password };
  const { access_token: token = "" } = await call("POST", "login", login);
  await call("PUT", `user/${encodeURIComponent(userId)}/${path}`, body, token);
  await call("POST", "logout", {}, token);
}

describe("an admission to a committee", () => {
  it("becomes an invitation by alert, and nothing more is said", async () => {
    const eva = await real.person("eva");
    const mark = olga.mark();
    await real.admit(eva, 'responder "River"');
    await pause(2_000);
    expect(olga.seen(management, { kind: "warning" }, mark)).toEqual([]);
  });

  it.each(["responder “River”", "confirmer north/river"])(
    "of somebody who blocks invitations is told, and one word is enough later (%s)",
    async (role) => {
      const shy = await real.person(role.startsWith("resp") ? "shy" : "timid");
      const place = "account_data/m.invite_permission_config";
      await asOwner(shy, place, { default_action: "block" });
      const mark = olga.mark();
      const command = `!admit ${shy.userId} ${role}`;
      const admitted = await olga.asks(management, command, { kind: "answer" });
      expect(admitted.body).toContain("is admitted");
      const why = { kind: "warning", why: "not-invited" };
      const told = await olga.sees(management, why, mark);
      expect(told.body).toContain(shy.userId);
      expect(told.body).toContain("blocks invitations");
      await asOwner(shy, place, { default_action: "allow" });
      await shy.entersAfter(() => olga.asks(management, command, { kind: "answer" }));
      expect(olga.seen(management, why, mark)).toHaveLength(1);
    },
  );
});

describe("a member whose identity was replaced", () => {
  it("is admitted to nothing more without the word, and by it asked in again", async () => {
    const cleo = await real.person("cleo");
    await real.admit(cleo, "confirmer north/river");
    await cleo.person.replaceIdentity();
    await cleo.person.goneFrom(confirmers);
    const command = `!admit ${cleo.userId} responder "River"`;
    const refused = { kind: "refusal", reason: "changed-identity" };
    const refusal = await olga.asks(management, command, refused);
    expect(refusal.body).toContain("again");
    await olga.asks(management, `${command} again`, { kind: "answer" });
    await until(() => cleo.person.rooms().includes(confirmers));
    await olga.asks(management, `!revoke ${cleo.userId}`, { kind: "answer" });
  });
});

describe("one organizer alone", () => {
  it("makes a puppet, visibly, that approves nothing; two make a third", async () => {
    const puppet = await real.person("puppet");
    const mark = olga.mark();
    await real.admit(puppet, "organizer");
    expect(olga.seen(management, { kind: "answer" }, mark)[0]?.body).toContain("only organizer");
    const urgent = "!alert north/river urgent vans at the bridge";
    const alert = codeOf(await olga.asks(management, urgent, { kind: "answer" }));
    const refused = { kind: "refusal", reason: "not-permitted" };
    await puppet.asks(management, `!approve ${alert}`, refused);
    const third = await real.person("third");
    const proposal = await olga.asks(management, `!admit ${third.userId} organizer`, {
      ...{ kind: "answer", why: "organizer" },
    });
    await puppet.asks(management, `!approve ${codeOf(proposal)}`, refused);
    expect(third.person.rooms()).toEqual([]);
  });
});

describe.runIf(IS_THOROUGH)("a member who asks for the status in many chats", () => {
  it(`is corrected once, though she asked in ${CHATS}`, { timeout: 120_000 }, async () => {
    const dora = await real.person("dora");
    await real.admit(dora, 'responder "River"');
    const code = codeOf(await ben.asks(await ben.chat("verify"), RAID, { kind: "case" }));
    const { verify } = real.initialised.bots;
    const chats: RoomId[] = [];
    for (let count = 0; count < CHATS; count += 1) {
      const chat = await dora.person.createRoom({ invite: [verify], encrypted: true });
      // Until the bot has come in.
      await pause(700);
      await dora.asks(chat, `status ${code}`, { kind: "case", case: code });
      chats.push(chat);
    }
    const voters = await Promise.all(["rita", "raul"].map((name) => real.person(name)));
    for (const voter of voters) await real.admit(voter, "confirmer north/river");
    const mark = dora.mark();
    for (const voter of voters) {
      await voter.asks(confirmers, `!refute ${code}`, { kind: "case", case: code });
    }
    const refuted = { kind: "case", case: code, state: "refuted" };
    await dora.sees(undefined, refuted, mark);
    await pause(3_000);
    const told = dora.seen(undefined, refuted, mark).map(({ message }) => message.roomId);
    expect(told).toEqual([chats.at(-1)]);
  });
});

describe.runIf(IS_THOROUGH)("a server that forges", () => {
  it(
    `${FORGED} messages is answered with few words, and told once`,
    { timeout: 180_000 },
    async () => {
      const mark = olga.mark();
      for (let count = 0; count < FORGED; count += 1) {
        const content = { msgtype: "m.text", body: `!area add forged${count}` };
        const [who, roomId] = count % 2 === 0 ? [olga, management] : [ben, confirmers];
        await who.person.rawSend(roomId, "m.room.message", content);
      }
      const flood = { kind: "warning", why: "flood" };
      await olga.person.waitFor(
        ({ content }) => JSON.stringify(content).includes(`"flood"`),
        120_000,
      );
      const refusals = [...olga.seen(management, { kind: "refusal" }, mark)];
      expect(refusals.length).toBeGreaterThan(0);
      expect(refusals.length).toBeLessThan(20);
      expect(olga.seen(management, flood, mark).length).toBeLessThan(5);
      // Control: somebody who writes properly is heard in the middle of it.
      await olga.asks(management, "!area list", { kind: "answer" });
      await olga.asks(management, "!blorp", { kind: "refusal", reason: "unknown-command" });
    },
  );
});
