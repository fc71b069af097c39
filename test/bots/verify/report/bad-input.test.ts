/** Whatever people type gets one short answer that says what to do next, and nothing is kept. */
import { describe, expect, it } from "vitest";
import { codeFromNumber } from "../../../../shared/core/values/case-code.ts";
import { actor } from "../../../harness/actors.ts";
import { type Sent } from "../../../harness/world.ts";
import { into, reasons, reported, town } from "../network.ts";

const CODE = codeFromNumber(99);
const SLIP = `${CODE.slice(0, 3)}${CODE.endsWith("2") ? "3" : "2"}`;
const LONG = "raid ".repeat(12_000);
const HOSTILE = '<img src=x onerror="alert(1)"> <script>alert(2)</script> \u202Egnirts';

function isShort(sent: Sent | undefined): boolean {
  return sent !== undefined && sent.body.length > 0 && Buffer.byteLength(sent.body) < 2_000;
}

describe.each([
  ["en", undefined],
  ["es", "idioma es"],
])("in a direct chat, in %s", (language, choice) => {
  it.each([
    ["an unknown word", "blorp", "unknown-command"],
    ["an empty command", "!", "unknown-command"],
    ["only a wrong sign", "/blorp", "unknown-command"],
    ["a wrong case code", `status ${SLIP}`, "wrong-code"],
    ["a code of no case", `status ${CODE}`, "unknown-case"],
    ["a command without the right", "confirm K7Q4", "not-permitted"],
    ["an organizer's command", "revoke @ben:example.org", "not-permitted"],
    ["nothing but a phone number", "report 555-867-5309", "personal-data"],
    ["nothing but an e-mail address", "report ana@example.org", "personal-data"],
    ["60 KB", `report north/river ${LONG}`, "too-much"],
    ["60 KB without a word", LONG, "too-much"],
    ["a report that is too long", `report north/river ${"raid ".repeat(120)}`, "too-much"],
    ["a language nobody speaks", "lang xx", "missing"],
  ])("answers %s", (_what, text, reason) => {
    const { world, ana, anaChat } = town();
    if (choice !== undefined) world.says(ana, anaChat, choice);
    const before = world.entries.length;
    const sent = world.says(ana, anaChat, text);
    expect(sent).toHaveLength(1);
    expect(reasons(sent)).toEqual([reason]);
    expect(isShort(sent[0])).toBe(true);
    expect(sent[0]?.card["language"]).toBe(language);
    expect(world.entries.slice(before)).toEqual([]);
  });
});

describe("personal data", () => {
  const SAID = "raid at north/river, call 555-867-5309, her A-number is A123456789";

  it("is taken out, named by its kind, shown as it would go, and kept nowhere", () => {
    for (const text of [SAID, `report ${SAID}`]) {
      const { world, ana, anaChat } = town();
      const [sent] = world.says(ana, anaChat, text);
      expect(sent?.card).toMatchObject({ kind: "question", question: "preview" });
      expect(sent?.body).toMatch(/raid at north\/river, call \[…\][^]*phone number/u);
      world.says(ana, anaChat, "yes");
      expect(world.state.cases.size).toBe(1);
      const kept = JSON.stringify([world.entries, ...world.notedBy("verify"), world.sent]);
      expect(kept).not.toMatch(/867|5309|123456789/u);
    }
  });

  it("is taken out of every answer", () => {
    const { world, ana, anaChat } = town();
    world.says(ana, anaChat, "two vans outside");
    world.says(ana, anaChat, "river, ask ana@example.org");
    world.says(ana, anaChat, "call 555-867-5309");
    world.says(ana, anaChat, "yes");
    const kept = JSON.stringify([world.entries, ...world.notedBy("verify"), world.sent]);
    expect(kept).not.toMatch(/867|5309|ana@example\.org/u);
    expect(world.state.cases.size).toBe(1);
  });

  it("is refused where others read, since nothing can be asked there", () => {
    const { world, ben, river } = town();
    const sent = world.says(ben, river, `!report ${SAID}`);
    expect(reasons(sent)).toEqual(["personal-data"]);
    expect(JSON.stringify(sent)).not.toContain("5309");
  });
});

describe("hostile text", () => {
  it("becomes no markup in a request, a poll or a preview", () => {
    const { world, ana, anaChat } = town();
    const sent = world.says(ana, anaChat, `report north/river ${HOSTILE}`);
    expect(sent.some((one) => one.card["kind"] === "request")).toBe(true);
    for (const { content } of sent) {
      const html = content["formatted_body"];
      if (typeof html === "string") expect(html).not.toMatch(/<img|<script/iu);
      expect(JSON.stringify(content)).not.toContain("\u202E");
    }
  });

  it("in what it was becomes no markup in the correction", () => {
    const place = town();
    const code = reported(place);
    place.world.says(place.ben, place.river, `!refute ${code} ${HOSTILE}`);
    const sent = place.world.says(place.cleo, place.river, `!refute ${code}`);
    const [correction] = into(place.anaChat, sent);
    expect(correction?.content["formatted_body"]).not.toMatch(/<img|<script/iu);
  });
});

describe("in a room with other people", () => {
  it("talk is left alone", () => {
    const { world, ben, river } = town();
    for (const text of ["confirm", "report", "hello verify", "K7Q4 is what I mean", LONG]) {
      expect(world.says(ben, river, text)).toHaveLength(0);
    }
  });

  it("what is meant for a bot is always answered", () => {
    const { world, ben, river } = town();
    for (const text of ["!blorp", "!confirm", "!status", "!help", "!lang", "!report", "!cancel"]) {
      expect(world.says(ben, river, text), text).toHaveLength(1);
    }
  });

  it("the bots' own words are not obeyed", () => {
    const { world, river } = town();
    const rooms = actor("rooms");
    expect(world.says(rooms, river, "!report north/river raid")).toHaveLength(0);
  });
});

describe("language", () => {
  it("changes at once and stays", () => {
    const { world, ana, anaChat } = town();
    expect(world.says(ana, anaChat, "lang es")[0]?.body).toMatch(/en español/u);
    expect(world.state.people.languages.get(ana.tag)).toBe("es");
    expect(world.says(ana, anaChat, "report")[0]?.body).toMatch(/¿Qué ve/u);
    expect(world.says(ana, anaChat, "cancel")[0]?.body).toMatch(/Cancelado/u);
    expect(world.says(ana, anaChat, "idioma english")[0]?.body).toMatch(/in English/u);
  });
});
