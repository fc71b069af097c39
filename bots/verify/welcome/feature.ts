/** What verify says first: to whoever comes into its rooms, and to whoever was just admitted. */
import type { Feature } from "../../../shared/conversation/feature.ts";
import { greetPeople } from "./greeting.ts";

export const welcomeFeature = {
  commands: {},
  greets: greetPeople,
} as const satisfies Feature;
