import type { WorkbookSnapshot } from "../../core/grid/snapshot";
import type {
  CellNavigator,
  GoesOn,
  SettingsStore,
  SheetMaker,
  WorkbookEditor,
  WorkbookMarker,
  WorkbookReader,
  WorkbookWatcher,
} from "../ports";
import type { ReportRenderer } from "../report";
import type { WordRenderer } from "../word-report";
import type { Ending } from "./ending";
import type { ChoiceStore } from "./choices";
import type { WordFiles, WordTask } from "./word-files";
import type { ChosenFile, RefreshedWord, RefreshTask, WordWithControls } from "./refreshed-word";

/** The workbook a session works on. What a host lacks (a screen, events, settings) the session does without. */
export type SessionHost = WorkbookReader &
  WorkbookEditor &
  WorkbookMarker &
  SheetMaker &
  Partial<CellNavigator & WorkbookWatcher & SettingsStore & HostManners & MergeReader>;

/** Reads merged areas as well, where reading alone leaves them unknown. Takes longer. */
interface MergeReader {
  readWithMerges(goesOn?: GoesOn): Promise<WorkbookSnapshot>;
}

/** Goes back and forth between states of a workbook, to the byte. */
export interface Timeline {
  /** The state as it is now. The same object while nothing changes. */
  checkpoint(): object;
  /** Brings back the state of a checkpoint of its own. */
  restore(checkpoint: object): void;
}

/** Keeps what was written into a workbook outside of it, so that a pane that is opened anew can still take it back. */
export interface JournalKeeper {
  /** As it was kept; anything may stand there. Never throws. */
  load(): unknown;
  /** Never throws: what cannot be kept holds as long as the pane is open. */
  save(done: readonly unknown[]): void;
}

/** How a host differs from others in what a person must know. */
interface HostManners {
  /** Protected sheets that the latest `mark` left without marks. */
  readonly unmarkedSheets: readonly string[];
  /** Whether marking empties the list of what the user can undo in the program of the host. */
  readonly markingClearsUndo: boolean;
  /**
   * Where the person sees the workbook: in Excel, which is meant where a host does not say, or on a page. A page keeps
   * settings in the browser and not in the workbook, shows marks by itself, and writes them when it saves.
   */
  readonly surroundings: "excel" | "page";
  readonly timeline: Timeline;
  readonly keptJournal: JournalKeeper;
}

/** What a session needs besides the workbook; the composition root gives it. */
export interface SessionTools {
  readonly choices: ChoiceStore;
  /** Brings what makes the sheet of a report; asked for when a report is written, so that it need not be loaded before. */
  readonly renderer: () => Promise<ReportRenderer>;
  /** Brings what makes Word documents; asked for when one is. */
  readonly wordRenderer: () => Promise<WordRenderer>;
  /** Opens a Word file to change its controls. It throws `HostError` where it is none. */
  readonly openWord: (bytes: Uint8Array) => Promise<WordWithControls>;
  /** Reads a workbook or Word file, by its name, to take texts over from it. It throws `HostError` where it is none. */
  readonly readOther: (chosen: ChosenFile) => Promise<WorkbookSnapshot>;
  /**
   * Makes Word documents off the window, where the door can; without an answer they are made here. @throws HostError where it takes too long,
   * and anything at all once it was ended
   */
  readonly makeWord?: (task: WordTask, ending: Pick<Ending, "whenEnded">) => Promise<WordFiles | undefined>;
  /** The same for bringing a Word report up to date. */
  readonly refreshWord?: (task: RefreshTask, ending: Pick<Ending, "whenEnded">) => Promise<RefreshedWord | undefined>;
  /** Lets the window draw and listen; awaited between slices of work. */
  readonly pause: () => Promise<void>;
  /** Does something so many milliseconds later, which may give back a promise of its end. The result calls it off. */
  readonly after: (milliseconds: number, work: () => unknown) => () => void;
  /** Milliseconds since whenever, to tell when a slice is used up. */
  readonly clock: () => number;
  /** Is told the cause of every trouble, for the developer's log. */
  readonly log: (cause: unknown) => void;
}
