/**
 * Sealed rows over the plain ones of the crypto store: neither keys nor values can be read from
 * the disk, and no row can be altered or moved to another place without being noticed.
 */
import { randomBytes } from "node:crypto";
import { Fault } from "../core/fault.ts";
import type { DurableRows, RowsTransaction } from "../core/ports.ts";
import { deriveKey } from "./key-derivation.ts";
import { framed, keyedHash, NONCE_BYTES, open, seal } from "./sealing.ts";

/** What is needed of the store below: rows of bytes, and writes that are durable or undone. */
export type PlainRows = Readonly<{
  get(space: string, key: string): Uint8Array | undefined;
  list(space: string): Iterable<readonly [key: string, value: Uint8Array]>;
  write<Result>(work: (transaction: RowsTransaction) => Result): Promise<Result>;
}>;

const ROW_VERSION = 1;
const NAME_BYTES = 32;
const LENGTH_BYTES = 4;

/** A row as it lies on the disk; exported for the golden vectors. */
export type RowSeal = Readonly<{
  nameOf(space: string, key: string): string;
  seal(space: string, key: string, value: Uint8Array): Uint8Array;
  /** Fails `corrupt` for anything but what was sealed for this very place. */
  open(space: string, name: string, stored: Uint8Array): readonly [key: string, value: Uint8Array];
}>;

/**
 * Rows under `key` (32 bytes). Names of spaces are constants of the program and stay in clear,
 * as do the number and the size of rows. `get` opens one row; `list` opens every row of its
 * space and sorts, since stored names have no order: keep spaces that are listed small. An old
 * value put back in its own place is not noticed here: the crypto store's own guard is for that.
 */
export function sealRows(rows: PlainRows, key: Uint8Array): DurableRows {
  const rowSeal = createRowSeal(key);
  const openAt = (space: string, plainKey: string, stored: Uint8Array | undefined) =>
    stored && rowSeal.open(space, rowSeal.nameOf(space, plainKey), stored)[1];
  return {
    get: (space, plainKey) =>
      openAt(space, plainKey, rows.get(space, rowSeal.nameOf(space, plainKey))),
    list: (space) =>
      [...rows.list(space)]
        .map(([name, stored]) => rowSeal.open(space, name, stored))
        .sort(([one], [other]) => (one < other ? -1 : 1)),
    write: (work) =>
      rows.write((below) =>
        work({
          get: (space, plainKey) =>
            openAt(space, plainKey, below.get(space, rowSeal.nameOf(space, plainKey))),
          put(space, plainKey, value) {
            const name = rowSeal.nameOf(space, plainKey);
            below.put(space, name, rowSeal.seal(space, plainKey, value));
          },
          delete(space, plainKey) {
            below.delete(space, rowSeal.nameOf(space, plainKey));
          },
        }),
      ),
  };
}

/** Version 1: version byte, nonce, and the sealed length-prefixed key followed by the value. */
export function createRowSeal(key: Uint8Array): RowSeal {
  const names = deriveKey(key, "rows/names");
  const values = deriveKey(key, "rows/values");
  const nameOf = (space: string, plainKey: string): string =>
    Buffer.from(keyedHash(names, framed(space, plainKey), NAME_BYTES)).toString("hex");
  // The part that is the same for a whole space is made once: a start opens every row of some.
  const prefixes = new Map<string, Uint8Array>();
  const contextOf = (space: string, name: string): Uint8Array => {
    const prefix = prefixes.get(space) ?? framed(`aviso/row/${ROW_VERSION}`, space);
    prefixes.set(space, prefix);
    return Buffer.concat([prefix, framed(name)]);
  };
  return {
    nameOf,
    seal(space, plainKey, value) {
      const nonce = new Uint8Array(randomBytes(NONCE_BYTES));
      const context = contextOf(space, nameOf(space, plainKey));
      const content = new Uint8Array(Buffer.concat([framed(plainKey), value]));
      const sealed = seal(content, { key: values, nonce, context });
      return new Uint8Array(Buffer.concat([Uint8Array.of(ROW_VERSION), nonce, sealed]));
    },
    open(space, name, stored) {
      const nonce = stored.subarray(1, 1 + NONCE_BYTES);
      const sealed = stored.subarray(1 + NONCE_BYTES);
      const isWhole = stored[0] === ROW_VERSION && nonce.length === NONCE_BYTES;
      const context = contextOf(space, name);
      const content = isWhole ? open(sealed, { key: values, nonce, context }) : undefined;
      if (content === undefined) throw new Fault("corrupt", "open a sealed row");
      return split(content);
    },
  };
}

function split(content: Uint8Array): readonly [key: string, value: Uint8Array] {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const keyEnd = LENGTH_BYTES + bytes.readUInt32BE(0);
  return [bytes.toString("utf8", LENGTH_BYTES, keyEnd), content.subarray(keyEnd)];
}
