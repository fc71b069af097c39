/**
 * Ogg Opus (RFC 3533, RFC 7845): the second packet holds comments. Its list is made empty; what
 * stands behind an empty list is padding, and becomes zeros.
 */
import { latin1, startsWith } from "../formats.ts";
import { pageChecksum } from "./ogg-checksum.ts";
import type { Blanked } from "./blanked.ts";

const PAGE_HEADER_BYTES = 27;
const CHECKSUM_AT = 22;
const TAGS = "OpusTags";

/** In the fifth byte of a page: another stream begins here. */
const BEGINS = 2;

type Page = Readonly<{
  start: number;
  dataStart: number;
  end: number;
  endsPacket: boolean;
  begins: boolean;
}>;

/** Undefined for what is no such file, whole. */
export function withoutOggTraces(original: Uint8Array): Blanked | undefined {
  const bytes = Uint8Array.from(original);
  const pages = pagesOf(bytes);
  const [head, first, ...others] = pages ?? [];
  if (head === undefined || first === undefined) return undefined;
  // One stream of sound and nothing beside or behind it, which could hold anything.
  if ([first, ...others].some(({ begins }) => begins)) return undefined;
  const isOpus = startsWith(bytes.subarray(head.dataStart), "OpusHead");
  if (!isOpus || !startsWith(bytes.subarray(first.dataStart), TAGS)) return undefined;
  const tagPages = [first];
  for (const page of others) {
    if (tagPages.at(-1)?.endsPacket === true) break;
    tagPages.push(page);
  }
  // The encoder's name and the comments; eight bytes stay for two empty lengths.
  const said = tagPages.map((page, index) => {
    const from = page.dataStart + (index === 0 ? TAGS.length : 0);
    const text = latin1(bytes.subarray(from, page.end));
    bytes.fill(0, from, page.end);
    new DataView(bytes.buffer).setUint32(page.start + CHECKSUM_AT, 0, true);
    const sum = pageChecksum(bytes.subarray(page.start, page.end));
    new DataView(bytes.buffer).setUint32(page.start + CHECKSUM_AT, sum, true);
    return text;
  });
  return { bytes, traces: /=/u.test(said.join("")) ? ["other"] : [] };
}

/** Undefined where one does not follow on the other up to the end. */
function pagesOf(bytes: Uint8Array): readonly Page[] | undefined {
  const pages: Page[] = [];
  for (let start = 0; start < bytes.length; start = pages.at(-1)?.end ?? bytes.length) {
    const count = bytes[start + PAGE_HEADER_BYTES - 1];
    if (!startsWith(bytes.subarray(start), "OggS") || count === undefined) return undefined;
    const dataStart = start + PAGE_HEADER_BYTES + count;
    const segments = bytes.subarray(start + PAGE_HEADER_BYTES, dataStart);
    const end = segments.reduce((sum, length) => sum + length, dataStart);
    if (end > bytes.length) return undefined;
    const endsPacket = segments.some((length) => length < 255);
    const begins = ((bytes[start + 5] ?? 0) & BEGINS) !== 0;
    pages.push({ start, dataStart, end, endsPacket, begins });
  }
  return pages;
}
