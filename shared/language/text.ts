/**
 * Words for people: phrases by id, in every language, composed into one readable plain body and
 * the same in the few HTML tags that phones keep. Values from outside can never become markup.
 */
import { readFileSync } from "node:fs";
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { assert } from "../core/assert.ts";
import type { UserId } from "../core/values/ids.ts";
import {
  asTyped,
  besideOneAnother,
  cleanValue,
  isolated,
  toHtml,
  toPlain,
  namedBefore,
  towardsLeft,
  type Where,
} from "./markup.ts";
import { layOut, type Piece } from "./layout.ts";
import type { Language } from "./languages/language.ts";
import { LANGUAGE_LIST, languageCalled } from "./languages/list.ts";
import { foldWords } from "./words/fold.ts";

/** The codes of all languages; what is not translated yet is told in the first one. */
export const LANGUAGES: readonly string[] = LANGUAGE_LIST.map(({ code }) => code);
const [{ code: FALLBACK_LANGUAGE }] = LANGUAGE_LIST;
const TEXT_FILES = ["common", "verify", "alert", "rooms", "emoji", "kit"] as const;

/** How people name a language, beside its code. */
const LANGUAGE_NAMES: ReadonlyMap<string, string> = new Map(
  LANGUAGE_LIST.flatMap(({ code, names }) => names.map((name) => [foldWords(name), code])),
);

/** Every language, this one first. */
export function languagesFrom(first: string): readonly string[] {
  return [first, ...LANGUAGES.filter((one) => one !== first)];
}

export type Args = Readonly<Record<string, string | number>>;

/**
 * One piece of a message. `choice` lines that follow one another are numbered from 1, `fact` lines
 * stand in one line, and `more` goes on in the line before it.
 */
export type Line = Readonly<{
  as: "title" | "line" | "more" | "fact" | "item" | "choice" | "quote";
  id: string;
  args?: Args;
}>;

export type Body = Readonly<{ body: string; formatted_body: string }>;

const BUNDLES: ReadonlyMap<string, FluentBundle> = new Map(
  LANGUAGE_LIST.map((language) => [language.code, bundleOf(language)]),
);

/** The first words: what a lock screen shows. */
export function title(id: string, args: Args = {}): Line {
  return { as: "title", id, args };
}

/** A line of its own. */
export function line(id: string, args: Args = {}): Line {
  return { as: "line", id, args };
}

/** What goes on in the line before it. */
export function more(id: string, args: Args = {}): Line {
  return { as: "more", id, args };
}

/** Something short that is known; what follows as a fact stands in the same line. */
export function fact(id: string, args: Args = {}): Line {
  return { as: "fact", id, args };
}

/** One of several things, in no order. */
export function item(id: string, args: Args = {}): Line {
  return { as: "item", id, args };
}

/** One of several things that are answered by number. */
export function choice(id: string, args: Args = {}): Line {
  return { as: "choice", id, args };
}

/** Somebody's own words. */
export function quote(text: string): Line {
  return { as: "quote", id: "common-quote", args: { text } };
}

/** The message in one language; a phrase that it lacks is told in English. */
export function compose(language: string, lines: readonly Line[], where?: Where): Body {
  return composeAll([language], lines, where);
}

/**
 * The same lines in each language, one after the other, in one message; somebody's own words stand
 * with the first alone. Commands stand in it as they have to be typed there: with `!` in a room,
 * which is right everywhere.
 */
export function composeAll(
  languages: readonly string[],
  lines: readonly Line[],
  where: Where = "room",
): Body {
  const ours = lines.filter(({ as }) => as !== "quote");
  return layOut(
    usedOf(languages).map((language, index) => ({
      pieces: piecesIn(language, index === 0 ? lines : ours, where),
      cutMark: phrase(language, "common-cut"),
    })),
  );
}

/**
 * The same, beginning with whom it is for: her name, which apps show as a pill. It rings nobody as
 * long as the message mentions nobody.
 */
export function addressed({ body, formatted_body }: Body, userId: UserId): Body {
  const name = cleanValue(userId.slice(1).split(":")[0] ?? "", false);
  const link = `https://matrix.to/#/${encodeURIComponent(userId)}`;
  const pill = `<a href="${link}">${toHtml(name)}</a>`;
  return {
    body: `${namedBefore(name, body)}: ${body}`,
    formatted_body: `${namedBefore(pill, body)}: ${formatted_body}`,
  };
}

/** The languages of ours that are meant, each once; the first one where none is. */
function usedOf(languages: readonly string[]): readonly [string, ...string[]] {
  const wanted = new Set(languages.map((language) => pickLanguage(language) ?? FALLBACK_LANGUAGE));
  const [first = FALLBACK_LANGUAGE, ...others] = wanted;
  return [first, ...others];
}

