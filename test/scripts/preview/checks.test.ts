/** Each check notices what it is for, by its name, and nothing else. */
import { describe, expect, it } from "vitest";
import { problemsOf } from "../../../scripts/preview/checks.ts";
import type { Sample } from "../../../scripts/preview/sample.ts";
import { text } from "../../../shared/language/content.ts";
import { composeAll, line, quote, title } from "../../../shared/language/text.ts";

const PLAIN: Sample = {
  ...{ name: "one", scene: "one", language: "en", bot: "alert", room: "committee" },
  ...{ type: "m.room.message", msgtype: "m.text", poll: null, isEdit: false, notifies: true },
  ...{ body: "Raid, north/river\nUrgent.", formatted_body: "<b>Raid, north/river</b><br>Urgent." },
  card: { kind: "alert", msgType: "Alert", area: "north/river" },
};

const found = (change: Partial<Sample>): readonly (readonly [string, string])[] =>
  problemsOf([{ ...PLAIN, ...change }]).map((one) => [one.check, one.found] as const);

describe("the checks of a message", () => {
  it("find nothing in one that is right", () => {
    expect(found({})).toEqual([]);
    const lines = [
      title("common-unknown", { word: "a < b & c" }),
      quote("- two\n> vans"),
      line("common-cut"),
    ];
    const composed = composeAll(["en", "es"], lines);
    expect(text(composed, { kind: "answer" })["body"]).toBe(composed.body);
    expect(found({ ...composed, card: {} })).toEqual([]);
  });

  it.each(["h1", "table", "span", "img", "font", "details"])(
    "name a tag that is not kept: %s",
    (tag) => {
      const formatted_body = `<b>Raid, north/river</b><br><${tag}>Urgent.</${tag}>`;
      expect(found({ formatted_body })).toEqual([["dropped-tag", `not shown: ${tag}`]]);
    },
  );

  it("notice words that stand in one form only", () => {
    const more = found({ formatted_body: `${PLAIN.formatted_body ?? ""} Run!` });
    expect(more).toEqual([
      ["different-words", "plain says “” where the formatted form says “Run!”"],
    ]);
    const other = found({ body: "Raid, north/river\nWatch." });
    expect(other).toEqual([
      ["different-words", "plain says “Watch.” where the formatted form says “Urgent.”"],
    ]);
  });

  it("compare the numbers of a list, too", () => {
    const list = "<ol><li>one</li><li>two</li></ol>";
    expect(found({ body: "1. one\n2. two", formatted_body: list })).toEqual([]);
    expect(found({ body: "1. one\n3. two", formatted_body: list })).toHaveLength(1);
  });

  it("want the place where a locked phone shows it", () => {
    const long = "Something is happening and nobody knows yet what it is, north/river";
    const hidden = { body: long, formatted_body: `<b>${long}</b>` };
    expect(found(hidden).map(([check]) => check)).toEqual(["lock-screen"]);
    expect(found({ ...hidden, notifies: false })).toEqual([]);
    const short = "north/river: something is happening and nobody knows yet what it may be";
    expect(found({ body: short, formatted_body: short })).toEqual([]);
  });

  it.each(["Update", "Cancel"])("want the state of an alert's %s first", (msgType) => {
    const card = { ...PLAIN.card, msgType };
    expect(found({ card }).map(([check]) => check)).toEqual(["lock-screen"]);
    const body = "ALL CLEAR: Raid, north/river";
    expect(found({ card, body, formatted_body: body })).toEqual([]);
  });
});
