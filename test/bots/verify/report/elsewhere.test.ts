/**
 * Whoever reported something at the wrong place puts that right after it was sent. Votes are about
 * a place: none goes along, nothing that others confirmed is undone, and nobody is alerted unasked.
 */
import { describe, expect, it } from "vitest";
import { alertBot } from "../../../../bots/alert/bot.ts";
import { verifyBot } from "../../../../bots/verify/bot.ts";
import { stageMedia } from "../../../../scripts/stage/media.ts";
import type { CaseCode, RoomId } from "../../../../shared/core/values/ids.ts";
import { MINUTE_MS } from "../../../../shared/core/values/time.ts";
import type { Case } from "../../../../shared/domain/streams/cases.ts";
import { actor, type Actor } from "../../../harness/actors.ts";
import { World, type Sent } from "../../../harness/world.ts";
import { into } from "../network.ts";

const REPORT = "report north/river raid, 3 agents in uniform, two vans";
const CORRECTIONS = [
  ...["no, Lake Street", "No. It's on Lake Street", "it is on lake street, not river"],
  ...["not north river, lake street", "lake street, not north/river", "I meant Lake Street"],
  ...["sorry, it is Lake Street", "wrong place, it is Lake Street", "actually at lake street"],
  ...["Lake Street", "it's at lake street", "my mistake, it was at Lake Street"],
  ...["no, es en Lake Street", "no es en north river, es en lake street", "perdón, Lake Street"],
  ...["me equivoqué, es en Lake Street", "me equivoqué de lugar, es en Lake Street"],
  ...["no es ahí, es en Lake Street", "quise decir Lake Street", "está en Lake Street"],
];
const NO_CORRECTIONS = [
  ...["two vans at lake street", "also 3 agents at lake street", "otro retén en lake street"],
  ...["no agents at lake street", "is it true at lake street?", "status east/lake-street"],
  ...["a friend says they are at lake street", "5 agents, not 3", "no, old town or lake street"],
];

type Place = Readonly<{
  world: World;
  ana: Actor;
  chat: RoomId;
  confirmers: readonly Actor[];
  north: RoomId;
  east: RoomId;
  says(text: string): readonly Sent[];
}>;

/** The same people confirm in `north` and in `east`; a committee covers each. */
function place(isAdmitted = true): Place {
  const world = new World([verifyBot, alertBot]);
  const confirmers = ["Ben", "Cleo"].map((name) => actor(name));
  world.area("north/river", "north/old-town", "east/lake-street");
  world.admit(actor("Olga"), "organizer");
  const ana = actor("Ana");
  if (isAdmitted) world.admit(ana, "responder", "nowhere");
  for (const [name, area] of [
    ["Hill", "north"],
    ["Shore", "east"],
  ] as const) {
    const { id } = world.committee(name, { areas: [area] });
    world.admit(actor(`${name} Eva`), "responder", id);
  }
  const [north, east] = ["north", "east"].map((area) => world.confirmers(area));
  if (north === undefined || east === undefined) throw new Error("two rooms");
  for (const who of confirmers) {
    for (const area of ["north", "east"]) world.admit(who, "confirmer", area);
  }
  const chat = world.direct(ana);
  return { world, ana, chat, confirmers, north, east, says: (text) => world.says(ana, chat, text) };
}

const cases = ({ world }: Place): readonly Case[] => [...world.state.cases.values()];
const bodies = (sent: readonly Sent[]): string => sent.map(({ body }) => body).join("\n");

function first(found: Place): CaseCode {
  const [reported] = cases(found);
  if (reported === undefined) throw new Error("no case");
  return reported.code;
}

function confirm(found: Place, code: CaseCode, room: RoomId): void {
  for (const who of found.confirmers) found.world.says(who, room, `!confirm ${code}`);
}

