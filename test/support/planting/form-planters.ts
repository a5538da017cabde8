import type { SheetDesign } from "../../../src/core/grid/sheet-design";
import type { CellValue, WorkbookSnapshot } from "../../../src/core/grid/snapshot";
import type { OpenCase } from "../describe-rule";
import { withNotesOf, withReason } from "../acceptances";
import {
  add,
  amount,
  anyForm,
  anyIndicator,
  asks,
  evaluation,
  indicatorAt,
  say,
  spending,
  textOf,
} from "./case-changes";
import { cellOf, titleOf, type ChangeSheets, type Planter, type Probe } from "./planter";

const OVERALL_TITLE = "整体支出绩效自评表";
const BASIC_TITLE = "基础数据表";
const ERROR_MARK = "（错误值）";

const procurement = (data: OpenCase) => data.basicData.procurement;
const inOverall =
  (change: (sheet: SheetDesign) => SheetDesign): ChangeSheets =>
  (sheets) =>
    sheets.map((sheet) => (sheet.name === "附件2" ? change(sheet) : sheet));

/** Puts other words into the cell of 附件2 that holds these. */
function reworded(from: (text: string) => boolean, to: (text: string) => string): ChangeSheets {
  return inOverall((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) =>
      typeof cell.value === "string" && from(cell.value) ? { ...cell, value: to(cell.value) } : cell,
    ),
  }));
}

function renamedUnit(data: OpenCase, name: string) {
  const sheets = reworded(
    (text) => text === data.unitName,
    () => name,
  );
  const at: Probe = {
    sheets: reworded(
      (text) => text === name,
      (text) => `${text}一`,
    ),
  };
  return { at, sheets };
}

function withErrors(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const shown = (value: CellValue): CellValue => (value === ERROR_MARK ? { error: "#REF!" } : value);
  return {
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => ({ ...cell, value: shown(cell.value) })),
    })),
  };
}

const reasonCell = (workbook: WorkbookSnapshot) => {
  const notes = workbook.sheets.find(({ name }) => name === "校验说明");
  const cell = notes?.cells.find(({ value }) => value === REASON);
  return notes && cell ? { sheet: notes.name, row: cell.row, column: cell.column } : undefined;
};
const REASON = "按批复追加采购";
const PROCUREMENT_BREAKS = ["procurement-deviates", "procurement-exceeds-spending", "narrative-amount-differs"];

