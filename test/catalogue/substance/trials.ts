import { clean2024 } from "../../../src/app/examples/clean-2024";
import { snapshotOfDesign } from "../../../src/core/formula/recalculation/snapshot-of-design";
import type { SheetDesign } from "../../../src/core/grid/sheet-design";
import type { OpenCase } from "../../support/describe-rule";
import * as layouts from "../../support/layouts";
import type { WorkbookLayout } from "../../support/planting/layouts";
import { cellOf } from "../../support/planting/planter";
import { randomOf } from "../../support/planting/random";
import { cleanWorkbook, tryFault, type CleanWorkbook, type Trial } from "../../support/planting/trial";
import { clinic } from "./books/clinic";
import { school } from "./books/school";
import { town } from "./books/town";
import type { BookName, Change, Mistake } from "./mistakes";
import { paragraphWith, removeRow, slotOf } from "./places";

type OneSheet = (sheet: SheetDesign) => SheetDesign;

const isTable = (sheet: SheetDesign): boolean =>
  ["三级指标", "厉行节约保障措施"].some((label) => layouts.valuesInOrder(sheet).includes(label));
const layoutOf = (name: string, tables: OneSheet, report: OneSheet, stacked = false): WorkbookLayout => ({
  name,
  traits: [],
  apply: (sheets) => {
    const laidOut = sheets.map((sheet) => (isTable(sheet) ? tables(sheet) : report(sheet)));
    return snapshotOfDesign(stacked ? [layouts.stackSheets(laidOut, "自评表")] : laidOut);
  },
});
const asIs: OneSheet = (sheet) => sheet;
const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => (made ??= make());
};

/** The clean workbooks, each in a layout of its own. */
export const TRIALS_ON: Readonly<Record<BookName, () => CleanWorkbook>> = {
  water: once(() => cleanWorkbook(clean2024, layoutOf("water", asIs, asIs))),
  school: once(() =>
    cleanWorkbook(
      school,
      layoutOf("school", layouts.otherColumnNames, (sheet) => layouts.reportInFewCells(sheet, 40)),
    ),
  ),
  clinic: once(() => cleanWorkbook(clinic, layoutOf("clinic", layouts.amountsInYuan, asIs, true))),
  town: once(() =>
    cleanWorkbook(
      town,
      layoutOf("town", (sheet) => layouts.shiftSheet(layouts.breakLabels(sheet), 2, 1), asIs),
    ),
  ),
};

/** Puts a mistake into its workbook and checks it. */
export function trialOf(mistake: Mistake): Trial {
  const trial = tryFault(
    {
      rule: mistake.rule,
      ...(mistake.also ? { also: mistake.also } : {}),
      plant: (data) => {
        makeMistake(data, mistake);
        return {
          at: cellOf<Record<string, unknown>>((changed) => slotOf(changed, mistake.at).holder, keyAt(data, mistake)),
          ...(mistake.unscored === undefined ? {} : { sheets: withoutMarksOn(data, mistake.unscored) }),
        };
      },
    },
    TRIALS_ON[mistake.book](),
    randomOf(1),
  );
  if (!trial) throw new Error(`${mistake.rule} has no room in ${mistake.book}.`);
  return trial;
}

function keyAt(data: OpenCase, { at }: Mistake): string {
  return slotOf(data, at).key;
}

function makeMistake(data: OpenCase, { cells = {}, without = [], sections = {}, everywhere }: Mistake): void {
  for (const path of without) removeRow(data, path);
  for (const [path, change] of Object.entries(cells)) {
    const { holder, key } = slotOf(data, path);
    holder[key] = isReplacement(change) ? replaced(String(holder[key]), change) : change;
  }
  for (const [section, paragraphs] of Object.entries(sections)) rewrite(data, section, paragraphs);
  if (everywhere) {
    const body = paragraphWith(data, "一、");
    data.report = data.report!.map((text, index) => (index > body ? text.replaceAll(...everywhere) : text));
  }
}

function isReplacement(change: Change): change is readonly [string, string] {
  return Array.isArray(change);
}

function replaced(text: string, [old, instead]: readonly [string, string]): string {
  if (!text.includes(old)) throw new Error(`「${text}」 does not say 「${old}」.`);
  return text.replace(old, instead);
}

const NUMBERS = "一二三四五六七八九";

function rewrite(data: OpenCase, section: string, paragraphs: readonly string[]): void {
  const next = NUMBERS.charAt(NUMBERS.indexOf(section) + 1);
  const report = data.report!;
  const from = report.findIndex((text) => text.startsWith(`${section}、`));
  const end = report.findIndex((text) => text.startsWith(`${next}、`));
  data.report = [...report.slice(0, from + 1), ...paragraphs, ...report.slice(end)];
}

/** One form without 分值 and 自评得分, and so without 总分, as those of special funds are. */
function withoutMarksOn(data: OpenCase, form: string): (sheets: readonly SheetDesign[]) => readonly SheetDesign[] {
  const name = data.projects[Number(form.split("-")[1]) - 1]?.projectName;
  return (sheets) =>
    sheets.map((sheet) => (sheet.cells.some(({ value }) => value === name) ? layouts.withoutMarks(sheet) : sheet));
}
