import { greatestOf } from "../../core/extremes";
/** Characters that take two columns of a terminal: Chinese, Japanese, Korean, full-width forms. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u;

/** How many columns of a terminal a text takes. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const sign of text) width += WIDE.test(sign) ? 2 : 1;
  return width;
}

/** A text with spaces behind it up to a width in columns. */
export function padEnd(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - displayWidth(text)));
}

/** A text with spaces before it up to a width in columns. */
function padStart(text: string, width: number): string {
  return " ".repeat(Math.max(0, width - displayWidth(text))) + text;
}

/** How a column of a table stands. */
export interface Column {
  readonly title: string;
  readonly align: "left" | "right";
}

/** A table as lines, the titles first; the last column is not padded. */
export function tableLines(columns: readonly Column[], rows: readonly (readonly string[])[]): readonly string[] {
  const titles = columns.map(({ title }) => title);
  const lines = [titles, ...rows];
  const widths = columns.map((_, at) => greatestOf(lines.map((line) => displayWidth(line[at] ?? ""))));
  return lines.map((line) =>
    columns
      .map(({ align }, at) => (align === "right" ? padStart : padEnd)(line[at] ?? "", widths[at] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}
