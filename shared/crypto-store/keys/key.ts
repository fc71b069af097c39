// IndexedDB keys as plain data, their order, and their bytes: memcmp over the bytes is the order of
// the specification, and no encoded key is a prefix of another.

export type Key =
  | { readonly type: "number"; readonly value: number }
  | { readonly type: "date"; readonly value: number }
  | { readonly type: "string"; readonly value: string }
  | { readonly type: "binary"; readonly value: Uint8Array }
  | { readonly type: "array"; readonly value: readonly Key[] };

const TAGS = { number: 0x10, date: 0x20, string: 0x30, binary: 0x40, array: 0x50 } as const;
const END = 0x00;
const ESCAPE = 0x01;
/** Code units below this keep their own byte, so plain text stays plain in the file. */
const WIDE_FROM = 0x80;
const WIDER_FROM = WIDE_FROM + 0x4000;

/** Larger than every encoded key, smaller than nothing. */
export const PAST_ALL = Uint8Array.of(0xff);
export const BEFORE_ALL = new Uint8Array(0);

/** The bytes of a key; -0 becomes 0, which is the same key. */
export function encodeKey(key: Key): Uint8Array {
  const out = new ByteWriter();
  append(out, key);
  return out.bytes();
}

/** The smallest byte string that sorts after `bytes`: turns an inclusive bound into an open one. */
export function justAfter(bytes: Uint8Array): Uint8Array {
  const next = new Uint8Array(bytes.length + 1);
  next.set(bytes);
  return next;
}

/** @throws RangeError when the bytes are not an encoded key. */
export function decodeKey(bytes: Uint8Array): Key {
  const reader = { bytes, at: 0 };
  const key = take(reader);
  if (reader.at !== bytes.length) throw new RangeError("bytes after a key");
  return key;
}

/** The order of the specification: -1, 0 or 1. */
export function compareKeys(a: Key, b: Key): -1 | 0 | 1 {
  if (a.type !== b.type) return TAGS[a.type] < TAGS[b.type] ? -1 : 1;
  if (a.type === "array" && b.type === "array") return compareArrays(a.value, b.value);
  if (a.type === "binary" && b.type === "binary") return compareBytes(a.value, b.value);
  if (a.value === b.value) return 0;
  return a.value < b.value ? -1 : 1;
}

export function compareBytes(a: Uint8Array, b: Uint8Array): -1 | 0 | 1 {
  return Buffer.compare(a, b);
}

/** Grows by doubling. (An array would run setters that a page may have put on prototypes.) */
class ByteWriter {
  #buffer = new Uint8Array(64);
  #length = 0;

  push(...bytes: readonly number[]): void {
    for (const byte of bytes) {
      if (this.#length === this.#buffer.length) {
        const larger = new Uint8Array(this.#length * 2);
        larger.set(this.#buffer);
        this.#buffer = larger;
      }
      this.#buffer[this.#length] = byte;
      this.#length += 1;
    }
  }

  bytes(): Uint8Array {
    return this.#buffer.slice(0, this.#length);
  }
}

function compareArrays(a: readonly Key[], b: readonly Key[]): -1 | 0 | 1 {
  for (const [index, left] of a.entries()) {
    const right = b[index];
    if (right === undefined) return 1;
    const order = compareKeys(left, right);
    if (order !== 0) return order;
  }
  return a.length < b.length ? -1 : 0;
}

function append(out: ByteWriter, key: Key): void {
  out.push(TAGS[key.type]);
  switch (key.type) {
    case "number":
    case "date":
      appendDouble(out, key.value);
      return;
    case "string":
      for (let index = 0; index < key.value.length; index += 1) {
        appendUnit(out, key.value.charCodeAt(index));
      }
      break;
    case "binary":
      for (const byte of key.value) appendEscaped(out, byte);
      break;
    case "array":
      for (const item of key.value) append(out, item);
      break;
  }
  out.push(END);
}

/** Flipped so that doubles sort as unsigned bytes: negatives all bits, others the sign bit. */
function appendDouble(out: ByteWriter, value: number): void {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value === 0 ? 0 : value);
  const flip = view.getUint8(0) >= 0x80 ? 0xff : 0x00;
  for (let index = 0; index < 8; index += 1) {
    out.push(view.getUint8(index) ^ (index === 0 && flip === 0 ? 0x80 : flip));
  }
}

function appendUnit(out: ByteWriter, unit: number): void {
  if (unit < WIDE_FROM) {
    appendEscaped(out, unit);
  } else if (unit < WIDER_FROM) {
    const rest = unit - WIDE_FROM;
    out.push(0x80 | (rest >> 8), rest & 0xff);
  } else {
    out.push(0xc0, unit >> 8, unit & 0xff);
  }
}

/** 0 and 1 take an escape, so that END can end, and stay below every other byte. */
function appendEscaped(out: ByteWriter, byte: number): void {
  if (byte <= ESCAPE) out.push(ESCAPE, byte + 1);
  else out.push(byte);
}

function* takeItems(reader: Reader): Generator<Key> {
  while (reader.bytes[reader.at] !== END) yield take(reader);
}

interface Reader {
  readonly bytes: Uint8Array;
  at: number;
}

function takeByte(reader: Reader): number {
  const byte = reader.bytes[reader.at];
  if (byte === undefined) throw new RangeError("a key ends early");
  reader.at += 1;
  return byte;
}

function take(reader: Reader): Key {
  const tag = takeByte(reader);
  switch (tag) {
    case TAGS.number:
      return { type: "number", value: takeDouble(reader) };
    case TAGS.date:
      return { type: "date", value: takeDouble(reader) };
    case TAGS.string:
      return { type: "string", value: takeString(reader) };
    case TAGS.binary:
      return { type: "binary", value: takeBinary(reader) };
    case TAGS.array:
      return { type: "array", value: takeArray(reader) };
    default:
      throw new RangeError("unknown key type");
  }
}

function takeDouble(reader: Reader): number {
  const view = new DataView(new ArrayBuffer(8));
  for (let index = 0; index < 8; index += 1) view.setUint8(index, takeByte(reader));
  const isPositive = view.getUint8(0) >= 0x80;
  for (let index = 0; index < 8; index += 1) {
    const flip = isPositive ? (index === 0 ? 0x80 : 0) : 0xff;
    view.setUint8(index, view.getUint8(index) ^ flip);
  }
  return view.getFloat64(0);
}

function takeString(reader: Reader): string {
  const units: string[] = [];
  for (let byte = takeByte(reader); byte !== END; byte = takeByte(reader)) {
    units.push(String.fromCharCode(takeUnit(reader, byte)));
  }
  return units.join("");
}

function takeUnit(reader: Reader, lead: number): number {
  if (lead === ESCAPE) return takeByte(reader) - 1;
  if (lead < 0x80) return lead;
  if (lead < 0xc0) return WIDE_FROM + (((lead & 0x3f) << 8) | takeByte(reader));
  const high = takeByte(reader);
  return (high << 8) | takeByte(reader);
}

function takeBinary(reader: Reader): Uint8Array {
  const out: number[] = [];
  for (let byte = takeByte(reader); byte !== END; byte = takeByte(reader)) {
    out.push(byte === ESCAPE ? takeByte(reader) - 1 : byte);
  }
  return Uint8Array.from(out);
}

function takeArray(reader: Reader): Key[] {
  const out = [...takeItems(reader)];
  reader.at += 1;
  return out;
}
