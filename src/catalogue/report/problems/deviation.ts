import type { Piece, Sayable } from "../../../core/narrative/piece";
import type { Decimal } from "../../../core/numbers/decimal";
import { ZERO } from "../../../core/numbers/decimal";

/** In front of what belongs to one project; empty in front of what belongs to the whole unit, or stands in the project's own report. */
export type Scope = readonly Piece[];

/** What a deviation has to do with: the causes that a report speaks of, in its order. */
export const CAUSES = {
  budget: "预算编制与调整方面",
  execution: "预算执行方面",
  indicators: "绩效指标完成方面",
  targets: "绩效指标设置方面",
} as const;

/** One of them. */
export type Cause = keyof typeof CAUSES;

/** Something that the forms say went otherwise than planned. */
export interface Deviation {
  readonly cause: Cause;
  /** Tells it from every other, in the form's words; the same as long as it is the same deviation. */
  readonly key: string;
  /** What the forms say, as a part of a sentence. */
  readonly fact: Sayable;
  /** Marks lost for it; 0 for none. */
  readonly deduction: Decimal;
  /** What is said of it where it weighs little: its name and the marks lost. */
  readonly brief?: Sayable;
  /** Of an indicator its name and result, by which 附件2 and 附件3 tell the same. */
  readonly result?: string;
  /** It stands on a 附件3. */
  readonly ofProject?: true;
  /** The reason the form states, and what it says will be done about it. */
  readonly reason?: Told;
  readonly measure?: Told;
}

/** Words of a cell, and for whom they are said: 甲指标, where a report speaks of several. */
export interface Told {
  readonly of: Sayable;
  readonly words: Piece;
}

/** A deviation without marks lost. */
export const NOTHING_LOST: Decimal = ZERO;
