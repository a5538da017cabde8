import type { SheetDesign } from "../../../core/grid/sheet-design";
import { decimalOfCell, toPlain } from "../../../core/numbers/decimal";
import type { CaseHead, InlineValue } from "../drawing/case-values";
import { FormDrawing } from "../drawing/form-drawing";
import { TABLE_LOOKS } from "../drawing/looks";
import { officialLabel } from "../drawing/printed-columns";
import {
  LAST_LETTER,
  SELF_EVALUATION_PAGE,
  SELF_EVALUATION_WIDTHS,
  drawFundHeader,
  drawFundRow,
  drawGoals,
  drawIndicators,
  drawTotal,
  groupWording,
} from "../shared/drawing";
import { signatureLine } from "../drawing/signature-line";
import type { KindRow } from "../shared/evaluation-case";
import { fundingTotalRow } from "../shared/funding-table";
import type { OverallCase } from "./case";
import { overallSelfEvaluation } from "./declaration";

const { unitName, fundsByKind } = overallSelfEvaluation.parts;
const { income, expenditure } = fundsByKind.groups;

const WORDING = groupWording(
  {
    经济效益指标: "经济效\n益指标",
    社会效益指标: "社会效\n益指标",
    生态效益指标: "生态效\n益指标",
    服务对象满意度指标: "服务对象\n满意度指\n标",
  },
  " ",
);

/** 附件2 of a case: 预算单位整体支出绩效自评表. */
export function designOverall(head: CaseHead, overall: OverallCase, sheetName: string): SheetDesign {
  const { year } = head;
  const drawing = new FormDrawing(SELF_EVALUATION_WIDTHS);
  drawing.put(0, "A", "附件 2", TABLE_LOOKS.attachment);
  drawing.put(1, `A:${LAST_LETTER}`, `${year} 年度${overallSelfEvaluation.title}`, TABLE_LOOKS.title);
  drawing.put(2, "A:B", officialLabel(unitName), TABLE_LOOKS.centred);
  drawing.put(2, `C:${LAST_LETTER}`, head.unitName, TABLE_LOOKS.centred);
  const goals = drawFunds(drawing, 3, overall, year);
  const indicators = drawGoals(drawing, goals, "年度总体 目标", overall.goals, year);
  const total = drawIndicators(drawing, indicators, overall.indicators, WORDING, year);
  drawTotal(drawing, total, overall.total);
  drawing.put(total + 1, "A", signatureLine(overall.signature), TABLE_LOOKS.signature);
  return drawing.toSheet(sheetName, SELF_EVALUATION_PAGE);
}

/** Returns the row below the funds. */
function drawFunds(drawing: FormDrawing, row: number, overall: OverallCase, year: number): number {
  const { incomeKinds, expenditureKinds } = overall;
  const kindRows = Math.max(incomeKinds.length, expenditureKinds.length);
  drawing.put(row, "A", "年度预  算申请  （万元）", TABLE_LOOKS.centred, kindRows + 3);
  drawing.put(row, "B:C", null, TABLE_LOOKS.centred);
  drawFundHeader(drawing, row, year);
  drawing.put(row + 1, "B:C", officialLabel(fundingTotalRow), TABLE_LOOKS.centred);
  drawFundRow(drawing, row + 1, overall.funding);
  drawing.put(row + 2, "B:E", `${income.heading[0]}：`, TABLE_LOOKS.left);
  drawing.put(row + 2, `F:${LAST_LETTER}`, `${expenditure.heading[0]}：`, TABLE_LOOKS.left);
  for (let index = 0; index < kindRows; index++) {
    drawing.put(row + 3 + index, "B:E", kindLabel(incomeKinds[index], index, "其中：  "), TABLE_LOOKS.left);
    drawing.put(
      row + 3 + index,
      `F:${LAST_LETTER}`,
      kindLabel(expenditureKinds[index], index, "其中："),
      TABLE_LOOKS.left,
    );
  }
  return row + 3 + kindRows;
}

function kindLabel(kind: KindRow | undefined, index: number, prefix: string): string | null {
  if (kind === undefined) return null;
  return `${index === 0 ? prefix : ""}${kind.label}：${inlineText(kind.amount)}`;
}

function inlineText(amount: InlineValue): string {
  if (amount === null) return "";
  return typeof amount === "number" ? toPlain(decimalOfCell(amount)) : amount;
}
