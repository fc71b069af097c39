/** What is said of an invitation: nothing when it went out, and why when it did not. */
import { describe, expect, it } from "vitest";
import { alertBot } from "../../../../../bots/alert/bot.ts";
import { LATE_MS } from "../../../../../bots/verify/people/admission/invitation/settling.ts";
import { verifyBot } from "../../../../../bots/verify/bot.ts";
import { ERRAND_LIFE_MS } from "../../../../../shared/core/protocol/errand.ts";
import { LANGUAGES } from "../../../../../shared/language/text.ts";
import { actor } from "../../../../harness/actors.ts";
import { World, type Sent } from "../../../../harness/world.ts";

const olga = actor("Olga");
const eve = actor("Eve");

function network(language = "en"): World {
  const world = new World([verifyBot, alertBot], { language });
  world.admit(olga, "organizer");
  world.area("north");
  world.confirmers("north");
  world.committee("Rio", { areas: ["north"] });
  world.know(eve);
  return world;
}

function says(world: World, text: string): readonly Sent[] {
  return world.says(olga, world.network.managementRoom, text);
}

const warnings = (sent: readonly Sent[]) =>
  sent.filter((one) => one.card["kind"] === "warning").map((one) => one.card["why"]);

const WAYS = ["organizer", "confirmer north", 'responder "Rio"'] as const;

describe.each(WAYS)("the invitation of `admit … %s`", (way) => {
  const command = `!admit ${eve.userId} ${way}`;

  it("is settled without a word when it went out", () => {
    const world = network();
    const sent = says(world, command);
    expect(sent.map((one) => one.card["kind"])).toEqual(["answer", "receipt"]);
    expect(world.state.people.invitations.size).toBe(0);
    expect(world.passes(2 * ERRAND_LIFE_MS)).toEqual([]);
  });

  it.each(["blocked", "banned", "deactivated", undefined] as const)(
    "that was refused (%s) is told, the admission stands, and one word invites again",
    (detail) => {
      const world = network();
      world.invitationFailure = { ok: false, why: "refused", ...(detail && { detail }) };
      const sent = says(world, command);
      expect(warnings(sent)).toEqual(["not-invited"]);
      const told = sent.find((one) => one.card["kind"] === "warning")?.body ?? "";
      expect(told).toContain(eve.userId);
      expect(told).toContain(
        {
          blocked: "blocks",
          banned: "banned",
          deactivated: "no longer exists",
          none: "refused",
        }[detail ?? "none"],
      );
      expect(world.state.people.persons.get(eve.tag)?.grants).toHaveLength(1);
      expect(world.passes(2 * ERRAND_LIFE_MS)).toEqual([]);
      world.invitationFailure = undefined;
      expect(warnings(says(world, command))).toEqual([]);
      expect(world.effects.filter((effect) => effect.do === "invite")).toHaveLength(2);
    },
  );
});

describe("an errand that nobody answers", () => {
  it.each([...LANGUAGES])("is told once when it is late, and once at its end (%s)", (language) => {
    const world = network(language);
    world.isDeafToErrands = true;
    says(world, `!admit ${eve.userId} responder Rio`);
    expect(world.passes(LATE_MS - 1)).toEqual([]);
    const late = world.passes(1);
    expect(warnings(late)).toEqual(["invitation-late"]);
    expect(late[0]?.body).toContain(eve.userId);
    expect(world.passes(60_000)).toEqual([]);
    expect(warnings(world.passes(ERRAND_LIFE_MS))).toEqual(["not-invited"]);
    expect(world.passes(ERRAND_LIFE_MS)).toEqual([]);
  });

  it("leaves nobody silently uninvited when the disk was lost, too", () => {
    const world = network();
    world.isDeafToErrands = true;
    says(world, `!admit ${eve.userId} responder Rio`);
    world.burnDisks();
    expect(warnings(world.passes(LATE_MS))).toEqual(["invitation-late"]);
    const [told] = world.passes(ERRAND_LIFE_MS);
    expect(told?.body).toContain("somebody whom you admitted");
    expect(told?.body).toContain("Rio");
  });

  it("ends with a revocation", () => {
    const world = network();
    world.isDeafToErrands = true;
    says(world, `!admit ${eve.userId} responder Rio`);
    says(world, `!revoke ${eve.userId}`);
    expect(warnings(world.passes(2 * ERRAND_LIFE_MS))).toEqual([]);
  });
});

