/** A copy of a language, as somebody makes it who adds one, in other letters. */
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Language } from "../../shared/language/languages/language.ts";

const LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهو";
/** Stands before every phrase of a copy. */
export const MARK = "سوز";

const folders: string[] = [];

/** Each Latin letter becomes one that is written from right to left; the rest stays. */
export function written(text: string): string {
  const base = "a".charCodeAt(0);
  return text
    .toLowerCase()
    .replaceAll(/[a-z]/gu, (letter) => LETTERS[letter.charCodeAt(0) - base] ?? letter);
}

/** The folder with its phrases marked and every word `written`, under the code `qaa`. */
export function copyOf(original: Language): Language {
  const folder = mkdtempSync(join(tmpdir(), "aviso-language-"));
  folders.push(folder);
  cpSync(fileURLToPath(new URL(".", original.folder)), folder, { recursive: true });
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".ftl"))) {
    const phrases = readFileSync(join(folder, file), "utf8");
    const marked = phrases.replaceAll(/^([a-z][\w-]*) =\s*(?=\S)/gmu, `$1 = ${MARK} `);
    writeFileSync(join(folder, file), marked);
  }
  const numbers = Object.entries(original.numbers).map(([word, value]) => [written(word), value]);
  return {
    ...(rewritten(original) as Language),
    ...{ code: "qaa", name: "Sooz", names: ["Sooz"], direction: "rtl" },
    numbers: Object.fromEntries(numbers) as Language["numbers"],
    folder: pathToFileURL(join(folder, "language.ts")).href,
  };
}

/** Takes the copies off the disk. */
export function removeCopies(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
}

function rewritten(table: unknown): unknown {
  if (typeof table === "string") return written(table);
  if (Array.isArray(table)) return table.map(rewritten);
  if (typeof table !== "object" || table === null) return table;
  return Object.fromEntries(Object.entries(table).map(([code, words]) => [code, rewritten(words)]));
}
