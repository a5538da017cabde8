import type { SheetDesign } from "../../../core/grid/sheet-design";
import type { CaseHead } from "../drawing/case-values";
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
import { fundingTotalRow } from "../shared/funding-table";
import type { ProjectCase } from "./case";
import { projectSelfEvaluation } from "./declaration";

const { projectName, department, implementer } = projectSelfEvaluation.parts;

const WORDING = groupWording(
  {
    经济效益指标: "经济效益\n指标",
    社会效益指标: "社会效益\n指标",
    生态效益指标: "生态效益\n指标",
    服务对象满意度指标: "服务对象\n满意度指标",
  },
  "",
);

/** One 附件3 of a case: 项目支出绩效自评表. */
export function designProject({ year }: CaseHead, project: ProjectCase, sheetName: string): SheetDesign {
  const drawing = new FormDrawing(SELF_EVALUATION_WIDTHS);
  drawing.put(0, "A", "附件 3", TABLE_LOOKS.attachment);
  drawing.put(1, `A:${LAST_LETTER}`, `${year} 年度${projectSelfEvaluation.title}`, TABLE_LOOKS.title);
  drawing.put(2, "A:B", officialLabel(projectName), TABLE_LOOKS.centred);
  drawing.put(2, `C:${LAST_LETTER}`, project.projectName, TABLE_LOOKS.centred);
  drawing.put(3, "A:B", officialLabel(department), TABLE_LOOKS.centred);
  drawing.put(3, "C:E", project.department, TABLE_LOOKS.centred);
  drawing.put(3, "F", officialLabel(implementer), TABLE_LOOKS.centred);
  drawing.put(3, `G:${LAST_LETTER}`, project.implementer, TABLE_LOOKS.centred);
  const goals = drawFunds(drawing, 4, project, year);
  const indicators = drawGoals(drawing, goals, "年度\n总体\n目标", project.goals, year);
  const total = drawIndicators(drawing, indicators, project.indicators, WORDING, year);
  drawTotal(drawing, total, project.total);
  drawing.put(total + 1, "A", signatureLine(project.signature), TABLE_LOOKS.signature);
  return drawing.toSheet(sheetName, SELF_EVALUATION_PAGE);
}

/** Returns the row below the funds. */
function drawFunds(drawing: FormDrawing, row: number, { funding }: ProjectCase, year: number): number {
  drawing.put(row, "A", "项目资金（万元）", TABLE_LOOKS.centred, funding.sources.length + 2);
  drawing.put(row, "B:C", null, TABLE_LOOKS.centred);
  drawFundHeader(drawing, row, year);
  drawing.put(row + 1, "B:C", officialLabel(fundingTotalRow), TABLE_LOOKS.left);
  drawFundRow(drawing, row + 1, funding.total);
  funding.sources.forEach((source, index) => {
    drawing.put(row + 2 + index, "B:C", source.label, TABLE_LOOKS.left);
    drawFundRow(drawing, row + 2 + index, source);
  });
  return row + 2 + funding.sources.length;
}
