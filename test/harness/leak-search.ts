/**
 * Looks for words in files the way somebody would who took the disk: in clear and in every form in
 * which a program may have written them. Raw bytes are read, so what was deleted but not yet
 * overwritten is found, too.
 */
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { requireKey } from "../../shared/crypto-store/keys/convert.ts";
import { encodeKey } from "../../shared/crypto-store/keys/key.ts";

/** A word that was found: the name of the form it was in, and the file. */
export type Leak = Readonly<{ word: string; form: string; file: string }>;

type Needle = Readonly<{ word: string; form: string; bytes: Buffer }>;
type Needles = ReadonlyMap<number, readonly Needle[]>;

/** Less than this is found by chance in what is random. */
const NEEDLE_BYTES_MIN = 6;

/** Every file in these files and folders, the ones in folders below included. */
export async function filesUnder(paths: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const path of paths) {
    if (!(await stat(path)).isDirectory()) {
      found.push(path);
      continue;
    }
    const entries = await readdir(path, { recursive: true, withFileTypes: true });
    for (const entry of entries) if (entry.isFile()) found.push(join(entry.parentPath, entry.name));
  }
  return found;
}

/** The words that can be found in these files, each once a form and file. */
export async function findLeaks(
  paths: readonly string[],
  words: readonly string[],
): Promise<readonly Leak[]> {
  const needles = needlesOf(words);
  const leaks: Leak[] = [];
  for (const file of await filesUnder(paths)) {
    for (const { word, form } of foundIn(await readFile(file), needles)) {
      leaks.push({ word, form, file });
    }
  }
  return leaks;
}

/** Every form in which a word may stand on a disk. */
function formsOf(word: string): ReadonlyMap<string, Buffer> {
  const utf8 = Buffer.from(word, "utf8");
  const utf16 = Buffer.from(word, "utf16le");
  const percent = encodeURIComponent(word);
  const forms = new Map<string, Buffer>([
    ["clear", utf8],
    ["latin-1", Buffer.from(word, "latin1")],
    ["utf-16le", utf16],
    ["utf-16be", Buffer.from(utf16).swap16()],
    ["json", Buffer.from(jsonEscaped(word))],
    ["url", Buffer.from(percent)],
    ["hex", Buffer.from(utf8.toString("hex"))],
    // The keys of an IndexedDB store, and what is left when their end mark is cut off.
    ["indexeddb-key", Buffer.from(encodeKey(requireKey(word)))],
    ["shifted", Buffer.from(utf8.map((byte) => byte + 1))],
  ]);
  for (const shift of [0, 1, 2]) {
    const text = base64Inside(utf8, shift);
    forms.set(`base64+${shift}`, Buffer.from(text));
    forms.set(`base64url+${shift}`, Buffer.from(text.replaceAll("+", "-").replaceAll("/", "_")));
    forms.set(`utf-16-base64+${shift}`, Buffer.from(base64Inside(utf16, shift)));
  }
  return forms;
}

/** What stays the same of a word in base64, whatever stands before and behind it. */
function base64Inside(bytes: Buffer, shift: number): string {
  const text = Buffer.concat([Buffer.alloc(shift), bytes])
    .toString("base64")
    .replaceAll("=", "");
  const isWhole = (shift + bytes.length) % 3 === 0;
  return text.slice(shift === 0 ? 0 : shift + 1, isWhole ? undefined : -1);
}

/** As a program writes it that keeps to ASCII. */
function jsonEscaped(word: string): string {
  const inner = JSON.stringify(word).slice(1, -1);
  return inner.replaceAll(/[^\u0020-\u007E]/gu, (character) =>
    Array.from({ length: character.length }, (_unit, index) => {
      return `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`;
    }).join(""),
  );
}

/** By their first four bytes, so that a file is gone through once for all of them. */
function needlesOf(words: readonly string[]): Needles {
  const needles = new Map<number, Needle[]>();
  for (const word of new Set(words)) {
    const seen = new Set<string>();
    for (const [form, bytes] of formsOf(word)) {
      const key = bytes.toString("latin1");
      if (bytes.length < NEEDLE_BYTES_MIN || seen.has(key)) continue;
      seen.add(key);
      const start = bytes.readUInt32LE(0);
      needles.set(start, [...(needles.get(start) ?? []), { word, form, bytes }]);
    }
  }
  return needles;
}

function foundIn(content: Buffer, needles: Needles): ReadonlySet<Needle> {
  const found = new Set<Needle>();
  const isStart = new Uint8Array(0x1_0000);
  for (const start of needles.keys()) isStart[start & 0xffff] = 1;
  for (let at = 0; at + 4 <= content.length; at += 1) {
    const pair = (content[at] ?? 0) | ((content[at + 1] ?? 0) << 8);
    if (isStart[pair] !== 1) continue;
    for (const needle of needles.get(content.readUInt32LE(at)) ?? []) {
      const end = at + needle.bytes.length;
      if (content.subarray(at, end).equals(needle.bytes)) found.add(needle);
    }
  }
  return found;
}
