/** English words around what must not be kept. */
import type { PrivacyWords } from "../language.ts";

export const privacy: PrivacyWords = {
  streetsBehind: [
    ...["street", "st", "avenue", "ave", "boulevard", "blvd", "road", "rd", "drive", "dr", "lane"],
    ...["ln", "court", "ct", "place", "pl", "way", "terrace", "parkway", "pkwy", "circle", "cir"],
    ...["square", "sq"],
  ],
  streetsBefore: [],
  ordinals: ["st", "nd", "rd", "th"],
  dwellings: ["apartment", "apt", "suite", "house", "trailer", "home", "building", "bldg"],
  numberSigns: ["no.", "number"],
  addressGoesOn: ["apt", "in", "at", "on", "and"],
  crossings: ["and"],
  counted: [
    ...["a", "am", "pm", "an", "and", "at", "by", "for", "from", "in", "into", "near", "of", "off"],
    ...["on", "or", "the", "to", "with", "is", "are", "was", "were", "no", "agent", "agents"],
    ...["officer", "officers", "cop", "cops", "people", "person", "persons", "men", "women"],
    ...["van", "vans", "car", "cars", "suv", "suvs", "truck", "trucks", "vehicle", "vehicles"],
    ...[
      "patrol",
      "patrols",
      "block",
      "blocks",
      "min",
      "mins",
      "minute",
      "minutes",
      "hour",
      "hours",
    ],
    ...["mile", "miles", "km", "feet", "meters", "ice", "police", "federal", "more", "other"],
    ...["unmarked", "black", "white", "blue", "marked", "masked", "armed"],
  ],
  plates: ["license", "licence", "plate", "plates", "tag", "tags"],
  plateLinks: ["plate", "plates", "number", "numbers", "is", "no"],
  noPlates: [
    ...["hrs", "min", "mins", "st", "nd", "rd", "th", "ppl", "men", "exit", "ave", "no", "num"],
    ...["ps", "apt", "bus", "van", "car", "suv", "suvs", "cars", "vans", "jan", "feb", "mar"],
    ...["apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "and", "the", "for"],
    ...["are", "was", "now", "all", "two", "one", "ten", "out", "off"],
  ],
  at: ["at"],
  dot: ["dot"],
};
