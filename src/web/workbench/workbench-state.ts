import type { SettingsStore } from "../../app/ports";
import type { SessionTools } from "../../app/session";
import type { SessionTrouble } from "../../app/session/trouble";
import type { KeptWork, WorkStore } from "../files/kept-work";
import type { OpenFile } from "../files/open-file";
import type { Saved } from "../files/save-file";
import type { DraftKeeper } from "../rules/rule-desk";
import type { ReviewTools } from "../review/review-tools";

/** A file that could not be opened, and why. */
interface RefusedFile {
  readonly id: string;
  readonly name: string;
  readonly trouble: SessionTrouble;
}

/** Which of its views the page shows: what it is, the rules being written, the table of a review, one file by its id, or a unit of a review that is several files. */
export type ShownView = "landing" | "rules" | "review" | { readonly file: string } | { readonly unit: string };

/** All that the page shows besides what each file shows of itself. Never changed, always replaced. */
export interface WorkbenchState {
  readonly files: readonly OpenFile[];
  readonly refused: readonly RefusedFile[];
  readonly shown: ShownView;
  /** The file being opened, and whether a person can still end that. */
  readonly opening: { readonly name: string; readonly canEnd: boolean } | null;
  /** Unsaved work of an earlier visit. */
  readonly kept: readonly KeptWork[];
  /** What a person is asked before a file is saved or closed. */
  readonly asked: { readonly about: "saving" | "saving-in-place" | "closing"; readonly file: OpenFile } | null;
  /** Something that went well or wrong, in Chinese. */
  readonly notice: { readonly intent: "success" | "error"; readonly text: string } | null;
}

/** What the page needs of the browser; the composition root gives it. */
export interface WorkbenchTools extends SessionTools, ReviewTools {
  readonly settings: SettingsStore;
  readonly keptWork: WorkStore;
  readonly drafts: DraftKeeper;
  readonly saveFile: (bytes: Uint8Array, name: string, handle?: FileSystemFileHandle) => Promise<Saved>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Lets the page be drawn; awaited before work that holds it up. */
  readonly drawn: () => Promise<void>;
}
