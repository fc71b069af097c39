/** Duty on a real network: who is called by id, who is asked in her own chat, and when. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RoomId } from "../../shared/core/values/ids.ts";
import { codeOf, openRealNetwork, type Actor, type RealNetwork } from "../harness/real-network.ts";

const CHOICES = "dutyAnswerSeconds: 15\norganizers: { coolDownHours: 0 }\n";

let network: RealNetwork;
let river: RoomId;
let omar: Actor;
let eva: Actor;
let finn: Actor;
let grace: Actor;

beforeAll(async () => {
  network = await openRealNetwork({ choices: CHOICES });
  const { olga, management } = network;
  await olga.asks(management, "!area add north/river", { kind: "answer" });
  river = await network.opens('!committee new "River" north/river en');
  const names = ["omar", "eva", "finn", "grace"];
  const people = await Promise.all(names.map((name) => network.person(name)));
  [omar, eva, finn, grace] = people as [Actor, Actor, Actor, Actor];
  await network.admit(omar, "organizer");
  for (const actor of [eva, finn, grace]) await network.admit(actor, 'responder "River"');
}, 240_000);

afterAll(() => network.stop());

describe("an urgent alert while somebody is on duty", () => {
  let code: string;

  beforeAll(async () => {
    const { olga, management } = network;
    for (const [who, words] of [[eva, "duty on"] as const, [finn, "duty on backup"] as const]) {
      const mark = who.mark();
      const chat = await who.chat("alert");
      await who.person.say(chat, words);
      const isTold = ({ content }: { content: unknown }): boolean =>
        JSON.stringify(content).includes("You are on duty");
      await who.person.waitFor(
        (one) => who.person.messages().indexOf(one) >= mark && isTold(one),
        90_000,
      );
    }
    const cover = await olga.asks(management, "!duty", { kind: "answer" });
    expect(cover.body).toContain("north/river: 2 people (eva, finn)");
    const asked = "!alert north/river urgent two vans at the bridge";
    code = codeOf(await olga.asks(management, asked, { kind: "answer" }));
    await omar.person.say(management, `!approve ${code}`);
  }, 120_000);

  it("calls whoever is on duty by id, and nobody else, the backup included", async () => {
    const { message } = await grace.sees(river, { kind: "alert", case: code });
    expect(message.content["m.mentions"]).toEqual({
      room: true,
      user_ids: [eva.userId],
    });
  });

  it("goes to her own chat when she does not answer, then to the backup", async () => {
    const page = { kind: "rollcall", why: "on-duty", case: code };
    const first = await eva.sees(undefined, page);
    expect(first.message.content["m.mentions"]).toEqual({ user_ids: [eva.userId] });
    expect(first.body).toContain(`going ${code}`);
    const second = await finn.sees(undefined, page);
    expect(second.message.atMs - first.message.atMs).toBeGreaterThanOrEqual(14_000);
    expect(grace.seen(undefined, page)).toEqual([]);
  });

  it("is told to the organizers when nobody on duty answers", async () => {
    const silent = { kind: "warning", why: "duty-silent", case: code };
    await network.olga.sees(network.management, silent);
  });

  it("counts whoever answers late in her own chat", async () => {
    const chat = await eva.chat("alert");
    const counted = await eva.asks(chat, `going ${code}`, { kind: "answer", case: code });
    expect(counted.card["counts"]).toMatchObject({ going: 1 });
  });
});
