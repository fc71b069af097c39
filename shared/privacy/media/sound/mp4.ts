/**
 * MPEG-4 (ISO 14496-12): a tree of boxes. Those that may say something become `free` boxes of
 * zeros, and times become zero, so that nothing else in the file has to move.
 */
import type { Trace } from "../../../core/protocol/media.ts";
import { latin1 } from "../formats.ts";
import type { Blanked } from "./blanked.ts";

const HEADER_BYTES = 8;
const BOXES_MAX = 5_000;
const DEPTH_MAX = 8;

/** Boxes with boxes in them. */
const PARENTS = new Set([
  "moov",
  "trak",
  "mdia",
  "minf",
  "dinf",
  "stbl",
  "edts",
  "moof",
  "traf",
  "mvex",
]);
/** Sound, and what is needed to play it; whatever is not named here is blanked. */
const KEPT = new Set([
  ...["ftyp", "styp", "mdat", "sidx", "mfhd", "tfhd", "tfdt", "trun", "trex", "mehd"],
  ...["elst", "smhd", "nmhd", "dref", "stsd", "stts", "ctts", "stsc", "stsz", "stz2", "stco"],
  ...["co64", "stss", "sgpd", "sbgp"],
]);
/** Where it was recorded, as phones write it. */
const PLACE_NAMES = ["\xa9xyz", "loci", "location"];
/** These begin with a version and two times: when it was made, and when it was changed. */
const TIMED = new Set(["mvhd", "tkhd", "mdhd"]);

type Walk = { bytes: Uint8Array; view: DataView; boxes: number; traces: Set<Trace> };

/** Undefined for what is no such file, or has something to see in it. */
export function withoutMp4Traces(original: Uint8Array): Blanked | undefined {
  if (latin1(original.subarray(4, 8)) !== "ftyp") return undefined;
  const bytes = Uint8Array.from(original);
  const walk: Walk = { bytes, view: new DataView(bytes.buffer), boxes: 0, traces: new Set() };
  return visit(walk, { from: 0, to: bytes.length, depth: 0 })
    ? { bytes, traces: [...walk.traces] }
    : undefined;
}

/** False when a box reaches over its end. */
function visit(walk: Walk, range: Readonly<{ from: number; to: number; depth: number }>): boolean {
  const { bytes, view } = walk;
  const { to, depth } = range;
  let at = range.from;
  while (at + HEADER_BYTES <= to) {
    walk.boxes += 1;
    const size = view.getUint32(at);
    const type = latin1(bytes.subarray(at + 4, at + HEADER_BYTES));
    // Sizes of 64 bits and "to the end of the file" are for what is too large for us anyway.
    const end = at + size;
    if (size < HEADER_BYTES || end > to || depth > DEPTH_MAX || walk.boxes > BOXES_MAX)
      return false;
    const inside = { from: at + HEADER_BYTES, to: end, depth: depth + 1 };
    if (PARENTS.has(type)) {
      if (!visit(walk, inside)) return false;
    } else if (type === "hdlr") {
      if (!blankHandler(walk, inside)) return false;
    } else if (TIMED.has(type)) blankTimes(walk, inside);
    else if (!KEPT.has(type)) blank(walk, inside, type);
    at = end;
  }
  return at === to;
}

type Inside = Readonly<{ from: number; to: number }>;

function blank({ bytes, traces }: Walk, { from, to }: Inside, type: string): void {
  const text = latin1(bytes.subarray(from, to));
  if (PLACE_NAMES.some((name) => text.includes(name))) traces.add("place");
  else if (type !== "uuid" && /[a-z]{3}/iu.test(text)) traces.add("other");
  bytes.fill(0, from, to);
  bytes.set(Buffer.from("free"), from - 4);
}

/** Says which program wrote it, behind what kind of track it is: only sound may be in it. */
function blankHandler({ bytes }: Walk, { from, to }: Inside): boolean {
  const kind = latin1(bytes.subarray(from + 8, from + 12));
  bytes.fill(0, Math.min(from + 12, to), to);
  return kind === "soun";
}

function blankTimes({ bytes, view, traces }: Walk, { from, to }: Inside): void {
  const timesBytes = bytes[from] === 1 ? 16 : 8;
  const end = Math.min(from + 4 + timesBytes, to);
  if (end - from >= 8 && view.getUint32(from + 4) !== 0) traces.add("time");
  bytes.fill(0, Math.min(from + 4, to), end);
}
