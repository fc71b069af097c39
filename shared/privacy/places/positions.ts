/** Exact positions: coordinates, links to maps, plus codes and the like. */
import { stretches, type Stretch } from "../reading/stretch.ts";
import type { Reading } from "../reading/reading.ts";

/** Parts of an address on the web that leads to a point on a map. */
const MAPS: readonly string[] = [
  ...["maps.google.", "google.com/maps", "maps.app.goo.gl", "goo.gl/maps", "maps.apple.com"],
  ...["openstreetmap.org", "osm.org/", "waze.com/", "what3words.com/", "w3w.co/", "here.com/"],
  ...[
    "g.co/maps",
    "plus.codes/",
    "bing.com/maps",
    "maps.me/",
    "mapy.cz",
    "maps.app",
    "geohash.org",
  ],
];

const PIECE = /[^\s\0]+/gu;
const GEO = new RegExp(String.raw`(?<![\p{L}\p{N}])geo:[-\d.,;=\p{L}]{3,60}`, "giu");
const DEGREES = String.raw`\d{1,3}\.\d{3,15}[ °]{0,2}[NSEWO]?`;
/** Two numbers with three decimals and more: 37.7749, -122.4194. */
const PAIR = new RegExp(
  String.raw`(?<![\d.])[-+]?${DEGREES}[^\d\0]{1,20}?${DEGREES}(?![\d\p{L}])`,
  "gu",
);
/** 34°03'08"N 118°14'37"W, or one of them. */
const ANGLES = new RegExp(
  String.raw`\d{1,3} ?[°º] ?\d{1,2}(?:[.,]\d{1,4})? ?['"]?` +
    String.raw`(?: ?\d{1,2}(?:[.,]\d{1,4})? ?["']{1,2})? ?[NSEWO]?`,
  "gu",
);
const PLUS_CODE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,3}` +
    String.raw`(?![\p{L}\p{N}])`,
  "giu",
);
const THREE_WORDS = /(?<![/\p{L}\p{N}:])\/{3}\p{L}{2,30}\.\p{L}{2,30}\.\p{L}{2,30}/gu;

/** Where one can be found on a map. */
export function findPositions({ text }: Reading): readonly Stretch[] {
  return [
    ...stretches(text, PIECE).filter((stretch) => leadsToMap(text, stretch)),
    ...stretches(text, GEO),
    ...stretches(text, PAIR),
    ...stretches(text, ANGLES),
    ...stretches(text, PLUS_CODE).filter(({ start, end }) => isMixed(text.slice(start, end))),
    ...stretches(text, THREE_WORDS),
  ];
}

function leadsToMap(text: string, { start, end }: Stretch): boolean {
  if (end - start < 8) return false;
  const piece = text.slice(start, end).toLowerCase();
  return piece.includes(".") && MAPS.some((part) => piece.includes(part));
}

function isMixed(code: string): boolean {
  return /\d/u.test(code) && /\p{L}/u.test(code);
}