function piecesIn(
  language: string,
  lines: readonly Line[],
  where: Where = "room",
): readonly Piece[] {
  return lines.map(({ as, id, args }) => ({
    as,
    text: phrase(language, id, { args: args ?? {}, keepsLines: as === "quote", where }),
  }));
}

/** What one message says to people of several languages, so that nobody scrolls for hers. */
export type Together = Readonly<{
  /** In each language, all of them before anything else. */
  heads: readonly Line[];
  /** Once, since it is the same for all: somebody's own words. */
  words: readonly Line[];
  /** In each language, one after the other. */
  each: readonly Line[];
  /** Once, with the words of all languages beside one another: what may be typed. */
  foot: readonly Line[];
}>;

/** One message in these languages, in which nothing is said more often than it has to be. */
export function composeTogether(
  languages: readonly string[],
  { heads, words, each, foot }: Together,
): Body {
  const [first, ...others] = usedOf(languages);
  const all = [first, ...others];
  const top = [...all.flatMap((one) => piecesIn(one, heads)), ...piecesIn(first, words)];
  const own = all.map((one) => piecesIn(one, each));
  const bottom = foot.map((one) => beside(all, one));
  // In one language nothing has to be kept apart.
  const parts = others.length === 0 ? [[...top, ...own.flat(), ...bottom]] : [top, ...own, bottom];
  const cutMark = phrase(first, "common-cut");
  return layOut(parts.filter(({ length }) => length > 0).map((pieces) => ({ pieces, cutMark })));
}

/** What all languages say alike stands there once. */
function beside(languages: readonly string[], said: Line): Piece {
  const texts = languages.flatMap((one) => piecesIn(one, [said]).map(({ text }) => text));
  return { as: said.as, text: besideOneAnother(texts) };
}

/** One phrase in each of these languages, side by side, as plain text. */
export function sayInAll(languages: readonly string[], id: string, args: Args = {}): string {
  return besideOneAnother(languages.map((language) => say(language, id, args)));
}

/** One phrase as plain text. */
export function say(language: string, id: string, args: Args = {}): string {
  return toPlain(phrase(pickLanguage(language) ?? FALLBACK_LANGUAGE, id, { args }));
}

/** The language of ours that fits a code or a name: `es-419` and `Español` are `es`. */
export function pickLanguage(wanted: string): string | undefined {
  const folded = foldWords(wanted);
  const code = folded.split(/[-_]/u)[0] ?? "";
  return LANGUAGE_NAMES.get(folded) ?? LANGUAGES.find((language) => language === code);
}

/** What goes into a phrase, and where it is said. */
type Filling = Readonly<{ args?: Args; keepsLines?: boolean; where?: Where }>;

function phrase(
  language: string,
  id: string,
  { args, keepsLines = false, where = "room" }: Filling = {},
): string {
  const { direction, bundle } = bundleFor(language, id);
  const pattern = bundle?.getMessage(id)?.value;
  // A test finds missing phrases; at run time the bare id is better than silence.
  if (bundle === undefined || pattern === undefined || pattern === null) return id;
  const values: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(args ?? {})) {
    const clean = typeof value === "number" ? value : cleanValue(value, keepsLines);
    const isApart = typeof clean === "number" || keepsLines || direction === "rtl";
    values[name] = isApart ? clean : isolated(clean);
  }
  const said = asTyped(bundle.formatPattern(pattern, values, []), where);
  // Somebody's own words run the way that their letters do.
  return direction === "rtl" && !keepsLines ? towardsLeft(said) : said;
}

/** The language's own phrases, or those of the first one for what it lacks. */
function bundleFor(
  code: string,
  id: string,
): Readonly<{ direction: Language["direction"]; bundle: FluentBundle | undefined }> {
  const own = BUNDLES.get(code);
  const bundle = own?.hasMessage(id) === true ? own : BUNDLES.get(FALLBACK_LANGUAGE);
  return { direction: languageCalled(bundle === own ? code : FALLBACK_LANGUAGE).direction, bundle };
}

/**
 * Isolation of values is ours where one writes to the right (`isolated`), so that codes and
 * commands can be copied as they are; to the left every value stands apart, whatever it is.
 */
function bundleOf({ code, direction, folder }: Language): FluentBundle {
  const bundle = new FluentBundle(code, { useIsolating: direction === "rtl" });
  for (const file of TEXT_FILES) {
    const source = readFileSync(new URL(`${file}.ftl`, folder), "utf8");
    const errors = bundle.addResource(new FluentResource(source));
    assert(errors.length === 0, `no phrase is defined twice (${code}/${file})`);
  }
  return bundle;
}
