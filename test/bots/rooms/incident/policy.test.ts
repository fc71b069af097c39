/** Which alerts get a room, and the legal liaison who is in each of them. */
import { describe, expect, it } from "vitest";
import { alertBot } from "../../../../bots/alert/bot.ts";
import { roomsBot } from "../../../../bots/rooms/bot.ts";
import { verifyBot } from "../../../../bots/verify/bot.ts";
import type { Incidents } from "../../../../shared/core/settings.ts";
import { HOUR_MS } from "../../../../shared/core/values/time.ts";
import { factOf } from "../../../../shared/domain/streams/stream.ts";
import type { CommitteeEvent } from "../../../../shared/domain/streams/committees.ts";
import type { EphemeralRoom } from "../../../../shared/domain/streams/rooms.ts";
import { GOODBYE_MS } from "../../../../shared/domain/streams/retention.ts";
import { actor } from "../../../harness/actors.ts";
import { ana, CODE, mallory, orders, raise, town, type Town } from "../../alert/town.ts";

const lena = actor("Lena");
const luis = actor("Luis");
const EVERY: Incidents = { from: "info", legal: "", dispatch: "" };
const LEGAL: Incidents = { ...EVERY, legal: "legal" };

function place(incidents: Incidents): Town & Readonly<{ legalId: string }> {
  const made = town([verifyBot, alertBot, roomsBot]);
  Object.assign(made.world.settings, { incidents });
  const legal = made.world.committee("Legal", { areas: ["south"], languages: ["en", "es"] });
  for (const who of [lena, luis]) made.world.admit(who, "responder", legal.id);
  return { ...made, legalId: legal.id };
}

function goes(made: Town): EphemeralRoom | undefined {
  made.world.says(ana, made.river, `!going ${CODE}`);
  made.world.passes(1_000);
  return [...made.world.state.rooms.values()][0];
}

const invited = ({ world }: Town) =>
  world.effects.flatMap((effect) => (effect.do === "invite" ? [effect.userId] : []));

describe("a room for an alert", () => {
  it.each([
    ["watch", "info", true],
    ["watch", "watch", true],
    ["watch", "urgent", false],
    ["urgent", "urgent", true],
    ["urgent", null, false],
  ] as const)("of severity %s from %s on is made: %s", (severity, from, isMade) => {
    const made = place({ ...EVERY, from });
    raise(made, { severity });
    expect(goes(made) !== undefined).toBe(isMade);
  });
});

describe("a legal liaison", () => {
  it("is asked into each of these rooms, once, and told as one", () => {
    const made = place(LEGAL);
    raise(made);
    const room = goes(made);
    made.world.passes(HOUR_MS);
    expect(invited(made)).toEqual([lena.userId, luis.userId]);
    const { roomId } = room ?? {};
    made.world.enters(roomId ?? made.river, ana);
    const told = made.world.passes(3_000).find((one) => one.roomId === roomId);
    expect(told?.body).toContain("For questions of law: lena, luis.");
    expect(told?.body).toContain("Para preguntas legales: lena, luis.");
  });

  it("is the one on duty, where one is", () => {
    const made = place(LEGAL);
    const { nowMs } = made.world;
    const on: CommitteeEvent = {
      ...{ type: "duty-on", who: luis.tag, area: null, isBackup: false },
      ...{ fromMs: nowMs, untilMs: nowMs + HOUR_MS },
    };
    made.world.happens(factOf("committee", on));
    raise(made);
    goes(made);
    expect(invited(made)).toEqual([luis.userId]);
  });

  it("is nobody who is in the committee's room and was not admitted to it", () => {
    const made = place(LEGAL);
    const { roomId } = made.world.state.committees.committees.get(made.legalId) ?? {};
    made.world.join(roomId ?? made.river, mallory);
    raise(made);
    goes(made);
    expect(invited(made)).not.toContain(mallory.userId);
  });

  it("is nobody where the network has none, or names a committee that is not there", () => {
    for (const legal of ["", "Lawyers"]) {
      const made = place({ ...EVERY, legal });
      raise(made);
      goes(made);
      expect(invited(made)).toEqual([]);
    }
  });

  it("is not asked in once the alert is over, nor kept once she is revoked", () => {
    const made = place(LEGAL);
    raise(made);
    made.world.says(ana, made.river, `!going ${CODE}`);
    orders(made, `!allclear ${CODE}`);
    made.world.passes(1_000);
    expect(invited(made)).toEqual([]);
    const other = place(LEGAL);
    raise(other);
    const room = goes(other);
    orders(other, `!revoke ${lena.userId}`);
    const inside = other.world.membersOf(room?.roomId ?? other.river);
    expect(inside.map(({ userId }) => userId)).not.toContain(lena.userId);
  });
});

describe("the end of a room whose alert is still open", () => {
  const goodbye = (made: Town, act: () => void): string | undefined => {
    const room = goes(made);
    made.world.says(ana, made.river, `!home ${CODE}`);
    const before = made.world.sent.length;
    act();
    made.world.passes(GOODBYE_MS);
    return made.world.sent.slice(before).find(({ roomId }) => roomId === room?.roomId)?.body;
  };

  it.each([
    ["by order", (made: Town) => () => void orders(made, `!room close ${CODE}`)],
    ["by time", (made: Town) => () => void made.world.passes(made.world.settings.roomLifeMs)],
  ])("%s asks what the case taught", (_how, act) => {
    const made = place(EVERY);
    raise(made);
    expect(goodbye(made, act(made))).toContain(`note ${CODE}`);
  });

  it("does not ask once more after the end of the alert, which asked", () => {
    const made = place(EVERY);
    raise(made);
    goes(made);
    orders(made, `!allclear ${CODE}`);
    made.world.says(ana, made.river, `!home ${CODE}`);
    const before = made.world.sent.length;
    orders(made, `!room close ${CODE}`);
    const room = [...made.world.state.rooms.values()][0]?.roomId;
    const said = made.world.sent.slice(before).filter(({ roomId }) => roomId === room);
    expect(said).toHaveLength(1);
    expect(said[0]?.body).not.toContain("note");
  });
});

describe("a committee that aviso.yaml names for incidents", () => {
  const warnings = (made: Town, ms: number) =>
    made.world.passes(ms).filter(({ card }) => card["why"] === "unknown-committee");

  it("is told to organizers once when it does not exist", () => {
    const made = place({ ...EVERY, dispatch: "Radio" });
    expect(warnings(made, 1_000)).toEqual([]);
    const [told] = warnings(made, HOUR_MS);
    expect(told?.roomId).toBe(made.management);
    expect(told?.body).toContain("Radio");
    expect(warnings(made, HOUR_MS)).toEqual([]);
  });

  it("is not told when it is there, or none is named", () => {
    for (const made of [place(LEGAL), place(EVERY)]) {
      warnings(made, 1_000);
      expect(warnings(made, HOUR_MS)).toEqual([]);
    }
  });
});
