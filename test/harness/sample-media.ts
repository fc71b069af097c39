/** Files as phones make them, made here: pictures by sharp, sounds byte by byte. */
import sharp from "sharp";
import { pageChecksum } from "../../shared/privacy/media/sound/ogg-checksum.ts";

/** Nobody's home: a point in the sea. */
const GPS = {
  GPSLatitudeRef: "N",
  GPSLatitude: "37/1 47/1 30/1",
  GPSLongitudeRef: "W",
  GPSLongitude: "122/1 23/1 59/1",
};

/** A picture of colours, with all that a phone writes into one. */
export async function phonePicture(format: "jpeg" | "png" | "webp" = "jpeg"): Promise<Uint8Array> {
  const exif = {
    IFD0: { Make: "Leaky", Model: "Phone 7", DateTime: "2026:11:29 10:00:00" },
    IFD2: { DateTimeOriginal: "2026:11:29 10:00:00" },
    IFD3: GPS,
  };
  return colours().withExif(exif).toFormat(format).toBuffer();
}

/** The same with nothing in it but pixels. */
export async function plainPicture(): Promise<Uint8Array> {
  return colours().jpeg().toBuffer();
}

function colours(width = 320, height = 200) {
  return sharp({ create: { width, height, channels: 3, background: "#3366cc" } });
}

/** A large picture in a small file. */
export async function hugePicture(): Promise<Uint8Array> {
  return colours(12_000, 9_000).png({ compressionLevel: 9 }).toBuffer();
}

/** A voice message of no length: both headers of Opus, with this comment, and silence. */
export function phoneVoice(comment = "LOCATION=37.7917,-122.3997"): Uint8Array {
  const head = Buffer.concat([
    Buffer.from("OpusHead"),
    Buffer.from([1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
  ]);
  const vendor = lengthOf("Leaky Phone 7");
  const comments = comment === "" ? uint32(0) : Buffer.concat([uint32(1), lengthOf(comment)]);
  const tags = Buffer.concat([Buffer.from("OpusTags"), vendor, comments]);
  return Buffer.concat([
    page(0, head, 2),
    page(1, tags),
    page(2, Buffer.from([0xf8, 0xff, 0xfe]), 4),
  ]);
}

/** The same as MPEG-4, with a place in its user data; `kind` is what its track holds. */
export function phoneMp4(kind = "soun"): Uint8Array {
  const handler = Buffer.concat([
    Buffer.alloc(8),
    Buffer.from(kind),
    Buffer.alloc(12),
    Buffer.from("Leaky\0"),
  ]);
  const times = Buffer.concat([Buffer.alloc(4), uint32be(3_900_000_000), Buffer.alloc(88)]);
  const moov = [
    box("mvhd", times),
    box("trak", box("mdia", box("hdlr", handler))),
    box("udta", box("\xa9xyz", Buffer.from("+37.7917-122.3997/"))),
  ];
  return Buffer.concat([
    box("ftyp", Buffer.from("M4A ")),
    box("moov", ...moov),
    box("mdat", Buffer.from("sound")),
  ]);
}

function page(sequence: number, data: Uint8Array, flags = 0): Uint8Array {
  const header = Buffer.alloc(27);
  header.write("OggS", 0, "latin1");
  header[5] = flags;
  header.writeUInt32LE(7, 14);
  header.writeUInt32LE(sequence, 18);
  header[26] = 1;
  const whole = Buffer.concat([header, Buffer.from([data.length]), data]);
  whole.writeUInt32LE(pageChecksum(whole), 22);
  return whole;
}

function box(type: string, ...parts: readonly Uint8Array[]): Buffer {
  const inside = Buffer.concat(parts);
  return Buffer.concat([uint32be(inside.length + 8), Buffer.from(type, "latin1"), inside]);
}

function lengthOf(text: string): Buffer {
  return Buffer.concat([uint32(text.length), Buffer.from(text)]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function uint32be(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
