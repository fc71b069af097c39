/** Words in a room without `!`: what is nothing but a command counts, and talk never does. */
import { describe, expect, it } from "vitest";
import { alertBot } from "../../../../bots/alert/bot.ts";
import { roomsBot } from "../../../../bots/rooms/bot.ts";
import { verifyBot } from "../../../../bots/verify/bot.ts";
import type { CaseCode, EventId, RoomId } from "../../../../shared/core/values/ids.ts";
import { actor, type Actor } from "../../../harness/actors.ts";
import { World } from "../../../harness/world.ts";

const [ana, ben, cleo, olga] = ["Ana", "Ben", "Cleo", "Olga"].map((name) => actor(name)) as [
  Actor,
  Actor,
  Actor,
  Actor,
];

type Place = Readonly<{ world: World; asked: RoomId; committee: RoomId; code: CaseCode }>;

/** Ana reported, Ben and Cleo are asked; with `isAlert` it is confirmed, and they may go. */
function night(isAlert: boolean): Place {
  const world = new World([verifyBot, alertBot, roomsBot]);
  world.area("north", "north/river");
  const asked = world.confirmers("north");
  const { id, roomId } = world.committee("North", { areas: ["north"] });
  world.admit(olga, "organizer");
  for (const who of [ben, cleo]) {
    world.admit(who, "confirmer", "north");
    world.admit(who, "responder", id);
  }
  const chat = world.direct(ana);
  world.says(ana, chat, "report north/river raid 5 agents two vans");
  world.says(ana, chat, "yes");
  const [code] = [...world.state.cases.keys()] as [CaseCode];
  if (isAlert) for (const who of [ben, cleo]) world.says(who, asked, `!confirm ${code}`);
  return { world, asked, committee: roomId, code };
}

/** What the last vote of this person is. */
function voteOf({ world, code }: Place, who: Actor): string | undefined {
  return world.state.cases.get(code)?.votes.get(who.tag)?.choice;
}

function goes({ world, code }: Place, who: Actor) {
  const response = world.state.alerts.alerts.get(code)?.responses.get(who.tag);
  return response && [response.answer, response.minutes];
}

describe("among confirmers, while it is asked whether something is true", () => {
  it.each([
    ["confirm CODE", "confirm"],
    ["confirmo caso CODE", "confirm"],
    ["confirmo el CODE", "confirm"],
    ["confirm", "confirm"],
    ["confirmo", "confirm"],
    ["CODE confirmo", "confirm"],
    ["ok, confirmo gracias", "confirm"],
    ["confirm code onsite", "confirm"],
    ["refute CODE a film crew", "refute"],
    ["falsa alarma", "refute"],
    ["no sé", "unsure"],
    ["!confirmo el CODE", "confirm"],
    ["!CODE confirmo", "confirm"],
    ["!es cierto", "confirm"],
    ["!si es cierto", "confirm"],
    ["!no es cierto", "refute"],
    ["!yes", "confirm"],
    ["!sí", "confirm"],
    ["!no", "refute"],
    ["!no CODE", "refute"],
    ["no CODE", "refute"],
    ["!yes CODE", "confirm"],
    ["!sí CODE", "confirm"],
    ["!👍", "confirm"],
    ["!👍🏽", "confirm"],
    ["!✅", "confirm"],
    ["!i see them", "confirm"],
    ["!los veo", "confirm"],
    ["!nothing here", "refute"],
    ["!no hay nada", "refute"],
    ["!not ice", "refute"],
    ["!no es la migra", "refute"],
  ])("%s counts", (text, choice) => {
    const place = night(false);
    const said = text.replace("CODE", place.code).replace("code", place.code.toLowerCase());
    expect(place.world.says(ben, place.asked, said)).not.toEqual([]);
    expect(voteOf(place, ben)).toBe(choice);
  });

  it.each([
    "yes",
    "no",
    "sí",
    "👍",
    "can anybody confirm?",
    "confirm it with ana first",
    "I see them too",
    "nothing here yet, wait",
    "no sé quién dijo eso",
    "confirm?",
    "¿confirmo?",
    "here is the thing",
    "status?",
  ])("%s is talk among people", (text) => {
    const place = night(false);
    expect(place.world.says(ben, place.asked, text)).toEqual([]);
    expect(voteOf(place, ben)).toBeUndefined();
  });

  it("a bare word of somebody who may not vote is talk, and with a code it is answered", () => {
    const place = night(false);
    place.world.join(place.asked, olga);
    expect(place.world.says(olga, place.asked, "confirm")).toEqual([]);
    expect(place.world.says(olga, place.asked, `confirm ${place.code}`)).toHaveLength(1);
  });
});

