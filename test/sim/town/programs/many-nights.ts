/**
 * Plays so many nights from this seed on, each fate in its turn, for `bench sim`: one line of JSON
 * a night, so that whoever reads along knows the seed that broke a promise at once.
 */
import { FATES_BY_NAME, played } from "../fates.ts";
import { brokenInvariants } from "../checkers.ts";

const [first = 1, nights = 1, step = 1] = process.argv.slice(2).map(Number);
const fates = Object.entries(FATES_BY_NAME);

for (let seed = first; seed < first + nights * step; seed += step) {
  const [name = "", fate] = fates[seed % fates.length] ?? [];
  if (fate === undefined) break;
  const night = await played(seed, fate);
  const broken = [...new Set(brokenInvariants(night))];
  process.stdout.write(
    `${JSON.stringify({ seed, fate: name, broken, said: night.said.length })}\n`,
  );
}
