/** The pages: whole by themselves, as wide as a phone, by day and by night. */
import { describe, expect, it } from "vitest";
import { indexOf, pageOf, type Shot } from "../../../../scripts/preview/look/page.ts";
import type { Sample } from "../../../../scripts/preview/sample.ts";
import { samplesIn } from "../../../../scripts/preview/samples.ts";

const samples = samplesIn("en", ["en", "es"]);

function shotOf(sample: Sample | undefined): Shot {
  if (sample === undefined) throw new Error("no such sample");
  const page = `${sample.language}/${sample.name}.html`;
  return { sample, page, picture: page.replace("html", "png"), problems: [] };
}

const page = (name: string): string =>
  pageOf(shotOf(samples.find((sample) => sample.name === name)));
const count = (text: string, part: string): number => text.split(part).length - 1;

describe("a page", () => {
  it("needs nothing from anywhere, and runs nothing", () => {
    for (const html of [
      ...samples.map((one) => pageOf(shotOf(one))),
      indexOf(samples.map(shotOf)),
    ]) {
      expect(html).not.toMatch(
        /<(?:script|link|img|iframe|object|embed)|<[^>]* src=|@import|url\(/iu,
      );
    }
  });

  it("is as wide as a phone, and shows the message by day and by night", () => {
    const html = page("alert-card-committee");
    expect(html).toContain("width: 390px");
    expect(count(html, '<section class="phone light">')).toBe(1);
    expect(count(html, '<section class="phone dark">')).toBe(1);
    expect(count(html, "<b>URGENT, north/river: Raid</b>")).toBe(2);
  });

  it("shows on the lock screen no more than sixty characters, in one line", () => {
    const [, shown = ""] =
      /<div class="lock"><b>[^<]+<\/b>([^<]*)<\/div>/u.exec(page("alert-card-committee")) ?? [];
    expect(shown).toMatch(/^URGENT, north\/river: Raid URGENTE, north\/river: Redada.*…$/u);
    expect(Array.from(shown)).toHaveLength(61);
  });

  it("shows that a notice is silent", () => {
    expect(page("report-hello-direct")).toContain("(silent:");
    expect(page("report-hello-direct")).toContain('class="bubble notice"');
    expect(page("alert-card-committee")).not.toContain("(silent:");
  });

  it("shows an edit once, and that it is one", () => {
    const html = page("alert-update-committee-edit");
    expect(count(html, "(edited)")).toBe(2);
    expect(html).not.toContain("* UPDATE");
  });

  it("shows a poll with its answers", () => {
    const html = page("alert-card-committee-poll");
    expect(html).toContain("can you go?");
    expect(count(html, "<span>I am going")).toBe(2);
  });

  it("shows what is wrong, and drops what Element X drops", () => {
    const [sample] = samples;
    const shot = shotOf(sample);
    const planted = { ...shot.sample, formatted_body: "<h1>Big</h1><marquee>news</marquee>" };
    const problem = { sample: "", language: "en", check: "dropped-tag", found: "not shown: h1" };
    const html = pageOf({ ...shot, sample: planted, problems: [problem] });
    expect(html).toContain("Bignews");
    expect(html).not.toMatch(/<h1|<marquee/u);
    expect(html).toContain("dropped-tag: not shown: h1");
  });
});

describe("the index", () => {
  it("shows every message and links to its page", () => {
    const html = indexOf(samples.map(shotOf));
    for (const { name } of samples) expect(html).toContain(`href="en/${name}.html"`);
  });
});
