import type { WordBlock, WordCell, WordRow, WordTable } from "../../app/import/word-document";

/** A node of the tree that mammoth reads a document into; it declares no types for it. */
export interface MammothNode {
  readonly type: string;
  readonly children?: readonly MammothNode[];
  readonly value?: string;
  readonly checked?: boolean;
  readonly breakType?: string;
  readonly colSpan?: number;
  readonly rowSpan?: number;
}

const MOST_COLUMNS = 63;

/** The blocks of a document or cell: paragraphs and tables in their order. */
export function blocksOf(nodes: readonly MammothNode[]): WordBlock[] {
  return nodes.flatMap((node): WordBlock[] => {
    if (node.type === "table") return framedBlocks(node) ?? [tableOf(node)];
    if (node.type === "paragraph") return [{ kind: "paragraph", text: textOf(node) }, ...innerBlocks(node)];
    return node.children ? blocksOf(node.children) : [];
  });
}

/** What a table of a single cell frames, where there are tables in it; it is none itself. */
function framedBlocks(node: MammothNode): WordBlock[] | undefined {
  const [cell, ...others] = (node.children ?? []).flatMap((row) => row.children ?? []);
  const inside = cell?.children ?? [];
  return others.length === 0 && inside.some(({ type }) => type === "table") ? blocksOf(inside) : undefined;
}

/** Text boxes hang inside a paragraph, with paragraphs and tables of their own. */
function innerBlocks(node: MammothNode): WordBlock[] {
  return (node.children ?? []).flatMap((child) => {
    if (child.type === "paragraph" || child.type === "table") return blocksOf([child]);
    return innerBlocks(child);
  });
}

function tableOf(node: MammothNode): WordTable {
  const taken: boolean[][] = [];
  const rows = (node.children ?? []).filter(({ type }) => type === "tableRow");
  return { kind: "table", rows: rows.map((row, index) => rowOf(row, index, rows.length, taken)) };
}

function rowOf(node: MammothNode, row: number, rowCount: number, taken: boolean[][]): WordRow {
  const cells: WordCell[] = [];
  let column = 0;
  for (const child of (node.children ?? []).filter(({ type }) => type === "tableCell")) {
    while (taken[row]?.[column]) column++;
    const columnSpan = spanOf(child.colSpan, MOST_COLUMNS);
    const rowSpan = spanOf(child.rowSpan, rowCount - row);
    for (let r = row; r < row + rowSpan; r++) {
      const places = (taken[r] ??= []);
      for (let c = column; c < column + columnSpan; c++) places[c] = true;
    }
    cells.push({ column, columnSpan, rowSpan, text: cellText(child) });
    column += columnSpan;
  }
  return { cells };
}

function spanOf(span: number | undefined, most: number): number {
  return span !== undefined && span >= 1 ? Math.min(span, most) : 1;
}

function cellText(node: MammothNode): string {
  const lines = blocksOf(node.children ?? []).map((block) => (block.kind === "table" ? tableText(block) : block.text));
  return lines.join("\n").replace(/^\n+|(?<!\n)\n+$/g, "");
}

function tableText({ rows }: WordTable): string {
  return rows.map(({ cells }) => cells.map(({ text }) => text).join("\t")).join("\n");
}

/** The text of a paragraph; what stands in a text box inside it is a block of its own. */
function textOf(node: MammothNode): string {
  switch (node.type) {
    case "text":
      return node.value ?? "";
    case "tab":
      return "\t";
    case "break":
      return node.breakType === "line" ? "\n" : "";
    case "checkbox":
      return node.checked ? "☑" : "☐";
    default: {
      const inside = (node.children ?? []).filter(({ type }) => type !== "paragraph" && type !== "table");
      return inside.map((child) => textOf(child)).join("");
    }
  }
}
