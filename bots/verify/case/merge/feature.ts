/** Cases that tell of the same thing: made one by a word, and two again by another. */
import type { Feature } from "../../../../shared/conversation/feature.ts";
import { partCases } from "./part.ts";
import { mergeByOrder, sayTheSame } from "./same.ts";

export const mergeFeature = {
  commands: { same: sayTheSame, apart: partCases, merge: mergeByOrder },
} as const satisfies Feature;
