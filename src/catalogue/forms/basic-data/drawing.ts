import type { PageDesign, SheetDesign } from "../../../core/grid/sheet-design";
import type { AmountColumns, BasicDataCase, CaseData } from "../drawing/case-data";
import { FormDrawing } from "../drawing/form-drawing";
import { TABLE_LOOKS } from "../drawing/looks";
import { signatureLine } from "../drawing/signature-line";

const COLUMN_WIDTHS = [30, 12, 12, 12, 12, 12, 12];

const PAGE: PageDesign = {
  orientation: "portrait",
  margins: { top: 15, bottom: 15, left: 12, right: 12 },
  fitToWidth: true,
};

/** Room for two lines of 厉行节约保障措施, also on the empty form. */
const MEASURES_ROW_POINTS = 36;

const NOTE = "说明：“项目支出”需要填报基本支出以外的所有项目支出情况，“公用经费”填报基本支出中的一般商品和服务支出。";

/** 附件1 of a case: 预算单位整体支出绩效评价基础数据表, one A4 page upright. */
export function designBasicData(data: CaseData, sheetName: string): SheetDesign {
  const { basicData, year } = data;
  const drawing = new FormDrawing(COLUMN_WIDTHS);
  drawing.put(0, "A", "附件1", TABLE_LOOKS.attachment);
  drawing.put(1, "A:G", `${year}年度预算单位整体支出绩效评价基础数据表`, TABLE_LOOKS.title);
  drawing.put(2, "A", "预算单位名称", TABLE_LOOKS.centred);
  drawing.put(2, "B:G", data.unitName, TABLE_LOOKS.centred);
  drawStaff(drawing, basicData, year);
  const below = drawSpending(drawing, basicData, year);
  drawBuilding(drawing, below, basicData, year);
  drawing.put(below + 2, "A", "厉行节约保障措施", TABLE_LOOKS.centred);
  drawing.put(below + 2, "B:G", basicData.thriftMeasures, TABLE_LOOKS.left);
  drawing.atLeast(below + 2, MEASURES_ROW_POINTS);
  drawing.put(below + 3, "A", NOTE, TABLE_LOOKS.note);
  drawing.put(below + 4, "A", signatureLine(basicData.signature), TABLE_LOOKS.signature);
  return drawing.toSheet(sheetName, PAGE);
}

function drawStaff(drawing: FormDrawing, { staff }: BasicDataCase, year: number): void {
  drawing.put(3, "A", "财政供养人员情况(人)", TABLE_LOOKS.centred, 2);
  drawing.put(3, "B:C", "编制数", TABLE_LOOKS.centred);
  drawing.put(3, "D:E", `${year}年实际在职人数`, TABLE_LOOKS.centred);
  drawing.put(3, "F:G", "控制率", TABLE_LOOKS.centred);
  drawing.put(4, "B:C", staff.authorizedStaff, TABLE_LOOKS.centred);
  drawing.put(4, "D:E", staff.onDutyStaff, TABLE_LOOKS.centred);
  drawing.put(4, "F:G", staff.staffControlRate, TABLE_LOOKS.rate);
}

/** Returns the row below the table. */
function drawSpending(drawing: FormDrawing, basicData: BasicDataCase, year: number): number {
  drawing.put(5, "A", "经费控制情况(万元)", TABLE_LOOKS.centred);
  drawing.put(5, "B:C", `${year - 1}年决算数`, TABLE_LOOKS.centred);
  drawing.put(5, "D:E", `${year}年预算数`, TABLE_LOOKS.centred);
  drawing.put(5, "F:G", `${year}年决算数`, TABLE_LOOKS.centred);
  const rows: readonly (AmountColumns & { readonly label: string | null })[] = [
    ...basicData.spending,
    { label: "政府采购金额", ...basicData.procurement },
    { label: "部门基本支出预算调整", ...basicData.basicBudgetAdjustment },
  ];
  rows.forEach(({ label, priorFinal, currentBudget, currentFinal }, index) => {
    drawing.put(6 + index, "A", label, TABLE_LOOKS.left);
    drawing.put(6 + index, "B:C", priorFinal, TABLE_LOOKS.amount);
    drawing.put(6 + index, "D:E", currentBudget, TABLE_LOOKS.amount);
    drawing.put(6 + index, "F:G", currentFinal, TABLE_LOOKS.amount);
  });
  return 6 + rows.length;
}

function drawBuilding(drawing: FormDrawing, row: number, { building }: BasicDataCase, year: number): void {
  drawing.put(row, "A", `楼堂馆所控制情况\n(${year}年完工项目)`, TABLE_LOOKS.centred, 2);
  drawing.put(row, "B", "批复规模\n(m²)", TABLE_LOOKS.centred);
  drawing.put(row, "C", "实际规\n模(m²)", TABLE_LOOKS.centred);
  drawing.put(row, "D", "规模控制率", TABLE_LOOKS.centred);
  drawing.put(row, "E", "预算投资\n(万元)", TABLE_LOOKS.centred);
  drawing.put(row, "F", "实际\n投资\n(万元)", TABLE_LOOKS.centred);
  drawing.put(row, "G", "投资概\n算控制\n率", TABLE_LOOKS.centred);
  drawing.put(row + 1, "B", building.approvedArea, TABLE_LOOKS.amount);
  drawing.put(row + 1, "C", building.actualArea, TABLE_LOOKS.amount);
  drawing.put(row + 1, "D", building.areaRate, TABLE_LOOKS.rate);
  drawing.put(row + 1, "E", building.budgetInvestment, TABLE_LOOKS.amount);
  drawing.put(row + 1, "F", building.actualInvestment, TABLE_LOOKS.amount);
  drawing.put(row + 1, "G", building.investmentRate, TABLE_LOOKS.rate);
}
