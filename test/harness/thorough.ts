/**
 * The slowest proofs run where the environment says that it is a CI (`CI=true`); elsewhere they are
 * counted as skipped, so that `npm test` ends while somebody still waits for it.
 */
export const IS_THOROUGH = process.env["CI"] === "true";
