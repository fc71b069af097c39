/** One clear sentence about what cannot be handed on, and what to do instead. */
import type { Attached } from "../../../shared/core/protocol/message.ts";
import { MEDIA_BYTES_MAX, type MediaFault } from "../../../shared/core/protocol/media.ts";
import { line, title, type Line } from "../../../shared/language/text.ts";

const MEGABYTE = 1_000_000;

/** `gone`: the homeserver does not give it out. */
export type Unfit = MediaFault | "gone";

/** Why it is not opened, by what it is and by what it says of itself. */
export function unfitLine(what: Attached, why: Unfit | undefined): Line {
  const kind = what === "sound" ? "sound" : "picture";
  const most = MEDIA_BYTES_MAX[kind] / MEGABYTE;
  if (what !== "picture" && what !== "sound") return title("verify-enclosed-closed", { what });
  return title("verify-enclosed-unfit", { kind, why: why ?? "type", most });
}

/** What becomes of what was written: with it, or before. */
export function keptLine(words: "with-it" | "before" | "none"): Line {
  switch (words) {
    case "with-it":
      return line("verify-enclosed-words");
    case "before":
      return line("verify-enclosed-still");
    case "none":
      return line("verify-enclosed-kept");
  }
}
