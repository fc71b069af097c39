/** English words for what people saw, and how they begin to tell it. */
import type { ReportWords } from "../language.ts";

export const report: ReportWords = {
  activity: {
    raid: ["raid", "raids", "raiding"],
    detention: ["detention", "detained", "detaining", "arrest", "arrests", "arrested", "arresting"],
    checkpoint: ["checkpoint", "check point", "roadblock", "road block"],
    stop: ["traffic stop", "stop", "stops", "stopped", "stopping"],
    presence: [
      ...["presence", "parked", "waiting", "circling", "patrolling", "driving around"],
      "watching",
    ],
    other: ["other", "something else"],
  },
  uniform: {
    plain: ["plain", "plain clothes", "plainclothes", "civilian clothes", "no uniform"],
    mixed: ["mixed", "both"],
    military: ["military", "soldiers", "soldier", "national guard", "camouflage"],
    marked: ["marked", "uniform", "uniforms", "uniformed", "vest", "vests"],
  },
  equipment: {
    weapons: ["weapon", "weapons", "gun", "guns", "rifle", "rifles", "armed"],
    drone: ["drone", "drones"],
    vans: ["van", "vans", "minivan", "minivans"],
    vehicles: ["car", "cars", "suv", "suvs", "truck", "trucks", "vehicle", "vehicles"],
    none: ["none", "nothing"],
  },
  persons: [
    ...["agent", "agents", "officer", "officers", "man", "men", "people", "persons", "guys"],
    "soldiers",
  ],
  openings: [
    ...["a", "an", "the", "there", "there's", "i", "we", "they", "some", "several", "ice"],
    ...["police", "at", "in", "on", "near", "saw", "seeing", "looks", "someone", "people"],
    ...["federal", "black", "white", "unmarked", "possible", "just"],
  ],
  placePrepositions: ["in", "at"],
};
