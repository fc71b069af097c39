/** The areas of the network: a tree of names, and nothing more. */
import type { Feature } from "../../../shared/conversation/feature.ts";
import { changeAreas, listAreas } from "./areas.ts";
import { moveArea } from "./moving.ts";
import { nameArea } from "./naming.ts";

export const areaFeature = {
  commands: {
    "area add": (asked, context) => changeAreas(asked, "add", context),
    "area remove": (asked, context) => changeAreas(asked, "remove", context),
    "area name": nameArea,
    "area move": moveArea,
    "area list": listAreas,
  },
} as const satisfies Feature;
