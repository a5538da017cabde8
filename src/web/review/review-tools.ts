import type { SettingsStore } from "../../app/ports";
import type { SessionTools } from "../../app/session";
import type { WorkerTools } from "../workers/workers";

/** What a review needs of the page. */
export interface ReviewTools extends WorkerTools, Pick<SessionTools, "log"> {
  readonly settings: SettingsStore;
  readonly newId: () => string;
  /** How many workers at a time are worth it on this machine. */
  readonly workers: number;
}
