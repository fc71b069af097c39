/** The samples of the preview: what the bots say, every kind of it, in each language. */
import { readFileSync } from "node:fs";
import { FluentBundle } from "@fluent/bundle";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { problemsOf } from "../../../scripts/preview/checks.ts";
import type { Sample } from "../../../scripts/preview/sample.ts";
import { samplesIn } from "../../../scripts/preview/samples.ts";
import { COMMANDS } from "../../../shared/conversation/command/commands.ts";
import { CARD_KINDS, REFUSAL_REASONS, cardSchema } from "../../../shared/language/card.ts";
import { languageCalled } from "../../../shared/language/languages/list.ts";
import { LANGUAGES } from "../../../shared/language/text.ts";

const ROOMS = ["management", "committee", "confirmers", "incident", "temporary", "direct"];
/** The rest is for what cannot happen in a small play, such as that every code is taken. */
const PHRASES_SHARE_MIN = 0.9;

type Look = (this: FluentBundle, id: string) => ReturnType<FluentBundle["getMessage"]>;

const asked = new Set<string>();
const samples = new Map<string, readonly Sample[]>();
const all = (): readonly Sample[] => [...samples.values()].flat();
const named = (name: string, language = "en"): Sample | undefined =>
  samples.get(language)?.find((sample) => sample.name === name);

beforeAll(() => {
  const { prototype } = FluentBundle;
  const look = Object.getOwnPropertyDescriptor(prototype, "getMessage")?.value as Look;
  vi.spyOn(FluentBundle.prototype, "getMessage").mockImplementation(function (
    this: FluentBundle,
    id: string,
  ) {
    asked.add(id);
    return look.call(this, id);
  });
  for (const language of LANGUAGES) samples.set(language, samplesIn(language, LANGUAGES));
});
afterAll(() => {
  vi.restoreAllMocks();
});

/** Phrases that are said by themselves, and not only as a part of others. */
function phrasesOf(language: string): readonly string[] {
  const { folder } = languageCalled(language);
  const text = ["common", "verify", "alert", "rooms"]
    .map((file) => readFileSync(new URL(`${file}.ftl`, folder), "utf8"))
    .join("\n");
  const parts = new Set([...text.matchAll(/\{ ([a-z]+-[\w-]+) \}/gu)].map(([, id]) => id));
  const ids = [...text.matchAll(/^([a-z][\w-]*) =/gmu)].map(([, id]) => id ?? "");
  return ids.filter((id) => !parts.has(id));
}

describe("the samples", () => {
  it.each(LANGUAGES)(
    "hold every kind of card, and every reason of a refusal, in %s",
    (language) => {
      const cards = (samples.get(language) ?? []).map(({ card }) => card);
      const kinds = new Set(cards.map(({ kind }) => kind));
      expect(CARD_KINDS.filter((kind) => !kinds.has(kind))).toEqual([]);
      const reasons = new Set(cards.map(({ reason }) => reason));
      expect(REFUSAL_REASONS.filter((reason) => !reasons.has(reason))).toEqual([]);
      for (const card of cards) expect(cardSchema.safeParse(card).success).toBe(true);
    },
  );

  it.each(LANGUAGES)("come from every bot and every kind of room, in %s", (language) => {
    const own = samples.get(language) ?? [];
    expect(new Set(own.map(({ bot }) => bot))).toEqual(new Set(["verify", "alert", "rooms"]));
    expect(new Set(own.map(({ room }) => room))).toEqual(new Set(ROOMS));
  });

  it("use nearly every phrase that there is", () => {
    const phrases = phrasesOf("en");
    const unsaid = phrases.filter((id) => !asked.has(id));
    const share = 1 - unsaid.length / phrases.length;
    expect(share, `not said: ${unsaid.join(", ")}`).toBeGreaterThan(PHRASES_SHARE_MIN);
  });

  it("explain every command", () => {
    for (const { usage } of COMMANDS) expect(asked).toContain(usage);
  });

  it("are in each language what the network speaks", () => {
    expect(named("report-hello-direct", "en")?.body).toMatch(/^Hello/u);
    expect(named("report-hello-direct", "es")?.body).toMatch(/^Hola/u);
    const names = LANGUAGES.map((language) => samples.get(language)?.map(({ name }) => name) ?? []);
    const [first = [], second = []] = names;
    const shared = first.filter((name) => second.includes(name));
    expect(shared.length / Math.max(first.length, second.length)).toBeGreaterThan(0.95);
  });

  it("have names that are unique, and the same in every run", () => {
    for (const [language, own] of samples) {
      const names = own.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      for (const name of names) expect(name).toMatch(/^[a-z0-9-]+$/u);
      expect(samplesIn(language, LANGUAGES)).toEqual(own);
    }
  });

  it("show the card of an alert in all the languages of its committee", () => {
    const { body = "" } = named("alert-card-committee") ?? {};
    expect(body).toMatch(/^URGENT, north\/river: Raid\nURGENTE, north\/river: Redada\n/u);
    const [alone] = samplesIn("en", ["en"]).filter(({ name }) => name === "alert-card-committee");
    expect(alone?.body).not.toContain("Redada");
  });

  it("show polls with their question and answers", () => {
    const { poll } = named("alert-card-committee-poll") ?? {};
    expect(poll?.question).toContain("can you go?");
    expect(poll?.answers).toHaveLength(2);
  });

  it("show an edit by its new words, and never on the lock screen", () => {
    const edited = all().filter(({ isEdit }) => isEdit);
    expect(edited.length).toBeGreaterThan(0);
    for (const { body, notifies } of edited)
      expect([body.startsWith("*"), notifies]).toEqual([false, false]);
  });

  it("know that notices are silent", () => {
    for (const { msgtype, notifies } of all())
      expect(notifies && msgtype === "m.notice").toBe(false);
    expect(named("alert-card-committee")?.notifies).toBe(true);
  });

  it("leave markup in a person's words what it is: words", () => {
    const { body = "", formatted_body } = named("report-line-markup-confirmers") ?? {};
    expect(body).toContain("<b>NOW</b> <img src=x>");
    expect(formatted_body).toContain("&lt;b&gt;NOW&lt;/b&gt; &lt;img src=x&gt; &amp;");
    expect(formatted_body).not.toContain("<img");
  });

  it("name a room as people see it wherever an answer makes, lists or closes one", () => {
    const about = [
      ...["opening-committee-opened", "opening-confirmers-opened", "organizing-committee-list"],
      ...["organizing-confirmers-list", "alert-room-list", "alert-delivery", "rooms-room-made"],
      ...["rooms-room-list", "rooms-room-ends-soon", "rooms-room-extended", "rooms-room-closed"],
      ...["incident-room-waits-for-home", "incident-room-closed", "routing-committee-closing"],
      ...["moving-plan", "moving-begun", "altered-undone-management", "altered-ends"],
    ];
    const found = all().filter(
      ({ name, room }) => room === "management" && about.some((what) => name.startsWith(what)),
    );
    expect(found.length).toBeGreaterThan(about.length * LANGUAGES.length);
    const nameless = found.filter(({ body }) => !/“\p{Lu}\p{L}+(?: \d+)?”/u.test(body));
    expect(nameless.map(({ name, body }) => [name, body])).toEqual([]);
  });

  it("pass every check that a machine can make", () => {
    expect(problemsOf(all())).toEqual([]);
  });
});
