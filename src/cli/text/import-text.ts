import type { WordSource } from "../../app/check-document";
import type { DocumentImport } from "../../app/import/import-document";
import { UNPLACED_SHEET } from "../../catalogue/forms/drawing/unplaced-title";
import { tableLines, type Column } from "./columns";
import { printable } from "../printable";

const COLUMNS: readonly Column[] = [
  { title: "工作表", align: "left" },
  { title: "在 Word 中", align: "left" },
  { title: "表", align: "left" },
];
/** So much of a text is enough to find it. */
const LONGEST_EXCERPT = 40;
/** In the results of a check so many are named; `jihe import` lists more. */
const MOST_NAMED = 3;
const MOST_LISTED = 200;

/** What a person reads of an import: the forms, what stands as it did, and what found no place. */
export function importText({ forms, unplaced, unread }: DocumentImport): string {
  const rows = forms.map(({ sheet, from, title, asItStood }) => [
    printable(sheet),
    from,
    printable(title) + (asItStood ? "（版式与标准表不同，照原样搬入）" : ""),
  ]);
  const lines = [`识别 ${forms.length} 张表`, ...tableLines(COLUMNS, rows).map((line) => `  ${line}`)];
  if (unplaced.length > 0) {
    lines.push(`有 ${unplaced.length} 处内容没有放进各表，写在工作表“${UNPLACED_SHEET}”里，请核对：`);
    lines.push(...unplaced.slice(0, MOST_LISTED).map(({ where, text }) => `  ${where}：${excerpt(text)}`));
    if (unplaced.length > MOST_LISTED) lines.push(`  ……其余 ${unplaced.length - MOST_LISTED} 处见该工作表`);
  }
  return [...lines, ...unreadLines(unread), ""].join("\n");
}

/** What the result of a check says of the Word files in it. */
export function wordLines(sources: readonly WordSource[]): readonly string[] {
  return sources.flatMap(({ file, tables, asItStood, unplaced, unread }) => {
    const whose = file === undefined ? "" : `${printable(file)}：`;
    const layout = asItStood.length > 0 ? `；${asItStood.map(printable).join("、")} 的版式与标准表不同，照原样读` : "";
    const named = unplaced.slice(0, MOST_NAMED).map(({ where, text }) => `${where}“${excerpt(text)}”`);
    const more = unplaced.length > MOST_NAMED ? `等 ${unplaced.length} 处` : "";
    return [
      `${whose}从 Word 读入 ${tables} 个表${layout}；下面的格子是 jihe import 转成的工作簿里的`,
      ...(named.length > 0 ? [`没有放进各表、未作检查的内容：${named.join("，")}${more}`] : []),
      ...unreadLines(unread),
    ];
  });
}

function unreadLines(unread: readonly string[]): readonly string[] {
  return unread.length > 0 ? [`Word 里没有读的：${unread.join("、")}，请人工核对`] : [];
}

function excerpt(text: string): string {
  const line = printable(text.replace(/\s+/g, " ").trim());
  return line.length > LONGEST_EXCERPT ? `${line.slice(0, LONGEST_EXCERPT)}…` : line;
}
