import type { Mark } from "../../app/ports";
import { SEVERITIES } from "../../core/rules/finding";
import { Additions, minimalStyles } from "./additions";
import { conditionalFormats, markSplices, removalSplices } from "./conditional-formats";
import { removeContentType } from "../opc/content-types";
import { MARK_OWNER } from "../../app/mark-formula";
import { addMarkStyles, removeMarkStyles, type MadeForMarks } from "./mark-styles";
import type { OpenWorkbook } from "./open-workbook";
import { removeRelationshipsTo } from "../opc/relationships";
import { spliceText } from "../opc/splice";
import { StyleSheet } from "./styles";
import { sheetNamed, type WorkbookPart } from "./workbook-part";

/**
 * Adds marks to a workbook that has none of ours.
 * @throws HostError sheet-deleted for a mark on a sheet that is not there
 */
export function addMarks(workbook: OpenWorkbook, marks: readonly Mark[]): void {
  if (marks.length === 0) return;
  const { pack, book } = workbook;
  const additions = new Additions(pack, book);
  const looks = addMarkStyles(additions.styles, madeFor(book));
  const worstFirst = [...marks].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  for (const name of new Set(marks.map((mark) => mark.sheet))) {
    const sheet = sheetNamed(book, name);
    const text = pack.text(sheet.part);
    const { layout } = workbook.content(sheet);
    const ofSheet = worstFirst
      .filter((mark) => mark.sheet === name)
      .map((mark) => ({ ...mark, look: looks[mark.severity] }));
    pack.setText(sheet.part, spliceText(text, markSplices(text, layout, ofSheet)));
  }
  additions.save();
  workbook.refresh();
}

/** Takes all our marks away, gives other conditional formats their priorities back, and returns how many marks there were. */
export function removeMarks(workbook: OpenWorkbook): number {
  const { pack, book } = workbook;
  let removed = 0;
  for (const sheet of book.worksheets) {
    const text = pack.text(sheet.part);
    if (!text.includes(MARK_OWNER)) continue;
    const formats = conditionalFormats(text, workbook.content(sheet).layout);
    removed += formats.rules.filter((rule) => rule.ours).length;
    pack.setText(sheet.part, spliceText(text, removalSplices(formats)));
  }
  removeStyles(workbook);
  workbook.refresh();
  return removed;
}

function madeFor({ styles, lostStyles }: WorkbookPart): MadeForMarks | undefined {
  if (styles !== undefined) return undefined;
  return lostStyles === undefined ? "part" : "lost";
}

function removeStyles({ pack, book }: OpenWorkbook): void {
  if (book.styles === undefined || !pack.text(book.styles).includes(MARK_OWNER)) return;
  const styles = new StyleSheet(pack.text(book.styles), book.styles);
  const made = removeMarkStyles(styles);
  // A style sheet made for the marks goes with them, unless an edit has come to need it.
  if (!made || styles.text !== minimalStyles(pack, book)) return pack.setText(book.styles, styles.text);
  if (made === "part") {
    removeRelationshipsTo(pack, book.part, book.styles);
    removeContentType(pack, book.styles);
  }
  pack.remove(book.styles);
}
