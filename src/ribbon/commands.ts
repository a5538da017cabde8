import { ExcelWorkbook } from "../hosts/excel/excel-workbook";
import { associateCommands, showWindow, type RibbonCommand } from "../hosts/excel/start";
import { clearMarks } from "./clear-marks";
import type { CommandName } from "./command-names";
import { noticeUrl } from "./notice-text";

/*
 * What the ribbon does without a pane. Excel loads this page for a moment, out of sight. Checking, filling and
 * reporting are not here: what they find must be read, so their buttons open the pane at its page.
 */
const COMMANDS: Readonly<Record<CommandName, RibbonCommand>> = {
  clearMarks: () =>
    clearMarks(new ExcelWorkbook(), (trouble, detail) => showWindow(noticeUrl(trouble, detail, window.location.href))),
};

void associateCommands(COMMANDS);