describe("an errand of a bot that has no part in invitations", () => {
  const times = { atMs: 0, expiresAtMs: 10 ** 15 };

  it("ends none: verify hears of them from alert alone", () => {
    const world = network();
    world.isDeafToErrands = true;
    says(world, `!admit ${eve.userId} responder Rio`);
    const [of = ""] = world.state.people.invitations.keys();
    const body = { do: "done", of, why: null } as const;
    const ended = (from: "alert" | "rooms") =>
      verifyBot.onErrand?.(
        { id: "01".repeat(16), from, to: "verify", ...times, body },
        world.contextOf("verify"),
      ).facts;
    expect(ended("rooms")).toEqual([]);
    expect(ended("alert")).toHaveLength(1);
  });

  it("lets nobody in: alert hears of them from verify alone", () => {
    const world = network();
    world.isDeafToErrands = true;
    says(world, `!admit ${eve.userId} responder Rio`);
    const committee = [...world.state.committees.committees.keys()][0] ?? "";
    const body = { do: "invite", userId: eve.userId, committee } as const;
    const done = (from: "verify" | "rooms") =>
      alertBot.onErrand?.(
        { id: "01".repeat(16), from, to: "alert", ...times, body },
        world.contextOf("alert"),
      ).effects;
    expect(done("rooms")).toEqual([]);
    expect(done("verify")).toMatchObject([{ do: "invite", userId: eve.userId }]);
  });
});

describe("another identity than was admitted", () => {
  const { identity } = actor("Mallory");

  it.each(["confirmer north", 'responder "Rio"'])("is refused for `%s`, and told how", (way) => {
    const world = network();
    says(world, `!admit ${eve.userId} confirmer north`);
    world.know(eve, identity);
    const [sent] = says(world, `!admit ${eve.userId} ${way}`);
    expect(sent?.card).toMatchObject({ kind: "refusal", reason: "changed-identity" });
    expect(sent?.body).toContain("again");
    expect(world.state.people.persons.get(eve.tag)?.identity).toBe(eve.identity);
  });

  it.each(["again", "de nuevo", "otra vez"])("is pinned by `%s` at the end", (word) => {
    const world = network();
    says(world, `!admit ${eve.userId} confirmer north`);
    world.peopleFact({ type: "identity-changed", person: eve.tag, identity });
    world.know(eve, identity);
    says(world, `!admit ${eve.userId} responder Rio ${word}`);
    expect(world.state.people.persons.get(eve.tag)).toMatchObject({ identity, changedTo: null });
    expect(world.state.people.persons.get(eve.tag)?.grants).toHaveLength(2);
  });

  it("is asked into each of her rooms again, since she was removed from them", () => {
    const world = network();
    says(world, `!admit ${eve.userId} confirmer north`);
    const room = [...world.state.people.confirmerRooms.values()][0];
    world.peopleFact({ type: "identity-changed", person: eve.tag, identity });
    if (room !== undefined) world.leave(room, eve);
    world.know(eve, identity);
    const before = world.effects.length;
    says(world, `!admit ${eve.userId} responder Rio again`);
    const asked = world.effects.slice(before).filter((effect) => effect.do === "invite");
    expect(asked.map(({ roomId }) => roomId)).toContain(room);
    expect(asked).toHaveLength(2);
    expect(world.state.people.invitations.size).toBe(0);
  });

  it("is not taken for settled because the old one is shown again", () => {
    const world = network();
    says(world, `!admit ${eve.userId} confirmer north`);
    world.peopleFact({ type: "identity-changed", person: eve.tag, identity });
    const [sent] = says(world, `!admit ${eve.userId} responder Rio`);
    expect(sent?.card["reason"]).toBe("changed-identity");
  });
});
