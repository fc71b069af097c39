/** Help, status, rejections and invitations: what people are told beside their commands. */
import { beforeEach, describe, expect, it } from "vitest";
import { codeFromNumber } from "../../../../shared/core/values/case-code.ts";
import type { AreaPath, Tag } from "../../../../shared/core/values/ids.ts";
import { REJECTION_REASONS } from "../../../../shared/core/protocol/message.ts";
import { onInvited } from "../../../../shared/conversation/answer/invited.ts";
import { actor, tagFor } from "../../../harness/actors.ts";
import { START_MS } from "../../../harness/world.ts";
import { listeningWorld, type Listening } from "../command/listener.ts";

const ana = actor("Ana");
const ben = actor("Ben");
const olga = actor("Olga");
const mallory = actor("Mallory", "elsewhere.example");
const CODE = codeFromNumber(7);
const OTHER_CODE = codeFromNumber(8);
const NO_CODE = codeFromNumber(9);

let world: Listening["world"];
let committee: ReturnType<Listening["world"]["committee"]>;

beforeEach(() => {
  ({ world } = listeningWorld());
  world.area("north/river", "south");
  committee = world.committee("North", { areas: ["north"], languages: ["en"] });
  world.admit(olga, "organizer");
  world.admit(ben, "responder", committee.id);
  world.admit(ana, "responder", "nowhere");
});

function reported(code = CODE, place = "north/river"): void {
  const salute = { size: "3-5", activity: "raid", uniform: "plain", equipment: "vans" } as const;
  world.caseFact({
    ...{ type: "reported", code, area: place as AreaPath, severity: "urgent", reporter: ana.tag },
    salute: { ...salute, seenAtMs: START_MS - 5 * 60_000, note: "by the green door" },
    replyRoom: world.direct(ana),
    expiresAtMs: START_MS + 3_600_000,
  });
}

function voted(voter: Tag, choice: "confirm" | "refute"): void {
  world.caseFact({ type: "voted", code: CODE, voter, choice, how: null, what: null });
}

describe("help", () => {
  it("shows in few lines what this person may do here, and nothing else", () => {
    const [sent] = world.says(ana, world.direct(ana), "help");
    expect(sent?.body).toContain("report · status");
    expect(sent?.body).not.toMatch(/confirm ·|going|area add|Organizers/u);
    const [forOlga] = world.says(olga, world.network.managementRoom, "!help");
    expect(forOlga?.body).toMatch(/area add · .*room new/u);
    for (const one of [sent, forOlga]) {
      expect(one?.body.split("\n").length).toBeLessThanOrEqual(8);
      expect(one?.card).toMatchObject({ kind: "answer", language: "en" });
    }
  });

  it("is told in the language of the word, with its words", () => {
    const [sent] = world.says(ana, world.direct(ana), "ayuda");
    expect(sent?.body).toContain(
      "reportar · estado · idioma · ayuda · mis salas · olvídeme · huella · palabra · cancelar",
    );
  });

  it("explains one word, in any language", () => {
    expect(world.says(ana, world.direct(ana), "help report")[0]?.body).toContain("north/river");
    expect(world.says(ana, world.direct(ana), "ayuda todo despejado")[0]?.body).toMatch(/K7Q4/u);
  });

  it("about a word that is not known says so", () => {
    const [sent] = world.says(ben, committee.roomId, "!help goign");
    expect(sent?.card).toMatchObject({ kind: "refusal", reason: "unknown-command" });
    expect(sent?.body).toContain("“!going”");
  });
});

