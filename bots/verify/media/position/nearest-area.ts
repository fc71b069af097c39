/** From a position to the named area whose centre is nearest; the position goes no further. */
import type { Settings } from "../../../../shared/core/settings.ts";
import type { Position } from "../../../../shared/core/protocol/media.ts";
import type { AreaPath } from "../../../../shared/core/values/ids.ts";

const EARTH_RADIUS_KM = 6_371;
/** Farther away it is a place that this network does not know. */
const NEAR_KM_MAX = 25;

/** Undefined where no known area has a centre near there. */
export function nearestArea(
  position: Position,
  { areaCentres = {} }: Pick<Settings, "areaCentres">,
  areas: ReadonlySet<AreaPath>,
): AreaPath | undefined {
  const near = [...areas].flatMap((area) => {
    const centre = areaCentres[area];
    if (centre === undefined) return [];
    return [{ area, km: distanceKm(position, centre) }];
  });
  const [first] = near.toSorted((one, other) => one.km - other.km);
  return first !== undefined && first.km <= NEAR_KM_MAX ? first.area : undefined;
}

/** Along the surface of a ball (haversine). */
function distanceKm(from: Position, to: Position): number {
  const [latitude, longitude] = [radians(from.latitude), radians(from.longitude)];
  const [otherLatitude, otherLongitude] = [radians(to.latitude), radians(to.longitude)];
  const half =
    Math.sin((otherLatitude - latitude) / 2) ** 2 +
    Math.cos(latitude) * Math.cos(otherLatitude) * Math.sin((otherLongitude - longitude) / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(half)));
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