describe("a report that its reporter puts at another place", () => {
  it.each(CORRECTIONS)("is over where it is not, and asked about where it is: %s", (text) => {
    const town = place();
    town.says(REPORT);
    const code = first(town);
    const sent = town.says(text);
    const [before, now, ...others] = cases(town);
    expect(others).toEqual([]);
    expect(before?.state).toBe("withdrawn");
    expect(now).toMatchObject({ area: "east/lake-street", state: "unconfirmed" });
    expect(now?.salute).toMatchObject({ activity: "raid", size: "3-5", equipment: "vans" });
    expect(now?.salute.note).not.toMatch(/river/u);
    const told = into(town.north, sent).find(({ card }) => card["why"] === "moved");
    expect(told?.card).toMatchObject({ case: code, state: "withdrawn", msgType: "Cancel" });
    expect(told?.body).toMatch(/^NOT HERE, north\/river: .* is in east\/lake-street/u);
    const asked = into(town.east, sent).filter(({ card }) => card["kind"] === "request");
    expect(asked[0]?.card).toMatchObject({ case: now?.code, area: "east/lake-street" });
    const answers = into(town.chat, sent);
    expect(answers).toHaveLength(1);
    expect(answers[0]?.card).toMatchObject({ kind: "case", case: now?.code });
    expect(answers[0]?.body).toContain("north/river");
  });

  it.each(NO_CORRECTIONS)("stays where it is by words that put no place right: %s", (text) => {
    const town = place();
    town.says(REPORT);
    town.says(text);
    expect(cases(town).map(({ area, state }) => [area, state])).toEqual([
      ["north/river", "unconfirmed"],
    ]);
  });

  it("takes along no vote that was given about the wrong place", () => {
    const town = place();
    town.says(REPORT);
    const code = first(town);
    const [ben, cleo] = town.confirmers;
    if (ben === undefined || cleo === undefined) throw new Error("two people");
    town.world.says(ben, town.north, `!confirm ${code}`);
    town.says("no, Lake Street");
    town.world.says(cleo, town.north, `!confirm ${code}`);
    const [, now] = cases(town);
    expect(now?.votes.size).toBe(0);
    expect(town.world.state.alerts.alerts.size).toBe(0);
    confirm(town, now?.code ?? code, town.east);
    expect(cases(town)[1]?.state).toBe("confirmed");
    const [alert] = town.world.state.alerts.alerts.values();
    expect(alert?.area).toBe("east/lake-street");
  });

  it.each([
    { kinds: ["picture"], again: /^.*Send the picture again/mu },
    { kinds: ["sound"], again: /^.*Send the voice message again/mu },
    { kinds: ["picture", "sound"], again: /^.*Send the picture and the voice message again/mu },
  ] as const)("has her send again what only those before have: $kinds", ({ kinds, again }) => {
    const town = place();
    town.says(REPORT);
    for (const kind of kinds) {
      const body = { kind: "unsupported", what: kind, media: stageMedia(kind, []) } as const;
      town.world.receives(town.ana, town.chat, body, {});
    }
    const sent = town.says("no, Lake Street");
    expect(bodies(into(town.chat, sent))).toMatch(again);
    const media = town.world.receives(
      town.ana,
      town.chat,
      { kind: "unsupported", what: "picture", media: stageMedia("picture", []) },
      {},
    );
    const shown = media.filter(({ content }) => content["msgtype"] === "m.image");
    expect(shown.map(({ roomId }) => roomId)).toEqual([town.east]);
  });

  it("asks for nothing again where nothing went with it", () => {
    const town = place();
    town.says(REPORT);
    expect(bodies(into(town.chat, town.says("no, Lake Street")))).not.toMatch(/again/u);
  });

  it("keeps what else she puts right in the same words", () => {
    const town = place();
    town.says(REPORT);
    town.says("no, Lake Street, 12 agents, not 3");
    expect(cases(town)[1]).toMatchObject({ area: "east/lake-street", salute: { size: "over-10" } });
  });

  it("goes back by one more message", () => {
    const town = place();
    town.says(REPORT);
    town.says("no, Lake Street");
    town.says("no, north/river");
    const open = cases(town).filter(({ state }) => state === "unconfirmed");
    expect(open.map(({ area }) => area)).toEqual(["north/river"]);
  });

  it("is not moved by a bare name long afterwards, which asks what is seen there", () => {
    const town = place();
    town.says(REPORT);
    town.world.passes(16 * MINUTE_MS);
    town.says("Lake Street");
    expect(cases(town)).toHaveLength(1);
  });

  it("loses nothing personal into the case, or into any room", () => {
    const town = place();
    town.says(REPORT);
    town.says("no, Lake Street, call 555-867-5309");
    expect(JSON.stringify([town.world.sent, town.world.entries])).not.toContain("867");
    expect(cases(town)[1]?.area).toBe("east/lake-street");
  });

  it("asks where it is when that is not said, or not known; its judges read her words", () => {
    for (const text of ["wrong place", "me equivoqué de lugar", "no, it's on Harbor Road"]) {
      const town = place();
      town.says(REPORT);
      const sent = town.says(text);
      expect(cases(town).map(({ state }) => state)).toEqual(["unconfirmed"]);
      expect(into(town.chat, sent)[0]?.card).toMatchObject({ kind: "question" });
      expect(into(town.north, sent)[0]?.card).toMatchObject({ why: "reporter" });
      town.says("Lake Street");
      expect(cases(town)[1]?.area).toBe("east/lake-street");
    }
  });

  it("is nobody else's to move", () => {
    const town = place();
    town.says(REPORT);
    const dina = actor("Dina");
    town.world.says(dina, town.world.direct(dina), "no, Lake Street");
    expect(cases(town)).toHaveLength(1);
  });
});

