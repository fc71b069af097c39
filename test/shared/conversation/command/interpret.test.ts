/** Transcripts: who says what where, which bot takes it for what, and how it is refused. */
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { codeFromNumber } from "../../../../shared/core/values/case-code.ts";
import type { AreaPath, RoomId } from "../../../../shared/core/values/ids.ts";
import { actor, tagFor, type Actor } from "../../../harness/actors.ts";
import { START_MS } from "../../../harness/world.ts";
import { listeningWorld, takenFor, type Listening } from "./listener.ts";

const ana = actor("Ana");
const ben = actor("Ben");
const olga = actor("Olga");
const mallory = actor("Mallory", "elsewhere.example");

const CODE = codeFromNumber(4_711);
const UNKNOWN = {
  activity: "raid",
  size: "unknown",
  uniform: "unknown",
  equipment: "unknown",
} as const;
const REPORTED = {
  code: CODE,
  area: "north/river" as AreaPath,
  severity: "urgent" as const,
  reporter: olga.tag,
  salute: { ...UNKNOWN, seenAtMs: START_MS, note: "" },
  replyRoom: "!reply" as RoomId,
  expiresAtMs: START_MS + 3_600_000,
};

let listening: Listening;
let committee: ReturnType<Listening["world"]["committee"]>;

beforeEach(() => {
  listening = listeningWorld();
  const { world } = listening;
  world.area("north/river");
  committee = world.committee("Lado norte", { areas: ["north"], languages: ["es", "en"] });
  world.admit(olga, "organizer");
  world.admit(ben, "responder", committee.id);
});

function hear(who: Actor, place: "verify" | "alert" | "rooms" | "committee" | "management") {
  const { world, heard } = listening;
  const rooms = { committee: committee.roomId, management: world.network.managementRoom };
  const roomId = place in rooms ? rooms[place as keyof typeof rooms] : undefined;
  return (text: string, options: Parameters<typeof world.says>[3] = {}) => {
    world.says(who, roomId ?? world.direct(who, place as "verify"), text, options);
    return takenFor(heard);
  };
}

describe("words", () => {
  it.each([
    ["report", "verify: report (en)"],
    ["Report two vans", "verify: report (en) two vans"],
    ["REPORTAR dos camionetas", "verify: report (es) dos camionetas"],
    ["¡Reporte!", "verify: report (es)"],
    ["Estado k7q4", "verify: status (es) k7q4"],
    ["ayuda", "verify: help (es)"],
    ["¿ayúdame?", "verify: help (es)"],
    ["?", "verify: help (en)"],
    ["/start", "verify: help (en)"],
    ["/help", "verify: help (en)"],
    ["!help", "verify: help (en)"],
    ["cancelar", "verify: cancel (es)"],
    ["atras", "verify: back (es)"],
    ["idioma es", "verify: lang (es) es"],
    ["lang es", "verify: lang (en) es"],
  ])("of every language are understood in a direct chat: %s", (text, taken) => {
    expect(hear(ana, "verify")(text)).toEqual([taken]);
  });

  it.each([
    ["can’t K7Q4", "alert: cant (en) K7Q4"],
    ["cannot K7Q4", "alert: cant (en) K7Q4"],
    ["no puedo K7Q4", "alert: cant (es) K7Q4"],
    ["voy K7Q4 15", "alert: going (es) K7Q4 15"],
    ["aqui", "alert: here (es)"],
    ["llegué", "alert: here (es)"],
    ["llegué a casa", "alert: home (es)"],
  ])("are matched without accents and typography, the longest first: %s", (text, taken) => {
    expect(hear(ben, "alert")(text)).toEqual([taken]);
  });

  it.each([
    ["!allclear K7Q4", "alert: allclear (en) K7Q4"],
    ["!all clear K7Q4", "alert: allclear (en) K7Q4"],
    ["!todo despejado K7Q4", "alert: allclear (es) K7Q4"],
    ["! area add north", "alert: area add (en) north"],
    ["!comité nuevo “Lado sur” sur", "alert: committee new (es) “Lado sur” sur"],
    ["!confirmers new north", "verify: confirmers new (en) north"],
    ["!room new “Night”", "rooms: room new (en) “Night”"],
    ["!retención", "rooms: retention (es)"],
  ])("of organizers go to the bot that owns them: %s", (text, taken) => {
    expect(hear(olga, "management")(text)).toEqual([taken]);
  });

  it("survive invisible and right-to-left marks", () => {
    expect(hear(ana, "verify")("\u202Ere\u200Bport\u2069 vans")).toEqual([
      "verify: report (en) vans",
    ]);
  });

  it("survive the quoted fallback of a reply", () => {
    const text = "> <@alert:example.org> who can go?\n\n!going K7Q4";
    expect(hear(ben, "committee")(text)).toEqual(["alert: going (es) K7Q4"]);
  });
});

