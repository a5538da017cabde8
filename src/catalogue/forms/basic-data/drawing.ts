import type { PageDesign, SheetDesign } from "../../../core/grid/sheet-design";
import type { CaseHead } from "../drawing/case-values";
import { FormDrawing } from "../drawing/form-drawing";
import { TABLE_LOOKS } from "../drawing/looks";
import { drawCells, drawHeaders, lettersFrom, officialLabel } from "../drawing/printed-columns";
import { signatureLine } from "../drawing/signature-line";
import type { AmountColumns, BasicDataCase } from "./case";
import { basicData as declared } from "./declaration";

const { unitName, staff, spending, building, thriftMeasures } = declared.parts;

const COLUMN_WIDTHS = [30, 12, 12, 12, 12, 12, 12];

const PAGE: PageDesign = {
  orientation: "portrait",
  margins: { top: 15, bottom: 15, left: 12, right: 12 },
  fitToWidth: true,
};

/** Room for two lines of 厉行节约保障措施, also on the empty form. */
const MEASURES_ROW_POINTS = 36;

const NOTE = "说明：“项目支出”需要填报基本支出以外的所有项目支出情况，“公用经费”填报基本支出中的一般商品和服务支出。";

/** Narrow headers, broken as the form prints them, with their units. */
const BUILDING_HEADERS = {
  approvedArea: "批复规模\n(m²)",
  actualArea: "实际规\n模(m²)",
  budgetInvestment: "预算投资\n(万元)",
  actualInvestment: "实际\n投资\n(万元)",
  investmentRate: "投资概\n算控制\n率",
};

/** 附件1 of a case: 预算单位整体支出绩效评价基础数据表, one A4 page upright. */
export function designBasicData(head: CaseHead, basicData: BasicDataCase, sheetName: string): SheetDesign {
  const { year } = head;
  const drawing = new FormDrawing(COLUMN_WIDTHS);
  drawing.put(0, "A", "附件1", TABLE_LOOKS.attachment);
  drawing.put(1, "A:G", `${year}年度${declared.title}`, TABLE_LOOKS.title);
  drawing.put(2, "A", officialLabel(unitName), TABLE_LOOKS.centred);
  drawing.put(2, "B:G", head.unitName, TABLE_LOOKS.centred);
  drawing.put(3, "A", "财政供养人员情况(人)", TABLE_LOOKS.centred, 2);
  const staffLetters = lettersFrom(staff.columns, "B", 2);
  drawHeaders(drawing, 3, staff.columns, staffLetters, year);
  drawCells(drawing, 4, staff.columns, staffLetters, basicData.staff);
  const below = drawSpending(drawing, basicData, year);
  drawing.put(below, "A", `楼堂馆所控制情况\n(${year}年完工项目)`, TABLE_LOOKS.centred, 2);
  const buildingLetters = lettersFrom(building.columns, "B");
  drawHeaders(drawing, below, building.columns, buildingLetters, year, BUILDING_HEADERS);
  drawCells(drawing, below + 1, building.columns, buildingLetters, basicData.building);
  drawing.put(below + 2, "A", officialLabel(thriftMeasures), TABLE_LOOKS.centred);
  drawing.put(below + 2, "B:G", basicData.thriftMeasures, TABLE_LOOKS.left);
  drawing.atLeast(below + 2, MEASURES_ROW_POINTS);
  drawing.put(below + 3, "A", NOTE, TABLE_LOOKS.note);
  drawing.put(below + 4, "A", signatureLine(basicData.signature), TABLE_LOOKS.signature);
  return drawing.toSheet(sheetName, PAGE);
}

/** Returns the row below the table. */
function drawSpending(drawing: FormDrawing, basicData: BasicDataCase, year: number): number {
  const letters = lettersFrom(spending.columns, "B", 2);
  drawing.put(5, "A", "经费控制情况(万元)", TABLE_LOOKS.centred);
  drawHeaders(drawing, 5, spending.columns, letters, year);
  const rowsBelow = (["procurement", "basicBudgetAdjustment"] as const).map((key) => ({
    ...basicData[key],
    label: officialLabel(spending.rows[key]),
  }));
  const rows: readonly (AmountColumns & { readonly label: string | null })[] = [...basicData.spending, ...rowsBelow];
  rows.forEach(({ label, ...amounts }, index) => {
    drawing.put(6 + index, "A", label, TABLE_LOOKS.left);
    drawCells(drawing, 6 + index, spending.columns, letters, amounts);
  });
  return 6 + rows.length;
}
