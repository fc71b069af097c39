/**
 * A voice message as phones make it, without what the file says of its maker: titles, programs,
 * times and places. The sound itself stays as it is: a person has to hear it.
 */
import { Fault } from "../../../core/fault.ts";
import type { Cleaned } from "../../../core/ports.ts";
import { startsWith } from "../formats.ts";
import { withoutMp4Traces } from "./mp4.ts";
import { withoutOggTraces } from "./ogg.ts";

/** Ogg Opus, and MPEG-4 with nothing but sound in it. Else `unfit`. */
export function cleanSound(bytes: Uint8Array): Cleaned {
  const [type, cleaned] = startsWith(bytes, "OggS")
    ? (["audio/ogg", withoutOggTraces(bytes)] as const)
    : (["audio/mp4", withoutMp4Traces(bytes)] as const);
  if (cleaned === undefined) throw new Fault("unfit", "clean a sound", { unfit: "damaged" });
  return { ...cleaned, info: { mimetype: type, size: cleaned.bytes.length } };
}
