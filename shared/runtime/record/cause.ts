/** How causes are called: what has no name gets one, and none is too long for a key. */
import { createHash } from "node:crypto";

/** How the cause of every notice begins. */
export const NOTICE_CAUSE = "notice";
const NAME_BYTES = 12;
const CHARACTERS_MAX = 200;

/** `kind` and randomness, such as `notice:4f0c…`: it never repeats, so no transaction id does. */
export function freshName(kind: string, randomBytes: (count: number) => Uint8Array): string {
  return `${kind}:${Buffer.from(randomBytes(NAME_BYTES)).toString("hex")}`;
}

/** Causes can hang on causes without end; a long name is cut and told apart by its hash. */
export function bounded(name: string): string {
  if (name.length <= CHARACTERS_MAX) return name;
  const hash = createHash("sha256").update(name).digest("base64url");
  return `${name.slice(0, CHARACTERS_MAX / 2)}#${hash}`;
}
