/** Pictures on their way through verify: to the confirmers of the case, after a yes, or nowhere. */
import { describe, expect, it } from "vitest";
import { stageMedia } from "../../../../scripts/stage/media.ts";
import { MEDIA_FAULTS, type Media } from "../../../../shared/core/protocol/media.ts";
import type { MessageBody } from "../../../../shared/core/protocol/message.ts";
import { HOUR_MS, MINUTE_MS } from "../../../../shared/core/values/time.ts";
import { actor } from "../../../harness/actors.ts";
import type { Sent } from "../../../harness/world.ts";
import { into, onlyCase, reasons, reported, town, type Town } from "../network.ts";

const PHOTO = stageMedia("picture", ["place", "time"]);
const WORDS = "4 agents in north/river, two vans, they stop cars";

function sends(place: Town, media: Media = PHOTO, text?: string): readonly Sent[] {
  const body: MessageBody =
    text === undefined
      ? { kind: "unsupported", what: "picture", media }
      : { kind: "text", text, attached: "picture", media };
  return place.world.receives(place.ana, place.anaChat, body, {});
}

const pictures = (sent: readonly Sent[]): readonly Sent[] =>
  sent.filter(({ content }) => content["msgtype"] === "m.image");

const opened = ({ world }: Town): readonly unknown[] =>
  world.effects.filter((effect) => effect.do === "look-at");

describe("a picture with words", () => {
  it("is opened, told what it says, and shown in what is sent", () => {
    const place = town();
    const sent = sends(place, PHOTO, WORDS);
    const said = into(place.anaChat, sent).map(({ body }) => body);
    expect(said.join("\n")).toMatch(/Send this\?[^]*With it: your picture/u);
    expect(said.at(-1)).toMatch(/more than can be seen[^]*where it was made\n.*when it was made/u);
    expect(pictures(place.world.sent)).toEqual([]);
  });

  it("goes to the confirmers of the case once it is sent, and nowhere else", () => {
    const place = town();
    sends(place, PHOTO, WORDS);
    const sent = place.world.says(place.ana, place.anaChat, "yes");
    const { code } = onlyCase(place);
    expect(pictures(sent)).toMatchObject([
      { roomId: place.river, card: { kind: "case", case: code, why: "picture" } },
    ]);
    expect(pictures(sent)[0]?.body).toContain(code);
    expect(place.world.notedBy("verify", "draft/").size).toBe(0);
  });

  it("is in no fact, and what opens it is in nothing that is said", () => {
    const place = town();
    sends(place, PHOTO, WORDS);
    place.world.says(place.ana, place.anaChat, "yes");
    expect(JSON.stringify(place.world.entries)).not.toContain("mxc:");
    expect(JSON.stringify(place.world.sent)).not.toContain(PHOTO.url);
  });
});

describe("a report that is not sent", () => {
  it.each(["cancel", "report"])("drops its picture: %s", (word) => {
    const place = town();
    sends(place, PHOTO, WORDS);
    place.world.says(place.ana, place.anaChat, word);
    if (word === "report") place.world.says(place.ana, place.anaChat, "cancel");
    expect(place.world.notedBy("verify", "draft/").size).toBe(0);
    place.world.says(place.ana, place.anaChat, `report ${WORDS}`);
    expect(pictures(place.world.sent)).toEqual([]);
  });

  it("keeps what opens its picture for no longer than what was written", () => {
    const place = town();
    sends(place, PHOTO, WORDS);
    place.world.passes(HOUR_MS - MINUTE_MS);
    place.world.says(place.ana, place.anaChat, "5 agents, not 4");
    place.world.passes(HOUR_MS - MINUTE_MS);
    expect(place.world.notedBy("verify", "draft/").size).toBe(2);
    place.world.passes(2 * MINUTE_MS);
    expect(place.world.notedBy("verify", "draft/").size).toBe(0);
  });

  it("is dropped with its picture when its writer is revoked", () => {
    const place = town();
    sends(place, PHOTO, WORDS);
    place.world.says(place.olga, place.world.network.managementRoom, `!revoke ${place.ana.userId}`);
    expect(place.world.notedBy("verify", "draft/").size).toBe(0);
  });
});

