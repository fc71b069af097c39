/**
 * A picture drawn anew from its pixels: of the file itself nothing is left. Which decoder may see
 * it is decided by its first bytes, and libvips is left no other ones.
 */
import sharp, { type Metadata } from "sharp";
import { Fault } from "../../core/fault.ts";
import type { Cleaned } from "../../core/ports.ts";
import type { MediaFault, Trace } from "../../core/protocol/media.ts";
import { exifTraces } from "./exif.ts";
import { pictureFormat } from "./formats.ts";

/** As large as the largest cameras of phones make them; a small file can claim anything. */
const PIXELS_MAX = 60_000_000;
/** Enough to read a sign on a van, and small enough for a slow network. */
const SIDE_PIXELS_MAX = 2_048;
const QUALITY = 82;
const SECONDS_MAX = 15;
/** Names of XMP, which is text. */
const POSITION_FIELDS = ["GPSLatitude", "GPSLongitude"];
const TIME_FIELDS = ["CreateDate", "DateCreated", "DateTimeOriginal"];
const OPERATION = "clean a picture";

// One picture at a time, none remembered, and no decoder but these three.
sharp.cache(false);
sharp.concurrency(1);
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: ["VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp"],
});

/** A JPEG upright as it was seen, without metadata, colour profile or preview. Else `unfit`. */
export async function cleanPicture(bytes: Uint8Array): Promise<Cleaned> {
  const format = pictureFormat(bytes);
  if (format === "heic") throw unfit("heic");
  if (format === undefined) throw unfit("damaged");
  const options = { limitInputPixels: PIXELS_MAX, failOn: "error", sequentialRead: true } as const;
  try {
    // The header alone is read here, whatever size it claims.
    const metadata = await sharp(bytes, { ...options, limitInputPixels: false }).metadata();
    if (metadata.width * metadata.height > PIXELS_MAX) throw unfit("size");
    const { data, info } = await sharp(bytes, options)
      .timeout({ seconds: SECONDS_MAX })
      .rotate()
      .resize({
        ...{ width: SIDE_PIXELS_MAX, height: SIDE_PIXELS_MAX },
        ...{ fit: "inside", withoutEnlargement: true },
      })
      .flatten({ background: "#ffffff" })
      .jpeg({ quality: QUALITY })
      .toBuffer({ resolveWithObject: true });
    const { width: w, height: h, size } = info;
    return {
      bytes: data,
      info: { mimetype: "image/jpeg", w, h, size },
      traces: tracesOf(metadata),
    };
  } catch (reason) {
    throw reason instanceof Fault ? reason : unfit("damaged");
  }
}

/** What the file says beside its pixels, whether or not anybody can make sense of it. */
function tracesOf({ exif, xmp, iptc, comments }: Metadata): readonly Trace[] {
  const found = new Set<Trace>(exif === undefined ? [] : exifTraces(exif));
  const text = xmp?.toString("utf8") ?? "";
  if (POSITION_FIELDS.some((field) => text.includes(field))) found.add("place");
  if (TIME_FIELDS.some((field) => text.includes(field))) found.add("time");
  if (xmp !== undefined || iptc !== undefined || comments !== undefined) found.add("other");
  return [...found];
}

function unfit(why: MediaFault): Fault {
  return new Fault("unfit", OPERATION, { unfit: why });
}
