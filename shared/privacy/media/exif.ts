/**
 * Which kinds of things an EXIF block tells (CIPA DC-008: a TIFF of numbered fields). Read only to
 * say what was taken out; the values are never looked at.
 */
import type { Trace } from "../../core/protocol/media.ts";

/** `Exif\0\0`, which some formats leave out. */
const PREFIX_BYTES = 6;
const FIELD_BYTES = 12;
const FIELDS_MAX = 500;
const GPS_POINTER = 0x8825;
const EXIF_POINTER = 0x8769;

/** By the number of the field, in the first directory or in that of the camera. */
const TOLD: ReadonlyMap<number, Trace> = new Map([
  [0x010f, "device"],
  [0x0110, "device"],
  [0x0131, "device"],
  [0xa431, "device"],
  [0xa434, "device"],
  [0x0132, "time"],
  [0x9003, "time"],
  [0x9004, "time"],
]);

/** Total: of a block that is damaged it tells what can be read, and that there is something. */
export function exifTraces(exif: Uint8Array): readonly Trace[] {
  const found = new Set<Trace>();
  const hasPrefix = exif[0] === 0x45;
  const tiff = new Tiff(exif.subarray(hasPrefix ? PREFIX_BYTES : 0));
  const directories = [tiff.number(4, 4)];
  // The two that point on to others are followed, once.
  for (const [at, offset] of directories.entries()) {
    for (const { tag, value } of tiff.fields(offset)) {
      const trace = TOLD.get(tag);
      if (trace !== undefined) found.add(trace);
      if (tag === GPS_POINTER && hasPosition(tiff.fields(value))) found.add("place");
      if (tag === EXIF_POINTER && at === 0) directories.push(value);
    }
  }
  return found.size === 0 ? ["other"] : [...found];
}

/** Latitude or longitude; a directory with nothing but its version tells no place. */
function hasPosition(fields: readonly Field[]): boolean {
  return fields.some(({ tag }) => tag === 2 || tag === 4);
}

type Field = Readonly<{ tag: number; value: number }>;

/** The bytes of a TIFF, read within their bounds. */
class Tiff {
  readonly #bytes: DataView;
  readonly #isLittle: boolean;

  constructor(bytes: Uint8Array) {
    this.#bytes = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#isLittle = bytes[0] === 0x49;
  }

  /** Zero where there are no such bytes. */
  number(offset: number, size: 2 | 4): number {
    if (offset + size > this.#bytes.byteLength) return 0;
    return size === 2
      ? this.#bytes.getUint16(offset, this.#isLittle)
      : this.#bytes.getUint32(offset, this.#isLittle);
  }

  /** What one directory holds: the numbers of its fields, and where they point. */
  fields(offset: number): readonly Field[] {
    const count = offset === 0 ? 0 : Math.min(this.number(offset, 2), FIELDS_MAX);
    return Array.from({ length: count }, (_, index) => {
      const at = offset + 2 + index * FIELD_BYTES;
      return { tag: this.number(at, 2), value: this.number(at + 8, 4) };
    });
  }
}
