/** Every kind of message once, with a name that stays the same from run to run. */
import { playAll } from "./play.ts";
import { sampleOf, type Sample } from "./sample.ts";
import type { Said } from "../stage/stage.ts";

/** What makes no new message: people, rooms, areas and numbers. */
const NEUTRAL: readonly (readonly [RegExp, string])[] = [
  [/@[a-z]+:[a-z.]+/gu, "@USER"],
  [/[“«]\p{Lu}\p{L}+ \d+[”»]/gu, "ROOM"],
  [/\p{Ll}+\/[\p{Ll}\d/]+/gu, "AREA"],
  [/\d+/gu, "0"],
];

/** All messages of one language; the committee of the play speaks every one that is asked for. */
export function samplesIn(language: string, committee: readonly string[]): readonly Sample[] {
  const languages = [language, ...committee.filter((one) => one !== language)];
  const kept = new Map<string, Said>();
  for (const said of playAll({ language, committee: languages })) {
    const key = sameness(said);
    if (isShown(said) && !kept.has(key)) kept.set(key, said);
  }
  return named([...kept.values()], language);
}

/** Two messages are one when nothing but codes, numbers and names tells them apart. */
function sameness(said: Said): string {
  const { type, msgtype, card, body, isEdit } = sampleOf(said, "");
  const words = [card["case"], card["room"]].reduce<string>(
    (text, code) => (typeof code === "string" ? text.replaceAll(code, "CODE") : text),
    body,
  );
  const neutral = NEUTRAL.reduce((text, [what, word]) => text.replaceAll(what, word), words);
  return [type, msgtype, isEdit, neutral].join("\n");
}

/** Steps without a name only lead to what is shown; what is for apps alone nobody sees. */
function isShown({ step, type }: Said): boolean {
  return !step.endsWith("/") && !type.startsWith("m.key.");
}

/** A step may make several bots speak, in several rooms. */
function named(all: readonly Said[], language: string): readonly Sample[] {
  const taken = new Set<string>();
  return all.map((said) => {
    const sample = sampleOf(said, language);
    const kind = sample.poll === null ? "" : "-poll";
    const end = `${kind}${sample.isEdit ? "-edit" : ""}`;
    const base = `${said.step.replace("/", "-")}-${said.room}${end}`;
    let name = base;
    for (let count = 2; taken.has(name); count += 1) name = `${base}-${count}`;
    taken.add(name);
    return { name, ...sample };
  });
}
