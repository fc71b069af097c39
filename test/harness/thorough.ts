/**
 * Three sizes. `npm test` ends while somebody still waits for it; `CI=true` adds the deaths of
 * bots, disks and homeservers; `AVISO_THOROUGH=true` adds the long rows of cases, for a night
 * before a release. What is not run is counted as skipped.
 */
export const IS_THOROUGH = process.env["AVISO_THOROUGH"] === "true";
export const IS_CI = IS_THOROUGH || process.env["CI"] === "true";