describe("in a committee, while it is asked who can go", () => {
  it.each([
    ["going 10", ["going", 10]],
    ["going in 15", ["going", 15]],
    ["voy", ["going", null]],
    ["voy en 10", ["going", 10]],
    ["voy en 10 minutos", ["going", 10]],
    ["voy CODE", ["going", null]],
    ["voy al CODE en media hora", ["going", 30]],
    ["CODE voy", ["going", null]],
    ["ok voy", ["going", null]],
    ["on my way", ["going", null]],
    ["!voy en 10", ["going", 10]],
    ["!going in 1 hour", ["going", 60]],
    ["!voy media hora", ["going", 30]],
    ["!voy en 10 al CODE", ["going", 10]],
    ["!llego en 10", ["going", 10]],
    ["!eta 10", ["going", 10]],
    ["!si puedo", ["going", null]],
    ["!yo puedo", ["going", null]],
    ["!puedo ir", ["going", null]],
    ["!im going", ["going", null]],
    ["!ahi voy", ["going", null]],
    ["!sí", ["going", null]],
    ["!👍", ["going", null]],
    ["!no", ["cant", null]],
    ["no CODE", ["cant", null]],
    ["!CODE sí", ["going", null]],
    ["no puedo", ["cant", null]],
    ["!si no puedo", ["cant", null]],
    ["aquí estoy", ["here", null]],
    ["!im here", ["here", null]],
  ])("%s counts", (text, answer) => {
    const place = night(true);
    place.world.says(ben, place.committee, text.replace("CODE", place.code));
    expect(goes(place, ben)).toEqual(answer);
  });

  it.each([
    ...["llegué a mi casa", "ya estoy en casa", "got home", "!estoy bien", "en casa", "home"],
    ...["!ya llegue a mi casa", "!i'm ok", "llegué bien"],
  ])("%s says that whoever went is home", (text) => {
    const place = night(true);
    place.world.says(ben, place.committee, "!going");
    place.world.says(ben, place.committee, text);
    expect(goes(place, ben)).toEqual(["home", null]);
  });

  it.each([
    "going to the store",
    "going 10 blocks down",
    "here is the thing",
    "home sweet home",
    "voy a la tienda",
    "voy?",
    "¿vas?",
    "yes",
    "no puedo creerlo",
    "no 4x4",
    "yes R2D2",
    "casa de mi hermana",
    "help!",
    "home",
    "aquí no hay nada",
  ])("%s is talk among people", (text) => {
    const place = night(true);
    expect(place.world.says(ben, place.committee, text)).toEqual([]);
    expect(goes(place, ben)).toBeUndefined();
  });

  it("a bare word is talk when nothing is asked", () => {
    const place = night(false);
    for (const text of ["voy", "here", "home", "no puedo"]) {
      expect(place.world.says(ben, place.committee, text)).toEqual([]);
    }
  });
});

describe("a code with a slip", () => {
  it.each(["!refute fvym film crew", "!refutar XXXX", "!confirm fvym", "confirm Q2Q2"])(
    "never counts for the one case that is open: %s",
    (text) => {
      const place = night(false);
      const [sent] = place.world.says(ben, place.asked, text);
      expect(sent?.card).toMatchObject({ kind: "refusal", reason: "wrong-code" });
      expect(sent?.body).toContain(place.code);
      expect(voteOf(place, ben)).toBeUndefined();
    },
  );

  it.each(["!voy XXXX", "!going fvym", "!aquí zzzz"])(
    "never counts for the one alert that is open: %s",
    (text) => {
      const place = night(true);
      const [sent] = place.world.says(ben, place.committee, text);
      expect(sent?.card).toMatchObject({ kind: "refusal", reason: "wrong-code" });
      expect(goes(place, ben)).toBeUndefined();
    },
  );
});

describe("a reply", () => {
  /** The event under which the poll of the case stands, by the note of the bot that sent it. */
  function pollOf({ world, code }: Place): EventId {
    const notes = [...world.notedBy("verify", "about/")].filter(([, text]) => text === code);
    return (notes[0]?.[0] ?? "").slice("about/".length) as EventId;
  }

  it.each([
    ["yes", "confirm"],
    ["sí", "confirm"],
    ["👍", "confirm"],
    ["no", "refute"],
    ["los veo", "confirm"],
    ["confirmo", "confirm"],
    ["nothing here", "refute"],
  ])("to what was asked counts for that case, with others open: %s", (text, choice) => {
    const place = night(false);
    const other = place.world.direct(cleo);
    place.world.says(cleo, other, "report north/river raid 9 agents");
    place.world.says(cleo, other, "yes");
    place.world.says(ben, place.asked, text, { replyTo: pollOf(place) });
    expect(voteOf(place, ben)).toBe(choice);
  });

  it("to something else is talk", () => {
    const place = night(false);
    const replyTo = "$somebody" as EventId;
    expect(place.world.says(ben, place.asked, "yes", { replyTo })).toEqual([]);
  });
});