describe("talk", () => {
  it("among people in a room is ignored", () => {
    for (const text of ["here they come", "status?", "help!", "going to K7", "!!!", ""]) {
      expect(hear(ben, "committee")(text)).toEqual([]);
    }
  });

  it("of a bot is ignored, wherever it is", () => {
    const { world, heard } = listening;
    const alert = { ...actor("alert"), userId: world.network.bots.alert };
    world.says(alert, world.network.managementRoom, "!help");
    expect(takenFor(heard)).toEqual([]);
  });

  it.each([
    "here are two vans",
    "home depot parking lot, three agents",
    "help they are at my door",
    "going down Main Street",
    "alerta hay migra en la quinta",
    "back of the store, two vans",
    "who is there",
    "admit that you saw it",
    "update: they left",
  ])("that begins with a command word starts no command: %s", (text) => {
    expect(hear(ana, "verify")(text)[0]).toMatch(/^verify: free/u);
  });
});

describe("while verify waits for an answer", () => {
  beforeEach(() => {
    const { world, asks } = listening;
    asks.isOpen = true;
    world.caseFact({ type: "reported", ...REPORTED });
  });

  it.each([
    ...["3", "here", "no sé", "unsure", "home", "voy", "alert", "who", "confirm", "status"],
    ...["report", "report two vans", "help they are at my door", "back of a van", "resume normal"],
    ...["language barrier", "¡confirm", "¡Están aquí!", "¡aquí hay dos camionetas!", "cancel it"],
    ...["confirm they left", "confirm it", "going down Main Street", "who told you"],
  ])("takes what can be an answer for one: %s", (text) => {
    expect(hear(ana, "verify")(text)[0]).toMatch(/^verify: answer/u);
  });

  it.each([
    ["cancel", "cancel (en)"],
    ["atrás", "back (es)"],
    ["help", "help (en)"],
    ["help confirm", "help (en) confirm"],
    ["lang es", "lang (en) es"],
    [`status ${CODE}`, `status (en) ${CODE}`],
    [`status (${CODE.toLowerCase()})`, `status (en) (${CODE.toLowerCase()})`],
  ])("knows a command that nothing else can be: %s", (text, command) => {
    expect(hear(ana, "verify")(text)).toEqual([`verify: ${command}`]);
  });

  it("knows a vote with a code for one, in any spelling, with and without `!`", () => {
    listening.world.confirmers("north/river");
    listening.world.admit(ben, "confirmer", "north/river");
    const say = hear(ben, "verify");
    const lower = CODE.toLowerCase();
    for (const code of [CODE, lower, `#${lower}`, `(${CODE})`, `${CODE},`, `"${CODE}"`]) {
      for (const text of [`confirm ${code} onsite`, `!Confirmo ${code}`, `¡refute ${code}`]) {
        expect(say(text)[0], text).toMatch(/^verify: (?:confirm|refute) /u);
      }
    }
  });

  it("refuses what is no command of hers, and takes it for no answer", () => {
    const say = hear(ana, "verify");
    expect(say(`confirm ${CODE} onsite`)).toEqual(["verify: refused not-permitted"]);
    expect(say(`!confirm ${CODE} onsite`)).toEqual(["verify: refused not-permitted"]);
    expect(say("!confirm")).toEqual(["verify: refused not-permitted"]);
    expect(say("!confrim 9DXE")).toEqual(["verify: refused unknown-command"]);
    expect(say("！here")).toEqual(["verify: refused other-bot"]);
    expect(say("!going 9DXE")).toEqual(["verify: refused other-bot"]);
    expect(say("!1")).toEqual(["verify: refused unknown-command"]);
    expect(say("revoke @ben:example.org")).toEqual(["verify: refused not-permitted"]);
    expect(say(`resume ${CODE}`)).toEqual(["verify: refused not-permitted"]);
    expect(hear(olga, "verify")("revoke @ben:example.org")).toEqual([
      "verify: refused management-only",
    ]);
  });

  it("does not change what is said in another room", () => {
    listening.world.admit(ana, "responder", committee.id);
    expect(hear(ana, "alert")("here")).toEqual(["alert: here (en)"]);
    expect(hear(ana, "committee")("here")).toEqual([]);
  });

  it("hears no answer of a stranger, or under a changed identity", () => {
    expect(hear(mallory, "verify")("3")).toEqual(["verify: refused stranger"]);
    expect(hear(ben, "verify")("3", { identity: tagFor("another") })).toEqual([
      "verify: refused changed-identity",
    ]);
  });
});

