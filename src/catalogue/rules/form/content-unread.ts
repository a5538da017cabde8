import { columnLetters, type CellRef } from "../../../core/grid/address";
import type { UnreadCell } from "../../../core/template/define-form";
import type { FormInstance } from "../../../core/template/define-form";
import { defineRule } from "../../submission/define-rule";

/** A header or row of a form that nobody could read, or a sheet that is no known form. */
export const contentUnread = defineRule({
  id: "content-unread",
  theme: "form",
  title: "有没读懂的内容",
  why: "没读懂的内容没有核对；靠它才能下结论的核对也没有做。",
  basis: "本工具的读表范围（手册“能读哪些表”）",
  remedy: "表头写法不同的，改成表样上的写法，或确认它就是哪一栏；与自评无关的，不用管。",
  severity: "advice",
  messages: {
    header: "表头“{text}”没读懂，这一栏没有核对。",
    headerLike: "表头“{text}”没读懂，可能是“{near}”，这一栏没有核对。",
    row: "第 {row} 行“{text}”没读懂，没有核对。",
    rowLike: "第 {row} 行“{text}”没读懂，可能是“{near}”，没有核对。",
    column: "第 {column} 列没有表头，“{text}”等 {count} 格没读懂，没有核对。",
    sheet: "工作表“{sheet}”没有认出是哪张表，没有核对。",
  },
  absent: "没有识别到表格",
  over: ({ forms, passedOver }): readonly (FormInstance | { readonly sheet: string })[] => [
    ...forms,
    ...passedOver.filter(({ why }) => why === "not-recognised").map(({ sheet }) => ({ sheet })),
  ],
  needs: () => ({}),

  check(_, { subject, finding }) {
    if (!("unread" in subject)) {
      const { sheet } = subject;
      return finding("sheet", { at: { at: { sheet, row: 0, column: 0 }, label: `工作表“${sheet}”` }, data: { sheet } });
    }
    const alone = underNoHeader(subject.unread);
    const columns = alone.map((cells) => {
      const [{ at, text }] = cells;
      const shown = shortened(text);
      const data = { column: columnLetters(at.column), text: shown, count: cells.length };
      return finding("column", { at: { at, label: `“${shown}”` }, data });
    });
    const inColumns = new Set(alone.flat());
    const lines = unreadLines(subject.unread.filter((cell) => !inColumns.has(cell)));
    const others = lines.map(({ at, text, near, isHeader }) => {
      const place = { at: { at, label: isHeader ? `表头“${text}”` : `“${text}”` } };
      const row = at.row + 1;
      if (isHeader) {
        return near === undefined
          ? finding("header", { ...place, data: { text } })
          : finding("headerLike", { ...place, data: { text, near } });
      }
      return near === undefined
        ? finding("row", { ...place, data: { row, text } })
        : finding("rowLike", { ...place, data: { row, text, near } });
    });
    return [...columns, ...others];
  },
});

interface UnreadLine {
  readonly at: CellRef;
  readonly text: string;
  readonly near: string | undefined;
  readonly isHeader: boolean;
}

/** Longer texts are cut off in a message. */
const LONGEST_TEXT = 24;

type Cells = readonly [UnreadCell, ...UnreadCell[]];

/** Cells one below another of a column without a header, each of them all that nobody could read in its row. */
function underNoHeader(cells: readonly UnreadCell[]): readonly Cells[] {
  const bare = cells.filter(({ header, isHeader, near }) => header === undefined && !isHeader && near === undefined);
  const isAlone = ({ at }: UnreadCell): boolean => bare.every((other) => other.at === at || other.at.row !== at.row);
  const columns = new Map<number, [UnreadCell, ...UnreadCell[]]>();
  for (const cell of bare) {
    // What begins its row is the row's own label.
    if (cell.rowLabel === undefined || !isAlone(cell)) continue;
    const column = columns.get(cell.at.column);
    if (column) column.push(cell);
    else columns.set(cell.at.column, [cell]);
  }
  return [...columns.values()].filter(({ length }) => length >= FEWEST_OF_COLUMN);
}

const FEWEST_OF_COLUMN = 3;

function shortened(words: string): string {
  return words.length > LONGEST_TEXT ? `${words.slice(0, LONGEST_TEXT)}…` : words;
}

/** One line for each header, however many cells stand under it, and one for each row. */
function unreadLines(cells: readonly UnreadCell[]): readonly UnreadLine[] {
  const lines = new Map<string, UnreadLine>();
  for (const { at, text, header, isHeader, rowLabel, near } of cells) {
    const key = header === undefined ? `row ${at.row}` : `header ${header}`;
    if (lines.has(key)) continue;
    lines.set(key, {
      at,
      text: shortened(header ?? rowLabel ?? text),
      near,
      isHeader: isHeader || header !== undefined,
    });
  }
  return [...lines.values()];
}
