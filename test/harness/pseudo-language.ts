/**
 * Languages that nobody speaks, made of the English folder: each word becomes another one by a
 * rule, in phrases and in what is typed alike. They show what a new language would run into.
 */
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Language } from "../../shared/language/languages/language.ts";
import { written } from "./copied-language.ts";

type Kind = Readonly<
  Pick<Language, "code" | "name" | "direction"> & { said: (text: string) => string }
>;

/** Every word longer by half. */
const LONG: Kind = {
  ...{ code: "qlo", name: "Longish", direction: "ltr" },
  said: (text) => text.replaceAll(/\p{L}+/gu, (word) => word + "a".repeat(word.length / 2)),
};
/** Every letter one that is written to the left. */
const LEFT: Kind = { ...{ code: "qrt", name: "Leftish", direction: "rtl" }, said: written };

const folders: string[] = [];

/** Both, made of this one. */
export function pseudoLanguages(original: Language): readonly Language[] {
  return [LONG, LEFT].map((kind) => languageOf(original, kind));
}

/** Takes their folders off the disk. */
export function removePseudoLanguages(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
}

function languageOf(original: Language, { code, name, direction, said }: Kind): Language {
  const folder = mkdtempSync(join(tmpdir(), "aviso-pseudo-"));
  folders.push(folder);
  cpSync(fileURLToPath(new URL(".", original.folder)), folder, { recursive: true });
  for (const file of readdirSync(folder).filter((one) => one.endsWith(".ftl"))) {
    const rows = readFileSync(join(folder, file), "utf8").split("\n");
    writeFileSync(join(folder, file), rows.map((row) => rowIn(row, said)).join("\n"));
  }
  const numbers = Object.entries(original.numbers).map(([word, value]) => [said(word), value]);
  return {
    ...(inside(original, said) as Language),
    ...{ code, name, names: [name], direction },
    numbers: Object.fromEntries(numbers) as Language["numbers"],
    folder: pathToFileURL(join(folder, "language.ts")).href,
  };
}

/** A row of phrases: ids, keys of variants and what stands in braces stay. */
function rowIn(row: string, said: Kind["said"]): string {
  if (row.startsWith("#")) return row;
  const head = /^(?:[a-z][\w-]* =|\s*\*?\[[\w-]+\])?/u.exec(row)?.[0] ?? "";
  const pieces = row.slice(head.length).split(/(\{[^{}]*\}?)/u);
  return head + pieces.map((piece) => (piece.startsWith("{") ? piece : said(piece))).join("");
}

function inside(table: unknown, said: Kind["said"]): unknown {
  if (typeof table === "string") return said(table);
  if (Array.isArray(table)) return table.map((one) => inside(one, said));
  if (typeof table !== "object" || table === null) return table;
  return Object.fromEntries(
    Object.entries(table).map(([code, words]) => [code, inside(words, said)]),
  );
}
