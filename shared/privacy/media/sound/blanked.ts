/** A sound file in which some parts were made blank. */
import type { Trace } from "../../../core/protocol/media.ts";

/** As many bytes as before, and what was in the parts that are blank now. */
export type Blanked = Readonly<{ bytes: Uint8Array; traces: readonly Trace[] }>;
