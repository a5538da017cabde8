import type { Paragraph } from "../../core/template/parts";
import type { TextFigure } from "./figures-in-text";
import type { PlainText } from "./plain-text";
import type { SectionKey } from "../forms/self-evaluation-report/sections";
import type { Segment } from "./segments";
import type { Column, Meaning } from "./vocabulary";

/** The year that words speak of, against the report's own. */
export type MentionedYear = "this" | "prior" | "other";

/** Whose figures a clause speaks of. `unit`: surely the unit's own; `doubtful`: perhaps a project's; `foreign`: surely something else's. */
export type Whose = "unit" | "doubtful" | "foreign";

/** A figure of the text that is bound to something the tables state. */
export interface Mention {
  readonly paragraph: NarrativeParagraph;
  readonly segment: Segment;
  readonly figure: TextFigure;
  /** Where the words that name it begin. */
  readonly from: number;
  readonly meaning: Meaning;
  readonly column: Column;
  readonly year: MentionedYear;
  readonly whose: Whose;
  /** It stands among parts: after 其中, or after 、. */
  readonly isPart: boolean;
  /** It says from what something moved, and not whether that was last year's figure or the budget: 由3.20万元减少到2.65万元. */
  readonly isFrom?: true;
  /** The budget that something was kept within, though its figure is told as a limit: 控制在预算1万元以内. */
  readonly isLimit?: true;
}

/** A paragraph of a report, read. */
export interface NarrativeParagraph {
  readonly source: Paragraph;
  readonly plain: PlainText;
  /** The section it stands in; `undefined` before the first, or in one that is none of the nine. */
  readonly section: SectionKey | undefined;
  /** It stands under 年度主要工作任务, or opens with that: what was to be done, and not what was. */
  readonly tellsTasks?: true;
  /** The nearest heading above it, or its own. */
  readonly heading: string | undefined;
  readonly segments: readonly Segment[];
  /** The year each segment speaks of, by position. */
  readonly years: readonly MentionedYear[];
  /** Whose figures each segment speaks of, by position. */
  readonly whose: readonly Whose[];
  readonly mentions: readonly Mention[];
  readonly mentionByFigure: ReadonlyMap<TextFigure, Mention>;
}

/** A report as text: sections, figures, and what they are figures of. */
export interface Narrative {
  readonly paragraphs: readonly NarrativeParagraph[];
  /** Paragraphs of the cover and the titles. */
  readonly opening: readonly Paragraph[];
  /** Every section that has a heading. */
  readonly sections: ReadonlySet<SectionKey>;
  readonly mentions: readonly Mention[];
}