describe("in a shared room", () => {
  it("the first of the owners that is there answers, once", () => {
    expect(hear(ben, "committee")("!help")).toEqual(["alert: help (es)"]);
    expect(hear(olga, "management")("!help")).toEqual(["verify: help (en)"]);
    expect(hear(olga, "management")("!status")).toEqual(["verify: status (en)"]);
  });

  it("an unknown word is answered by one bot", () => {
    expect(hear(olga, "management")("!statsu")).toEqual(["verify: refused unknown-command"]);
  });

  it("a command of a bot that is not there is pointed to it", () => {
    const { world, heard } = listening;
    const sent = world.says(ben, committee.roomId, "!report two vans");
    expect(takenFor(heard)).toEqual(["alert: refused other-bot"]);
    expect(sent[0]?.body).toContain(world.network.bots.verify);
  });

  it("a bot that is spoken to by name takes it, with or without the name in front", () => {
    const { world, heard } = listening;
    const { managementRoom } = world.network;
    for (const text of ["Aviso alert: who north", "@alert:example.org who north", "who north"]) {
      world.says(olga, managementRoom, text, { isAddressed: true });
      expect(takenFor(heard)).toContain("alert: who (en) north");
    }
  });
});

describe("the language of an answer", () => {
  it("is the chosen one, whatever the word", () => {
    listening.world.peopleFact({ type: "language-chosen", person: ana.tag, language: "es" });
    expect(hear(ana, "verify")("status")).toEqual(["verify: status (es)"]);
  });

  it("is that of the word, else of the committee, else of the network", () => {
    expect(hear(ben, "committee")("!estado")).toEqual(["alert: status (es)"]);
    expect(hear(ben, "committee")("!status")).toEqual(["alert: status (es)"]);
    expect(hear(olga, "management")("!comités")).toEqual(["alert: committee list (es)"]);
    expect(hear(olga, "management")("!area list")).toEqual(["alert: area list (en)"]);
  });
});