describe("a picture without words", () => {
  it("begins a report that asks what is seen", () => {
    const place = town();
    const sent = sends(place);
    expect(sent[0]?.card).toMatchObject({ kind: "question", question: "what" });
    place.world.says(place.ana, place.anaChat, WORDS);
    expect(pictures(place.world.says(place.ana, place.anaChat, "yes"))).toHaveLength(1);
  });

  it("after a report goes to those who look into it, as long as it is open", () => {
    const place = town();
    const code = reported(place);
    const sent = sends(place);
    expect(pictures(sent)).toMatchObject([{ roomId: place.river, card: { case: code } }]);
    expect(into(place.anaChat, sent).at(-1)?.body).toContain(code);
    expect(place.world.notedBy("verify", "draft/").size).toBe(0);
    place.world.says(place.ana, place.anaChat, "cancel");
    expect(pictures(sends(place))).toEqual([]);
  });

  it("is not handed on when the case was taken back before its turn came", () => {
    const place = town();
    sends(place, PHOTO, WORDS);
    place.world.says(place.ana, place.anaChat, "yes");
    const owed = place.world.effects.find((effect) => effect.do === "hand-on");
    place.world.says(place.ana, place.anaChat, "cancel");
    const [bot] = place.world.bots;
    const context = place.world.contextOf("verify");
    expect(owed !== undefined && bot?.wants?.(owed, context)).toBe(false);
  });

  it("of which there are enough is not opened", () => {
    const place = town();
    sends(place, PHOTO, WORDS);
    for (let count = 0; count < 3; count += 1) sends(place);
    const before = opened(place).length;
    const sent = sends(place);
    expect(reasons(sent)).toEqual(["too-much"]);
    expect(opened(place)).toHaveLength(before);
  });
});

describe("what cannot be handed on", () => {
  it.each(MEDIA_FAULTS)("is refused in a sentence, and the words stay: %s", (unfit) => {
    const place = town();
    const body = { kind: "text", text: WORDS, attached: "picture", unfit } as const;
    const sent = place.world.receives(place.ana, place.anaChat, body, {});
    expect(reasons(sent)).toEqual(["malformed"]);
    expect(sent.map(({ body: said }) => said).join("\n")).toContain("Send this?");
    expect(opened(place)).toEqual([]);
  });

  it("and is found out only when it is opened, is dropped, and the report stays", () => {
    const place = town();
    const sent = sends(place, stageMedia("picture", "damaged"), WORDS);
    expect(reasons(sent)).toEqual(["malformed"]);
    place.world.says(place.ana, place.anaChat, "yes");
    expect(place.world.state.cases.size).toBe(1);
    expect(pictures(place.world.sent)).toEqual([]);
  });

  it.each(["video", "file", "other", "position"] as const)("is answered: %s", (what) => {
    const place = town();
    const body = { kind: "unsupported", what } as const;
    expect(place.world.receives(place.ana, place.anaChat, body, {}).length).toBeGreaterThan(0);
  });
});

describe("a picture of somebody else", () => {
  it("who was not admitted, on another server, is not opened", () => {
    const place = town();
    const mallory = actor("Mallory", "elsewhere.example");
    const chat = place.world.direct(mallory);
    const body = { kind: "unsupported", what: "picture", media: PHOTO } as const;
    const sent = place.world.receives(mallory, chat, body, {});
    expect(reasons(sent)).toEqual(["not-permitted"]);
    expect(opened(place)).toEqual([]);
  });

  it("in a room is left alone, with words for a bot, too", () => {
    const place = town();
    const body = { kind: "text", text: "!status", attached: "picture", media: PHOTO } as const;
    place.world.receives(place.ben, place.river, body, {});
    expect(opened(place)).toEqual([]);
  });

  it("that waited too long is not opened", () => {
    const place = town();
    const sentAtMs = place.world.nowMs - HOUR_MS;
    const body = { kind: "unsupported", what: "picture", media: PHOTO } as const;
    const sent = place.world.receives(place.ana, place.anaChat, body, { sentAtMs });
    expect(reasons(sent)).toEqual(["too-old"]);
    expect(opened(place)).toEqual([]);
  });
});