/** Planters of the rules of 填报规范. */
export const FORM_PLANTERS: readonly Planter[] = [
  {
    rule: "required-form-missing",
    plant: (_data, random) => {
      const gone = random.oneOf(["附件1", "附件2"]);
      return { at: null, sheets: (sheets) => sheets.filter(({ name }) => name !== gone) };
    },
  },
  {
    rule: "acceptance-lapsed",
    also: PROCUREMENT_BREAKS,
    plant: (data) => {
      procurement(data).currentBudget = amount(procurement(data).currentBudget).times(3).toNumber();
      const annotated = (faulty: WorkbookSnapshot): WorkbookSnapshot =>
        withReason(faulty, "procurement-deviates", REASON);
      return {
        at: reasonCell,
        workbook: (faulty) => {
          const notes = annotated(faulty).sheets.at(-1)!;
          const cells = notes.cells.map((cell) =>
            typeof cell.value === "string" && cell.value.startsWith("JIHE:")
              ? { ...cell, value: cell.value.replace(/"[0-9a-f]{8}/, '"00000000') }
              : cell,
          );
          return { sheets: [...faulty.sheets, { ...notes, cells }] };
        },
      };
    },
  },
  {
    rule: "acceptance-needless",
    plant: (data) => {
      procurement(data).currentBudget = amount(procurement(data).currentBudget).times(3).toNumber();
      return {
        at: reasonCell,
        workbook: (faulty, clean) => withNotesOf(clean, withReason(faulty, "procurement-deviates", REASON)),
      };
    },
  },
  {
    rule: "form-duplicated",
    plant: (_data, random) => {
      const [name, title] = random.oneOf([["附件1", BASIC_TITLE] as const, ["附件2", OVERALL_TITLE] as const])!;
      const copies: ChangeSheets = (sheets) => [
        ...sheets,
        ...sheets.filter((sheet) => sheet.name === name).map((sheet) => ({ ...sheet, name: "副本" })),
      ];
      return { at: titleOf(title, true), sheets: copies };
    },
  },
  {
    rule: "form-row-missing",
    plant: (data, random) => {
      const gone = random.oneOf([
        ["threePublic"],
        ["publicUse", "office", "utilities", "meetings"],
      ] as const)! as readonly (string | undefined)[];
      data.basicData.spending = data.basicData.spending.filter(({ key }) => !gone.includes(key));
      return { at: titleOf(BASIC_TITLE) };
    },
  },
  {
    rule: "required-cell-blank",
    plant: (data, random) => {
      const staff = (changed: OpenCase) => changed.basicData.staff;
      const key = random.oneOf(["authorizedStaff", "onDutyStaff"] as const)!;
      staff(data)[key] = random.oneOf([null, "/", "—"])!;
      // Where the report states it, narrative-figure-unfilled speaks.
      say(data, /编制\d+人，在职人员\d+人。/, "");
      return { at: cellOf(staff, key) };
    },
  },
  {
    rule: "amount-unreadable",
    plant: (data, random) => {
      const typed = random.oneOf(["约二十", "1O.5", "待定", "12.50."])!;
      const place = anyIndicator(data, random, (row) => typeof row.score === "number" && row.score > 0);
      if (random.below(2) === 0 || !place) {
        procurement(data).priorFinal = typed;
        return { at: cellOf(procurement, "priorFinal") };
      }
      indicatorAt(data, place).score = typed;
      return { at: cellOf((changed) => indicatorAt(changed, place), "score") };
    },
  },
  {
    rule: "number-stored-as-text",
    notIn: ["yuan"],
    plant: (data, random) => {
      const column = random.oneOf(["priorFinal", "currentBudget", "currentFinal"] as const)!;
      procurement(data)[column] = amount(procurement(data)[column]).toFixed(2);
      return { at: cellOf(procurement, column) };
    },
  },
  {
    rule: "cell-error-value",
    plant: (data) => {
      procurement(data).priorFinal = ERROR_MARK;
      return { at: cellOf(procurement, "priorFinal"), workbook: withErrors };
    },
  },
  {
    rule: "negative-amount",
    plant: (data) => {
      procurement(data).priorFinal = -amount(procurement(data).priorFinal).plus(1).toNumber();
      return { at: cellOf(procurement, "priorFinal") };
    },
  },
  {
    rule: "amount-unit-suspect",
    notIn: ["yuan"],
    plant: (data) => {
      procurement(data).priorFinal = amount(procurement(data).priorFinal).plus(1).times(10_000).toNumber();
      return { at: cellOf(procurement, "priorFinal") };
    },
  },
  {
    rule: "year-mismatch",
    plant: (data, random) => {
      const year = random.oneOf([data.year - 1, data.year + 1])!;
      return {
        at: titleOf(OVERALL_TITLE),
        sheets: reworded(
          (text) => text.includes(OVERALL_TITLE),
          (text) => text.replace(/\d{4}/, (found) => String(Number(found) - data.year + year)),
        ),
      };
    },
  },
  { rule: "unit-name-mismatch", plant: (data) => renamedUnit(data, "云溪市宁和区博物馆") },
  {
    rule: "unit-name-shortened",
    plant: (data) => renamedUnit(data, data.unitName.slice(data.unitName.indexOf("市") + 1)),
  },
  {
    rule: "signature-blank",
    plant: (data, random) => {
      const signed = (changed: OpenCase) => (place === "basic" ? changed.basicData : evaluation(changed, place));
      const place = random.below(3) === 0 ? ("basic" as const) : anyForm(data, random);
      const key = random.oneOf(["head", "preparer", "phone", "date"] as const)!;
      signed(data).signature = { ...signed(data).signature, [key]: null };
      return { at: cellOf((changed) => (signed(changed).signature = { ...signed(changed).signature }), key) };
    },
  },
  {
    rule: "comparison-sign-nonstandard",
    // Split over three cells a target is one place still, and its figure's cell is where it stands.
    notIn: ["split targets"],
    plant: (data, random) => {
      const place = anyIndicator(data, random, (row) => asks(row, "≥") || asks(row, "≤"));
      if (!place) return null;
      const row = indicatorAt(data, place);
      row.target = textOf(row.target).replace("≥", "≧").replace("≤", "≦");
      const at: Probe = {
        data: (changed) => {
          const other = indicatorAt(changed, place);
          other.target = textOf(other.target).replace("≧", "＞").replace("≦", "＜");
        },
      };
      return { at };
    },
  },
  {
    rule: "template-prompt-left",
    plant: (data, random) => {
      const which = anyForm(data, random);
      const goals = (changed: OpenCase) => evaluation(changed, which).goals;
      goals(data).goalCompletion = random.oneOf(["××", "(100字以内)", "（100字以内）"])!;
      return { at: { data: (changed) => void (goals(changed).goalCompletion = "按期完成") } };
    },
  },
  {
    rule: "rounding-tail",
    notIn: ["yuan"],
    plant: (data, random) => {
      add(data, "threePublic", "priorFinal", random.oneOf(["0.01", "-0.01"])!);
      return { at: cellOf((changed) => spending(changed, "threePublic"), "priorFinal") };
    },
  },
];
