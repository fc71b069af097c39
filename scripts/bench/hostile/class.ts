/** What a class of hostile acts is, and what may come of some of them. */
import type { Town } from "./town.ts";

export type Came = Readonly<{
  acts: number;
  /** Acts that had the effect that they must not have. */
  accepted: number;
  /** Warnings that organizers saw, and refusals that somebody saw. */
  warned: number;
  /** Everything that the bots said for them. */
  talked: number;
  /** Something that a reader of the table should know; no names, no ids. */
  note?: string;
}>;

export type HostileClass = Readonly<{
  name: string;
  by: "server" | "member";
  /** How many of ten thousand acts are of this class. */
  weight: number;
  /** So many are made however few there are in all; one when it is not said. */
  least?: number;
  /** Does so many acts, and looks what came of them. */
  act(town: Town, count: number): Promise<Came>;
  /** The same done honestly: true when it had its effect. */
  control(town: Town): Promise<boolean>;
}>;
