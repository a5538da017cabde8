import type { Audience } from "../check";
import { Store } from "../store";
import type { GroupBy } from "./findings-view";

/** Things that a person is told once. */
type OnceSaid = "steps" | "marking-clears-undo" | "file-is-copied";

/** How a person works. It is theirs, so it is kept by the browser and never by a workbook. */
export interface ViewChoices {
  /** Whether a check colours the cells. */
  readonly marks: boolean;
  /** Whether the workbook is checked again after changes; `null` leaves it to what that costs. */
  readonly autoCheck: boolean | null;
  /** Whether Excel is asked for a copy of the file, which alone tells merged cells. */
  readonly copiesFile: boolean;
  readonly groupBy: GroupBy;
  /** Whether rules for those who review are checked too. */
  readonly audience: Audience;
  /** What need not be said again. */
  readonly said: readonly OnceSaid[];
}

/** What holds until a person chooses otherwise. */
const DEFAULT_CHOICES: ViewChoices = {
  marks: true,
  autoCheck: null,
  copiesFile: true,
  groupBy: "severity",
  audience: "clerk",
  said: [],
};

const GROUPINGS: readonly GroupBy[] = ["severity", "form", "rule", "theme"];
const ONCE_SAID: readonly OnceSaid[] = ["steps", "marking-clears-undo", "file-is-copied"];

/** Choices as the browser kept them. Anything may stand there, so what does not fit falls back to the default. */
function readChoices(stored: unknown): ViewChoices {
  const { marks, autoCheck, copiesFile, groupBy, audience, said } = Object(stored) as Readonly<Record<string, unknown>>;
  return {
    marks: typeof marks === "boolean" ? marks : DEFAULT_CHOICES.marks,
    autoCheck: typeof autoCheck === "boolean" ? autoCheck : DEFAULT_CHOICES.autoCheck,
    copiesFile: typeof copiesFile === "boolean" ? copiesFile : DEFAULT_CHOICES.copiesFile,
    groupBy: GROUPINGS.find((known) => known === groupBy) ?? DEFAULT_CHOICES.groupBy,
    audience: audience === "reviewer" ? "reviewer" : DEFAULT_CHOICES.audience,
    said: Array.isArray(said) ? ONCE_SAID.filter((known) => said.includes(known)) : [],
  };
}

/** Where choices are kept. Neither throws. */
export interface ChoiceKeeper {
  readonly load: () => unknown;
  readonly save: (choices: ViewChoices) => void;
}

/** The choices of a person, the same for all workbooks that are open. */
export class ChoiceStore extends Store<ViewChoices> {
  readonly #keeper: ChoiceKeeper;

  constructor(keeper: ChoiceKeeper) {
    super(readChoices(keeper.load()));
    this.#keeper = keeper;
  }

  /** Takes other choices and keeps them. */
  override set(change: Partial<ViewChoices>): void {
    super.set(change);
    this.#keeper.save(this.state);
  }

  /** Notes that something was said and read. */
  noteSaid(what: OnceSaid): void {
    if (!this.state.said.includes(what)) this.set({ said: [...this.state.said, what] });
  }

  /** Lets something be said again. */
  sayAgain(what: OnceSaid): void {
    this.set({ said: this.state.said.filter((said) => said !== what) });
  }
}
