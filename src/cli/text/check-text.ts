import type { CheckedWorkbook, PassedOverSheet, PlainFinding } from "../../app/check-document";
import { cellsOfForms, coverageLine } from "../../app/coverage-line";
import { SEVERITY_WORDS } from "../../app/severity-words";
import { placeText } from "../../app/set";
import { ALL_RULES } from "../../catalogue";
import { areaContains, parseA1, parseArea } from "../../core/grid/address";
import { SEVERITIES } from "../../core/rules/finding";
import type { Ink } from "../terminal";
import { wordLines } from "./import-text";
import { printable } from "../printable";

/** Reasons shown for rules that had nothing to check; the JSON result names each. */
const MOST_REASONS = 3;
const REMEDIES: ReadonlyMap<string, string> = new Map(ALL_RULES.map(({ id, remedy }) => [id, remedy]));

/** What a person reads of one checked workbook: coverage first, then the findings form by form, then the counts. */
export function checkText(workbook: CheckedWorkbook, ink: Ink): string {
  const whose = [
    workbook.unit && printable(workbook.unit),
    workbook.year === null ? null : `${workbook.year} 年度`,
  ].filter((part) => part !== null);
  const lines = [
    [ink.strong(printable(workbook.file)), ...whose].join("  "),
    ...filesLines(workbook),
    ...passedOverLines(workbook.passedOver).map((line) => ink.faint(line)),
    ...wordLines(workbook.word ?? []).map((line) => ink.faint(line)),
    ...notAppliedLines(workbook),
    ...beforeLines(workbook),
    coverageOf(workbook),
    ...reasonLines(workbook).map((line) => ink.faint(line)),
    ...crashLines(workbook).map((line) => ink.error(line)),
    ...groupsOf(workbook).flatMap(({ title, findings }) => [
      "",
      ink.strong(title),
      ...findings.flatMap((finding, at) => findingLines(finding, isFirstOfRule(findings, at), ink)),
    ]),
    "",
    countsLine(workbook, ink),
  ];
  return `${lines.join("\n")}\n`;
}

/** Of a set each file with its forms: one in which none was recognised is said, not passed over. */
function filesLines({ files = [], forms }: CheckedWorkbook): readonly string[] {
  return files.map((file) => {
    const own = forms.filter((form) => form.file === file).map(({ title }) => printable(title).replaceAll(" ", ""));
    return `  ${printable(file)}：${own.length === 0 ? "没有识别到表" : own.join("、")}`;
  });
}

function passedOverLines(sheets: readonly PassedOverSheet[]): readonly string[] {
  return sheets.length === 0 ? [] : [`  没有读的工作表：${sheets.map(({ sheet }) => printable(sheet)).join("、")}`];
}

/** What became of the earlier version. */
function beforeLines({ before }: CheckedWorkbook): readonly string[] {
  if (!before) return [];
  const { fixed, open, fresh, quiet } = before;
  return [
    `  与上一版比：已改 ${fixed.length}，未改 ${open}，新增 ${fresh}，悄悄改动的数 ${quiet.length}`,
    ...quiet.map(
      ({ label, cell, before: was, now }) =>
        `    悄悄改动：${printable(label)}（${printable(cell)}）${printable(was) || "空"} → ${printable(now) || "空"}`,
    ),
  ];
}

function notAppliedLines({ notApplied }: CheckedWorkbook): readonly string[] {
  return (notApplied?.labels ?? []).map((label) => `  ${notAppliedLine(label)}`);
}

/** What the file itself would have changed in the reading, and how to have it so. */
export function notAppliedLine({ label, as }: { readonly label: string; readonly as: string }): string {
  const words = `${printable(label)}=${printable(as)}`;
  return `文件里自己确认的写法没有采用：${words}；同意的，加 --label "${words}"`;
}

/** What was looked at, in one line. */
export function coverageOf({ forms, rules }: CheckedWorkbook): string {
  const { run, passed, failed, skipped, crashed } = rules;
  return coverageLine({
    forms: forms.length,
    run,
    passed: passed.length,
    failed: failed.length,
    skipped: skipped.length,
    crashed: crashed.length,
    cells: cellsOfForms(forms),
  });
}

