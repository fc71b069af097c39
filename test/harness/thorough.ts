/**
 * Three sizes. `npm test` ends while somebody still waits for it; with `CI=true` the deaths of bots,
 * disks and homeservers come to it; with `AVISO_THOROUGH=true` the long rows of cases, for a night
 * before a release. What is not run is counted as skipped.
 */
export const IS_THOROUGH = process.env["AVISO_THOROUGH"] === "true";
export const IS_CI = IS_THOROUGH || process.env["CI"] === "true";
