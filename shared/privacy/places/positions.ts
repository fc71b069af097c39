/** Exact positions: coordinates, links to maps, plus codes and the like. */
import { stretches, type Reading } from "../reading/reading.ts";
import type { Stretch } from "../reading/stretch.ts";

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

const BLANK = /[\s\0]/u;
const LINK_MIN = 8;
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
  String.raw`\+(?<=(?<![\p{L}\p{N}])(?<before>[23456789CFGHJMPQRVWX]{4,8})\+)` +
    String.raw`[23456789CFGHJMPQRVWX]{2,3}(?![\p{L}\p{N}])`,
  "giu",
);
const THREE_WORDS = /(?<![/\p{L}\p{N}:])\/{3}\p{L}{2,30}\.\p{L}{2,30}\.\p{L}{2,30}/gu;

/** Where one can be found on a map. */
export function findPositions(reading: Reading): readonly Stretch[] {
  const { text } = reading;
  const lower = text.toLowerCase();
  // Each is looked for only where the sign stands that it cannot be without: most texts have none.
  return [
    ...MAPS.flatMap((part) => linksWith(part, lower)),
    ...(lower.includes("geo:") ? stretches(reading, GEO) : []),
    ...(/\.\d{3}/u.test(text) ? stretches(reading, PAIR) : []),
    ...(/[°º]/u.test(text) ? stretches(reading, ANGLES) : []),
    ...stretches(reading, PLUS_CODE).filter(({ start, end }) => isMixed(text.slice(start, end))),
    ...(text.includes("///") ? stretches(reading, THREE_WORDS) : []),
  ];
}

/** What stands between blanks around each of them. */
function linksWith(part: string, lower: string): readonly Stretch[] {
  const links: Stretch[] = [];
  for (let at = lower.indexOf(part); at >= 0;) {
    let [start, end] = [at, at + part.length];
    while (start > 0 && !BLANK.test(lower.charAt(start - 1))) start -= 1;
    while (end < lower.length && !BLANK.test(lower.charAt(end))) end += 1;
    if (end - start >= LINK_MIN) links.push({ start, end });
    at = lower.indexOf(part, end);
  }
  return links;
}

function isMixed(code: string): boolean {
  return /\d/u.test(code) && /\p{L}/u.test(code);
}
