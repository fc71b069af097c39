/** Names for causes that have none of their own. They never repeat, so no transaction id does. */

const NAME_BYTES = 12;

/** `kind` and fresh randomness, such as `notice:4f0c…`. */
export function freshName(kind: string, randomBytes: (count: number) => Uint8Array): string {
  return `${kind}:${Buffer.from(randomBytes(NAME_BYTES)).toString("hex")}`;
}