describe("a command is refused", () => {
  it("to a stranger from another server", () => {
    expect(hear(mallory, "verify")("status")).toEqual(["verify: refused stranger"]);
    expect(hear(mallory, "verify")("hello")).toEqual(["verify: refused stranger"]);
  });

  it("without the role, and granted with it", () => {
    expect(hear(ana, "alert")("going K7Q4")).toEqual(["alert: refused not-permitted"]);
    expect(hear(ben, "alert")("going K7Q4")).toEqual(["alert: going (en) K7Q4"]);
  });

  it("to a member of the management room who was not admitted", () => {
    listening.world.join(listening.world.network.managementRoom, ana);
    expect(hear(ana, "management")("!area add south")).toEqual(["alert: refused not-permitted"]);
  });

  it("to an organizer who has left the management room", () => {
    listening.world.leave(listening.world.network.managementRoom, olga);
    expect(hear(olga, "alert")("area add south")).toEqual(["alert: refused not-permitted"]);
  });

  it("to an organizer anywhere but in the management room", () => {
    expect(hear(olga, "alert")("area add south")).toEqual(["alert: refused management-only"]);
    expect(hear(olga, "rooms")("area add south")).toEqual(["rooms: refused management-only"]);
  });

  it("under a changed identity, in fixed words that every device of hers can read", () => {
    const { world, heard } = listening;
    const identity = tagFor("another");
    world.says(ben, world.direct(ben, "alert"), "going K7Q4", { identity });
    expect(takenFor(heard)).toEqual(["alert: refused changed-identity"]);
    expect(world.effects.at(-1)).toMatchObject({ userId: ben.userId, toUnproven: true });
  });

  it("when it is too old, while questions are still answered", () => {
    const sentAtMs = listening.world.nowMs - 16 * 60_000;
    const say = hear(ana, "verify");
    expect(say("report vans", { sentAtMs })).toEqual(["verify: refused too-old"]);
    expect(say("two vans", { sentAtMs })).toEqual(["verify: refused too-old"]);
    expect(say("status", { sentAtMs })).toEqual(["verify: status (en)"]);
    expect(say("report vans", { sentAtMs: sentAtMs + 60_000 })).toEqual([
      "verify: report (en) vans",
    ]);
    expect(say("report vans", { sentAtMs: listening.world.nowMs + 3_600_000 })).toEqual([
      "verify: report (en) vans",
    ]);
  });

  it("when it is 60 KB long, shortly", () => {
    const { world, heard } = listening;
    for (const text of ["x".repeat(60_000), `report ${"🚐".repeat(15_000)}`]) {
      const [sent] = world.says(ana, world.direct(ana), text);
      expect(takenFor(heard)).toEqual(["verify: refused too-much"]);
      expect(sent?.body.length).toBeLessThan(300);
    }
  });

  it("when it is no text", () => {
    const { world, heard } = listening;
    world.receives(ana, world.direct(ana), { kind: "unsupported", what: "picture" }, {});
    expect(takenFor(heard)).toEqual(["verify: refused text-only"]);
    world.receives(ben, committee.roomId, { kind: "unsupported", what: "picture" }, {});
    expect(takenFor(heard)).toEqual([]);
    const theirs = world.direct(mallory);
    world.receives(mallory, theirs, { kind: "unsupported", what: "picture" }, {});
    expect(takenFor(heard)).toEqual(["verify: refused stranger"]);
  });
});

describe("an unknown word", () => {
  it.each([
    ["goign K7Q4", "“going”"],
    ["statuss", "“status”"],
    ["ayduа", ""],
    ["aydua", "“ayuda”"],
    ["todo despejdo", "“todo despejado”"],
  ])("is answered with the closest one: %s", (text, suggestion) => {
    const { world } = listening;
    const [sent] = world.says(ben, world.direct(ben, "rooms"), text);
    expect(sent?.card).toMatchObject({ kind: "refusal", reason: "unknown-command" });
    expect(sent?.body).toContain(suggestion);
  });

  it("is answered in the language of what was meant", () => {
    const { world } = listening;
    const [sent] = world.says(ana, world.direct(ana, "alert"), "aydua");
    expect(sent?.body).toContain("No conozco");
  });

  it("that is nothing but markup is repeated as text", () => {
    const { world } = listening;
    const [sent] = world.says(ana, world.direct(ana, "alert"), "<img/src=x> `code`");
    expect(sent?.content["formatted_body"]).not.toContain("<img");
  });
});

describe("votes", () => {
  it("are handed to every bot in the room, which knows its own answers", () => {
    const { world, heard } = listening;
    world.votes(ben, committee.roomId, "aa");
    expect(takenFor(heard)).toEqual(["alert: poll aa", "rooms: poll aa"]);
  });

  it("under a changed identity are handed to none", () => {
    const { world, heard } = listening;
    const body = { kind: "poll-answer", answerIds: ["aa"] } as const;
    world.receives(ben, committee.roomId, body, { identity: tagFor("another") });
    expect(takenFor(heard)).toEqual(["alert: refused changed-identity"]);
  });
});

it("is total: every text in every room gets at most one answer", () => {
  const { world } = listening;
  const places = [world.direct(ana), world.direct(ana, "alert"), committee.roomId];
  places.push(world.network.managementRoom);
  const words = fc.constantFrom("!", "report", "confirm K7Q4", "ayuda", "<b>", "\u202E", "> x\n");
  const text = fc.array(fc.oneof(words, fc.string({ unit: "binary" })), { maxLength: 6 });
  fc.assert(
    fc.property(text, fc.constantFrom(...places), fc.boolean(), (parts, roomId, isAddressed) => {
      const isDirect = roomId === places[0] || roomId === places[1];
      const who = isDirect ? ana : olga;
      if (!isAddressed || isDirect) {
        expect(world.says(who, roomId, parts.join(" ")).length).toBeLessThan(2);
      }
    }),
  );
});
