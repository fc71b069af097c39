/** How loud an alert is. `urgent` rings phones, `watch` shows, `info` is silent. */
export const SEVERITIES = ["info", "watch", "urgent"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** True when `severity` is at or above `floor`. */
export function reaches(severity: Severity, floor: Severity): boolean {
  return SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(floor);
}