describe("a confirmed report that its reporter puts at another place", () => {
  function confirmed(isAdmitted: boolean) {
    const town = place(isAdmitted);
    town.says(REPORT);
    const code = first(town);
    confirm(town, code, town.north);
    const sent = town.says("no, Lake Street");
    return { town, code, sent };
  }

  it("stands; those who confirmed it and organizers are told, and it is asked about there", () => {
    const { town, code, sent } = confirmed(true);
    const { managementRoom } = town.world.network;
    expect(cases(town).map(({ state }) => state)).toEqual(["confirmed", "unconfirmed"]);
    for (const room of [town.north, managementRoom]) {
      const said = into(room, sent).find(({ card }) => card["why"] === "moved");
      expect(said?.card).toMatchObject({ case: code, state: "confirmed", msgType: "Update" });
      expect(said?.body).toContain("east/lake-street");
    }
    expect(into(town.east, sent).some(({ card }) => card["kind"] === "request")).toBe(true);
    expect(town.world.state.alerts.alerts.size).toBe(1);
    expect(bodies(into(town.chat, sent))).toMatch(/Others confirmed case/u);
  });

  it("is told to every committee that was alerted, as the word of one person", () => {
    const { town, code, sent } = confirmed(true);
    const updates = sent.filter(
      ({ card }) => card["kind"] === "alert" && card["msgType"] === "Update",
    );
    expect(updates.at(-1)?.card).toMatchObject({ case: code });
    expect(updates.at(-1)?.body).toMatch(/^ONE PERSON SAYS, north[^]*east\/lake-street/u);
    expect(updates.every(({ card }) => card["area"] !== "east/lake-street")).toBe(true);
    const [alert] = town.world.state.alerts.alerts.values();
    expect(alert).toMatchObject({ area: "north/river", certainty: "Observed" });
  });

  it("of somebody who was never admitted reaches no committee by her word alone", () => {
    const { town, sent } = confirmed(false);
    expect(sent.some(({ card }) => card["kind"] === "alert")).toBe(false);
    const organizers = into(town.world.network.managementRoom, sent);
    expect(bodies(organizers)).toMatch(/does not read it/u);
  });
});
