/** What a part of a bar stands for; its look follows from it. */
type BarPart = "error" | "warning" | "advice" | "accepted" | "weight" | "filled";

/** A kind of part that every bar of a chart has, and its name in the legend. */
export interface BarSeries {
  readonly part: BarPart;
  readonly title: string;
}

/** One bar: its name, the size of each part in the order of the series, and what is written at its end. */
export interface BarRow {
  readonly name: string;
  readonly values: readonly number[];
  readonly figure: string;
}

/** A chart of horizontal bars. */
export interface BarData {
  readonly series: readonly BarSeries[];
  readonly rows: readonly BarRow[];
  /** `stacked` puts the parts of a bar one after the other; `over` puts later parts over the ones before. */
  readonly layout: "stacked" | "over";
  /** The end of the axis, unless a bar is longer. */
  readonly full: number;
}
