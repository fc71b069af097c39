/** How a simulated night is treated: what fails in it, and who means harm. */
import type { BotName } from "../../../shared/core/protocol/entry.ts";
import type { Settings } from "../../../shared/core/settings.ts";
import type { Habits } from "../../harness/simulated-homeserver.ts";

/** How hostile the homeserver is, each from 0 to 1 a deed. */
export type Hostility = Readonly<{
  /** It shows somebody in a room who was never asked in, for a moment or for good. */
  haunt: number;
  /** An account gets another identity, for a while or for good. */
  swap: number;
  /** Of messages: another one comes under the same event id. */
  contradict: number;
  /** All bots lose their disks and are restored. */
  burn: number;
  /** One bot hears nothing of the state room for long. */
  deafen: number;
  /** Of people and rooms: nobody gets her out of there. */
  stuck: number;
  /** People give orders in the very instant in which roles change. */
  together: number;
}>;

export type Fate = Readonly<{
  deeds: number;
  crash: number;
  requestFails: number;
  habits: Habits;
  hostility?: Hostility;
  /** The state room is younger than the network: its past was told anew in it. */
  isToldAnew?: boolean;
  /** Of seconds: a bot tells its streams anew, and the state room may lose what came before. */
  retell?: number;
  /** Of seconds: the room in which they tell each other what they decided gives way. */
  move?: number;
  /** This bot dies at this one instant, counted from where its process began the first time. */
  dies?: Readonly<{ bot: BotName; at: number }>;
  /** What this network chose, in the place of what the town has. */
  choices?: Partial<Settings>;
  /** Of deeds: people come in by codes and words, and reports come by the hundred. */
  growth?: Readonly<{
    grow: number;
    rush: number;
    /** Everybody reports something in the instant in which something is confirmed. */
    amid?: number;
  }>;
}>;
