import type { PageDesign, SheetDesign } from "../../../core/grid/sheet-design";
import { UNPLACED_SHEET } from "./unplaced-title";
import { FormDrawing } from "./form-drawing";
import { TABLE_LOOKS } from "./looks";

/** A text of the imported document and where it stood, e.g. `第2个表第5行第3列`. */
export interface UnplacedText {
  readonly where: string;
  readonly text: string;
}

const COLUMN_WIDTHS = [26, 70];

const PAGE: PageDesign = {
  orientation: "portrait",
  margins: { top: 15, bottom: 15, left: 12, right: 12 },
  fitToWidth: true,
};

/** The sheet that keeps the texts of a document that found no place, one a row. */
export function designUnplaced(texts: readonly UnplacedText[]): SheetDesign {
  const drawing = new FormDrawing(COLUMN_WIDTHS);
  drawing.put(0, "A:B", UNPLACED_SHEET, TABLE_LOOKS.title);
  drawing.put(1, "A:B", "Word 文件里的这些内容没有放进各表，请核对后移到该放的地方，再删去本表。", TABLE_LOOKS.left);
  drawing.put(2, "A", "在 Word 中的位置", TABLE_LOOKS.centred);
  drawing.put(2, "B", "内容", TABLE_LOOKS.centred);
  texts.forEach(({ where, text }, index) => {
    drawing.put(3 + index, "A", where, TABLE_LOOKS.left);
    drawing.put(3 + index, "B", text, TABLE_LOOKS.left);
  });
  return drawing.toSheet(UNPLACED_SHEET, PAGE);
}