describe("status", () => {
  it("of a case tells its state in numbers, without names or words of people", () => {
    reported();
    world.confirmers("north/river");
    for (const who of [ben, olga]) world.admit(who, "confirmer", "north/river");
    voted(ben.tag, "confirm");
    voted(olga.tag, "refute");
    voted(mallory.tag, "confirm");
    const [sent] = world.says(ana, world.direct(ana), `status ${CODE.toLowerCase()}`);
    expect(sent?.card).toMatchObject({
      ...{ kind: "case", case: CODE, state: "unconfirmed", area: "north/river" },
      counts: { confirm: 1, refute: 1, needed: 2 },
    });
    expect(sent?.body).toMatch(/not confirmed yet.*a raid, 3 to 5 agents.*5 minutes ago/su);
    expect(sent?.body).not.toMatch(/green door|@/u);
  });

  it.each([
    ["confirmed", "confirmado"],
    ["refuted", "no es cierto"],
    ["expired", "nunca se confirmó"],
    ["ended", "ya terminó"],
  ] as const)("of a case that is %s says what that means, in Spanish too", (state, words) => {
    reported();
    world.caseFact({ type: state, code: CODE });
    const [sent] = world.says(ana, world.direct(ana), `estado ${CODE}`);
    expect(sent?.card["state"]).toBe(state);
    expect(sent?.body).toContain(words);
  });

  it("of an area, or of all, lists what is open there", () => {
    reported();
    reported(OTHER_CODE, "south");
    const list = (text: string) => world.says(ana, world.direct(ana), text)[0];
    expect(list("status")?.card["counts"]).toEqual({ open: 2 });
    expect(list("status north")?.body).toContain(CODE);
    expect(list("status north")?.body).not.toContain(OTHER_CODE);
    world.caseFact({ type: "refuted", code: CODE });
    expect(list("status north")?.body).toContain(
      "No reports there right now. That does not mean it is safe.",
    );
  });

  it.each([
    ["a wrong code", "K7Q5", "wrong-code"],
    ["a code of no case", NO_CODE, "unknown-case"],
    ["an area that nobody knows", "atlantis", "unknown-area"],
    ["markup", "<b>x</b>", "unknown-area"],
  ])("of %s is refused and says what to do", (_what, text, reason) => {
    reported();
    const [sent] = world.says(ana, world.direct(ana), `status ${text}`);
    expect(sent?.card).toMatchObject({ kind: "refusal", reason });
    expect(sent?.body).toContain("“status”");
    expect(sent?.content["formatted_body"]).not.toContain("<b>x");
  });

  it("of an alert that organizers sent says that nobody confirmed it", () => {
    world.record({
      ...{ stream: "alert", type: "raised", version: 1 },
      data: {
        ...{ code: CODE, area: "south", severity: "watch", certainty: "Possible" },
        ...{ status: "Exercise", origin: "organizer", salute: null, text: "x", targets: [] },
      },
    });
    const [sent] = world.says(ben, committee.roomId, `!status ${CODE}`);
    expect(sent?.card).toMatchObject({ case: CODE, status: "Exercise", certainty: "Possible" });
    expect(sent?.body).toMatch(/a drill, not real.*by hand/su);
    expect(world.says(ben, committee.roomId, "!status")[0]?.body).toContain("drill");
  });
});

describe("a message that is not obeyed", () => {
  it.each(REJECTION_REASONS)("is explained in a direct chat: %s", (reason) => {
    const roomId = world.direct(ana);
    const sent = world.rejects(ana, roomId, reason);
    if (reason === "replayed" || reason === "contradicted") {
      expect(sent.map((one) => one.roomId)).toEqual([world.network.managementRoom]);
    } else {
      expect(sent[0]).toMatchObject({ roomId, card: { kind: "refusal" } });
      expect(sent[0]?.body.split("\n").length).toBe(2);
    }
  });

  it("is explained by one bot where people command the bots", () => {
    const { managementRoom } = world.network;
    const sent = world.rejects(olga, managementRoom, "not-encrypted");
    expect(sent.map((one) => [one.by, one.card["reason"]])).toEqual([["verify", "not-encrypted"]]);
    const changed = world.rejects(olga, managementRoom, "changed-identity");
    // She may be anybody, so it is said to her alone, and the others are not told each time.
    const chat = world.direct(olga, "verify");
    expect(changed.map(({ roomId }) => roomId)).toEqual([chat]);
  });

  it("is not explained to a bot of ours: two bots would explain to one another", () => {
    const { bots, managementRoom } = world.network;
    const alert = { ...actor("Alert"), userId: bots.alert };
    for (const reason of REJECTION_REASONS) {
      expect(world.rejects(alert, managementRoom, reason), reason).toEqual([]);
    }
  });

  it("is not explained when it was talk among people", () => {
    const told = ["unsigned-device", "verification"];
    for (const reason of REJECTION_REASONS.filter((one) => !told.includes(one))) {
      const sent = world.rejects(ben, committee.roomId, reason);
      // Evidence against a server is told to the organizers, and to nobody else.
      const isEvidence = reason === "replayed" || reason === "contradicted";
      const rooms = isEvidence ? [world.network.managementRoom] : [];
      expect(sent.map((one) => one.roomId)).toEqual(rooms);
    }
    expect(world.rejects(olga, world.network.managementRoom, "edit")).toEqual([]);
  });

  it("from an unsigned device is explained in every room, in a chat that she can read", () => {
    const before = world.effects.length;
    const sent = world.rejects(ben, committee.roomId, "unsigned-device");
    expect(sent.map((one) => one.card["kind"])).toEqual(["refusal", "warning"]);
    const [told] = world.effects.slice(before);
    expect(told).toMatchObject({ do: "tell", userId: ben.userId, toUnproven: true });
    expect(world.rejects(ben, committee.roomId, "unsigned-device")).toEqual([]);
    expect(world.rejects(mallory, committee.roomId, "unsigned-device")).toEqual([]);
  });

  it("in a room without encryption is explained elsewhere, to people of the network alone", () => {
    const roomId = world.direct(ana);
    world.setEncrypted(roomId, false);
    const told = () => world.effects.splice(0).map((effect) => effect.do);
    world.rejects(ana, roomId, "not-encrypted");
    expect(told()).toEqual(["tell"]);
    const theirs = world.direct(mallory);
    world.setEncrypted(theirs, false);
    world.rejects(mallory, theirs, "not-encrypted");
    expect(told()).toEqual([]);
  });
});

