/** What is handed on of a file that somebody sent: what can be seen or heard in it, and no more. */
import type { MediaCleaner } from "../../core/ports.ts";
import { cleanPicture } from "./picture.ts";
import { cleanSound } from "./sound/sound.ts";

/** Cleans pictures and voice messages; memory only. */
export const CLEANER: MediaCleaner = {
  clean: async (kind, bytes) => (kind === "picture" ? cleanPicture(bytes) : cleanSound(bytes)),
};
