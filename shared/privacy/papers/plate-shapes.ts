/** How license plates of the United States, Mexico and Central America look. */

/** A is a letter, 9 a digit; what stands between them is left out. */
const SHAPES: ReadonlySet<number> = new Set(
  [
    ...["AAA999", "AAA9999", "AA99999", "AA9999", "AA999A", "AAA99A", "AAA9A9", "AAAA99", "AAA99"],
    ...["9AAA999", "999AAA", "9999AAA", "99AAAA", "9AAA99", "999AAA9", "99AAA9", "99AAA99"],
    ...[
      "A999AA",
      "A999AAA",
      "A99AAA",
      "A9A999",
      "A99999",
      "A999999",
      "A9999A",
      "A9999AA",
      "A99A99",
    ],
    ...["AA9A9A", "AA99A9", "AA999AA", "AAA9A99", "AAA999A", "AA9999A", "AAA99AA", "A99999A"],
    ...[
      "99AA9A",
      "99AA999",
      "99AA99",
      "99A999",
      "999A99",
      "999A999",
      "9999AA",
      "9A99999",
      "9A9999",
    ],
    ...["9AA9999", "9AA999", "99999A9", "99999A", "999999A", "A999999A", "99A9999", "99AA9999"],
  ].map(shapeOf),
);
/** So many letters and digits the longest has. */
export const CHARACTERS_MAX = 8;

/** Abbreviations that stand before or behind numbers and are written alike in every language. */
const ABBREVIATIONS: ReadonlySet<string> = new Set([
  ...["AM", "PM", "KM", "KMS", "MI", "MPH", "KPH", "FT", "YDS", "MTS", "KG", "LBS", "HRS", "MM"],
  ...["I", "US", "SR", "SH", "CR", "RT", "RTE", "HWY", "FM", "MEX", "IH", "BR", "NB", "SB", "EB"],
  ...["WB", "ICE", "CBP", "DHS", "FBI", "DEA", "HSI", "ERO", "ATF", "PD", "SWAT", "LAPD", "NYPD"],
  ...["RAM", "GMC", "BMW", "KIA", "GLE", "GLC", "GLK", "GLS", "RX", "NX", "GX", "LX", "ES", "IS"],
  ...["CX", "QX", "NV", "CRV", "RAV", "HRV", "SUV", "SUVS", "XL", "XLT", "LT", "LTZ", "SLE", "SLT"],
  ...["SE", "SEL", "SXT", "HD", "SS", "SRT", "SBS", "PS", "MS", "HS", "JHS", "IS", "CVS", "CTA"],
  ...["MTA", "MLK", "UIC", "IRS", "UPS", "USC", "UCLA", "BART", "AR", "AK", "COVID", "CH", "MP"],
  ...[
    "PCH",
    "VTA",
    "LIRR",
    "MBTA",
    "ISO",
    "WIFI",
    "USB",
    "ID",
    "ST",
    "ND",
    "RD",
    "TH",
    "AVE",
    "DR",
  ],
  ...["BLK", "APT", "BLVD", "NYC", "LAX", "SFO", "USA", "EEUU", "VIN", "DPI", "DUI", "PPL", "JFK"],
]);

/** True when these letters and digits may be a plate. */
export function isPlateShape(bare: string): boolean {
  if (bare.length > CHARACTERS_MAX) return false;
  return SHAPES.has(shapeOf(bare));
}

/** A bit for each sign behind a leading one, set where it is a digit. */
function shapeOf(bare: string): number {
  let shape = 1;
  for (let at = 0; at < bare.length; at += 1) {
    const sign = bare.charAt(at);
    shape = shape * 2 + (sign >= "0" && sign <= "9" ? 1 : 0);
  }
  return shape;
}

/** True when the letters say what the number beside them is. */
export function isAbbreviated(bare: string): boolean {
  return (bare.match(/\p{L}+/gu) ?? []).some((letters) => ABBREVIATIONS.has(letters));
}

/** After the word "plate" less is needed: a mixed token, or four digits and more. */
export function isAnnouncedShape(bare: string, charactersMin = 4): boolean {
  if (bare.length < charactersMin || bare.length > CHARACTERS_MAX) return false;
  const digits = bare.replaceAll(/\D/gu, "").length;
  if (digits === bare.length) return digits >= charactersMin && digits < CHARACTERS_MAX;
  return digits > 0 && bare.length - digits < 6;
}