describe("an invitation", () => {
  function answerTo(who: typeof ana, details: { isEncrypted?: boolean; isDirect?: boolean } = {}) {
    const { isEncrypted = true, isDirect = true } = details;
    const roomId = world.room(who);
    const invited = { roomId, inviter: who.userId, inviterTag: who.tag, isEncrypted, isDirect };
    return onInvited("verify", invited, world.contextOf("verify")).effects.map((one) => one.do);
  }

  it("of a neighbor to a direct chat, of an organizer and of a bot is accepted", () => {
    expect(answerTo(ana)).toEqual(["join"]);
    expect(answerTo(olga, { isDirect: false })).toEqual(["join"]);
    const rooms = { ...actor("rooms"), userId: world.network.bots.rooms };
    expect(answerTo(rooms, { isDirect: false })).toEqual(["join"]);
  });

  it("to a room without encryption is turned down, and the reason is told", () => {
    expect(answerTo(ana, { isEncrypted: false })).toEqual(["leave", "tell"]);
    expect(answerTo(olga, { isEncrypted: false })).toEqual(["leave", "tell"]);
  });

  it("of a neighbor is accepted when her app does not mark the chat as a direct one", () => {
    expect(answerTo(ana, { isDirect: false })).toEqual(["join"]);
  });

  it("to a group leads nowhere: what is asked there is refused", () => {
    const group = world.room(ana, olga, actor("Ben"));
    world.join(group, { ...actor("verify"), userId: world.network.bots.verify });
    const [sent] = world.says(ana, group, "!status");
    expect(sent?.card).toMatchObject({ kind: "refusal", reason: "not-permitted" });
    expect(world.says(ana, group, "status of the garden?")).toEqual([]);
  });

  it("of a stranger is turned down without a word, until the stranger is admitted", () => {
    expect(answerTo(mallory)).toEqual(["leave"]);
    world.admit(mallory, "responder", committee.id);
    expect(answerTo(mallory)).toEqual(["join"]);
  });
});

it("somebody admitted without a known identity counts from the first message on", () => {
  const carla = actor("Carla");
  world.peopleFact({
    ...{ type: "admitted", person: carla.tag, identity: null, by: null },
    ...{ role: "organizer", scope: null },
  });
  world.join(world.network.managementRoom, carla);
  const [sent] = world.says(carla, world.network.managementRoom, "!help");
  expect(sent?.body).toContain("area add");
  world.peopleFact({ type: "identity-pinned", person: carla.tag, identity: tagFor("first") });
  const [refused] = world.says(carla, world.network.managementRoom, "!help");
  expect(refused?.card["reason"]).toBe("changed-identity");
});