function reasonLines({ rules }: CheckedWorkbook): readonly string[] {
  const counts = new Map<string, number>();
  for (const { reason } of rules.skipped) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  if (counts.size === 0) return [];
  const byCount = [...counts].sort(([, a], [, b]) => b - a);
  const named = byCount
    .slice(0, MOST_REASONS)
    .map(([reason, count]) => (count > 1 ? `${reason}（${count} 条）` : reason));
  const more = byCount.length > MOST_REASONS ? `；等 ${byCount.length} 种原因` : "";
  return [`不适用：${printable(named.join("；"))}${more}`];
}

/** A rule that broke is our fault; the user must not take it for a pass. */
function crashLines({ rules }: CheckedWorkbook): readonly string[] {
  return rules.crashed.map(({ rule, error }) => `规则 ${rule} 运行出错，未作检查：${error}`);
}

interface Group {
  readonly title: string;
  readonly findings: readonly PlainFinding[];
}

function groupsOf({ files, forms, findings }: CheckedWorkbook): readonly Group[] {
  const areas = forms.map(({ file, sheet, range }) => ({ file, sheet, area: parseArea(range) }));
  const formOf = ({ file, sheet, cell }: PlainFinding): number => {
    const place = cell === null ? undefined : parseA1(cell);
    if (!place) return -1;
    return areas.findIndex(
      (form) =>
        form.file === file && form.sheet === sheet && !!form.area && areaContains(form.area, place.row, place.column),
    );
  };
  const placed = findings.map((finding) => ({ finding, form: formOf(finding) }));
  const groups = forms.map(({ title, file, sheet, range }, index) => ({
    title: `【${printable(title).replaceAll(" ", "")}】${printable(placeText({ file, sheet, cell: range }))}`,
    findings: placed.filter(({ form }) => form === index).map(({ finding }) => finding),
  }));
  const elsewhere = {
    title: files === undefined ? "【整个工作簿】" : "【整套材料】",
    findings: placed.filter(({ form }) => form < 0).map(({ finding }) => finding),
  };
  return [elsewhere, ...groups].filter(({ findings: own }) => own.length > 0);
}

/** A remedy is said once a form: it is the same for every finding of its rule. */
function isFirstOfRule(findings: readonly PlainFinding[], at: number): boolean {
  return findings.findIndex(({ rule }) => rule === findings[at]?.rule) === at;
}

function findingLines(finding: PlainFinding, withRemedy: boolean, ink: Ink): readonly string[] {
  const { severity, file, sheet, cell, label, message, accepted, fix, rule } = finding;
  const word = ink[severity](SEVERITY_WORDS[severity]);
  const place = sheet === null || cell === null ? [] : [ink.strong(printable(placeText({ file, sheet, cell })))];
  const remedy = withRemedy ? REMEDIES.get(rule) : undefined;
  return [
    `  ${[word, ...place, printable(label), ink.faint(rule)].join("  ")}`,
    `        ${printable(message)}`,
    ...(accepted === null ? [] : [`        已说明：${printable(accepted.reason)}`]),
    ...(accepted !== null || remedy === undefined ? [] : [`        怎么改：${remedy}`]),
    ...(accepted !== null || fix === null
      ? []
      : [`        ${fix.kind === "safe" ? "可直接修正" : "可选修正"}：${printable(fix.label)}`]),
  ];
}

/** 「合计：错误 5，核实 9，提示 3；可填充或改正 4 格」 */
export function countsLine({ counts, fills, files, word }: CheckedWorkbook, ink: Ink): string {
  const parts = SEVERITIES.map((severity) => {
    const part = `${SEVERITY_WORDS[severity]} ${counts[severity]}`;
    return counts[severity] > 0 ? ink[severity](part) : part;
  });
  if (counts.accepted > 0) parts.push(`已说明 ${counts.accepted}`);
  const fillable =
    fills.length > 0 ? `；可填充或改正 ${fills.length} 格${fillHint(files !== undefined, word !== undefined)}` : "";
  const none = counts.error + counts.warning + counts.advice === 0 ? ink.good("，没有发现问题") : "";
  return `合计：${parts.join("，")}${none}${fillable}`;
}

function fillHint(isSet: boolean, isWord: boolean): string {
  if (isWord) return "（Word 文件先用 jihe import，再用 jihe fill）";
  return isSet ? "（对单个文件用 jihe fill）" : "（jihe fill）";
}
