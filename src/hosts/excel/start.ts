/// <reference types="office-js" />
import { HostError } from "../../app/ports";
import { ExcelWorkbook } from "./excel-workbook";
import { LEAST_EXCEL_API } from "./least-excel-api";
import { watchOfficeTheme, type OfficeTheme } from "./office-theme";

/** What a door needs of the Excel it stands in, so that it need not name Office itself. */
export interface ExcelSession {
  /** The open workbook: reader, editor, marker, sheet maker, navigator, watcher and settings in one. */
  readonly host: ExcelWorkbook;
  /** Language of the user interface, e.g. `zh-CN`. */
  readonly language: string;
  readonly theme: OfficeTheme;
  /** Whether ribbon and pane are one page in this Excel, so that clicks on the ribbon reach the pane that is open. */
  readonly sharesRuntime: boolean;
  /** Opens an https page in the user's own browser. `false` where this Excel cannot. */
  openInBrowser(url: string): boolean;
}

/**
 * Waits until Office is ready and gives the open workbook.
 * @throws HostError not-supported: office.js did not come, the page is not in Excel, or this Excel is too old
 */
export async function startExcel(): Promise<ExcelSession> {
  if (typeof Office === "undefined") {
    throw new HostError("not-supported", "未能加载 office.js，请检查网络后重新打开面板");
  }
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) throw new HostError("not-supported", "本页面只能在 Excel 中使用");
  if (!hasExcelApi(LEAST_EXCEL_API)) {
    throw new HostError("not-supported", "本机 Excel 版本太旧，请用 Excel 2021 或更新版本，或改用网页版工具");
  }
  return {
    host: new ExcelWorkbook(),
    language: Office.context.displayLanguage,
    theme: watchOfficeTheme(),
    sharesRuntime: Office.context.requirements.isSetSupported("SharedRuntime", "1.1"),
    openInBrowser,
  };
}

/** What a ribbon command does; Excel waits until it has ended, and is told so whatever happens. */
export type RibbonCommand = () => Promise<void>;

/**
 * Puts functions behind the ids that the manifest's ribbon buttons name. Such a function must deal with its own
 * troubles: what it throws reaches nobody.
 */
export async function associateCommands(commands: Readonly<Record<string, RibbonCommand>>): Promise<void> {
  for (const [id, run] of Object.entries(commands)) {
    Office.actions.associate(id, (event: Office.AddinCommands.Event) => {
      void run().finally(() => event.completed());
    });
  }
  await Office.onReady();
}

/** Brings the pane to the front, which may run without being seen. */
export async function showPane(): Promise<void> {
  await Office.addin.showAsTaskpane();
}

/** Shows a page of the add-in in a small window: the only way for a ribbon command to say something. */
export async function showWindow(url: string): Promise<void> {
  await new Promise<void>((resolve) => {
    Office.context.ui.displayDialogAsync(url, { height: 30, width: 30, displayInIframe: true }, () => resolve());
  });
}

function hasExcelApi(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

function openInBrowser(url: string): boolean {
  if (!Office.context.requirements.isSetSupported("OpenBrowserWindowApi", "1.1")) return false;
  Office.context.ui.openBrowserWindow(url);
  return true;
}
