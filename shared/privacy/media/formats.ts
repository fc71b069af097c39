/** What a file is by its first bytes, whatever it is called. */
type PictureFormat = "jpeg" | "png" | "webp" | "heic";

const PNG = "\x89PNG\r\n\x1a\n";
/** Brands of ISO 23008-12 as phones write them. */
const HEIC_BRANDS = new Set(["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"]);

/** Undefined for everything that is not opened. */
export function pictureFormat(bytes: Uint8Array): PictureFormat | undefined {
  if (startsWith(bytes, "\xff\xd8\xff")) return "jpeg";
  if (startsWith(bytes, PNG)) return "png";
  if (startsWith(bytes, "RIFF") && startsWith(bytes.subarray(8), "WEBP")) return "webp";
  if (!startsWith(bytes.subarray(4), "ftyp")) return undefined;
  return HEIC_BRANDS.has(latin1(bytes.subarray(8, 12))) ? "heic" : undefined;
}

/** True when the file begins with these bytes, written as Latin-1. */
export function startsWith(bytes: Uint8Array, text: string): boolean {
  return latin1(bytes.subarray(0, text.length)) === text;
}

/** Bytes as text in which each character is one of them. */
export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}
