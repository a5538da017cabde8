import { parseA1 } from "../../src/core/grid/address";
import type { SheetDesign } from "../../src/core/grid/sheet-design";
import type { CellValue } from "../../src/core/grid/snapshot";
import { ApiError } from "./protocol/api-error";
import { appContextData, NEWEST_EXCEL_API, requirementSets } from "./protocol/app-context";
import { canonicalJson, type Json } from "./protocol/json";
import { ClassTables } from "./protocol/class-tables";
import { compareVersions, type ApiSets } from "./protocol/members";
import { Violations } from "./protocol/violations";
import { PaneConnection } from "./pane-connection";
import { RichApiService } from "./rich-api-service";
import { Traffic } from "./traffic";
import { Troubles } from "./troubles";
import { User } from "./user";
import { EventType } from "./workbook/events";
import { openWorkbook } from "./workbook/open-file";
import type { Sheet } from "./workbook/sheet";
import { saveFile } from "./workbook/save-file";
import { shownText } from "./workbook/shown-text";
import { workbookState } from "./workbook/state";
import type { Workbook } from "./workbook/workbook";
import { numberFormatAt } from "./workbook/writing";

/** The Excel to emulate. */
export interface HostOptions {
  /** The bytes of an .xlsx file, or designed sheets. */
  readonly workbook: Uint8Array | readonly SheetDesign[];
  /** File name that Excel tells. */
  readonly name?: string;
  /** The ExcelApi version reported, `1.9`; the newest the npm library knows where absent. */
  readonly excelApi?: string;
  /** Further requirement sets, or other versions of them. */
  readonly sets?: ApiSets;
  /** Language of Excel, `zh-CN` where absent. */
  readonly locale?: string;
  /** A file opened for reading only. */
  readonly readOnly?: boolean;
  /** Settings of the add-in that the file carries already. */
  readonly settings?: Readonly<Record<string, Json>>;
}

/** What a test sees of a cell. */
export interface SeenCell {
  readonly value: CellValue;
  /** Without its `=`. */
  readonly formula: string | undefined;
  readonly text: string;
  readonly numberFormat: string;
}

/** Excel without Excel: a workbook, and answers to all that office.js asks of it. */
export class ExcelHost {
  readonly violations = new Violations();
  readonly traffic = new Traffic();
  readonly troubles = new Troubles();
  /** The person in front of Excel. */
  readonly user: User;
  /** The connection to the page that runs office.js. */
  readonly pane: PaneConnection;
  readonly #book: Workbook;
  readonly #service: RichApiService;

  constructor(options: HostOptions) {
    this.#book = openWorkbook(options.workbook, options.name ?? "自评表.xlsx");
    for (const [key, value] of Object.entries(options.settings ?? {})) this.#book.settings.set(key, value);
    this.troubles.readOnly = options.readOnly ?? false;
    const excelApi = options.excelApi ?? NEWEST_EXCEL_API;
    const sets = requirementSets(excelApi, options.sets);
    this.#book.events.tellsTrigger = compareVersions(excelApi, "1.14") >= 0;
    this.#service = new RichApiService(
      this.#book,
      this.troubles,
      this.traffic,
      this.violations,
      ClassTables.installed(),
      sets,
    );
    this.pane = new PaneConnection(
      this.#service,
      this.#book,
      this.troubles,
      this.traffic,
      this.violations,
      (controlId) =>
        appContextData({
          controlId,
          locale: options.locale ?? "zh-CN",
          documentUrl: `https://example.invalid/${encodeURIComponent(this.#book.name)}`,
          sets,
          settings: this.#book.settings,
          readOnly: options.readOnly ?? false,
        }),
    );
    this.user = new User(this.#book, () => this.pane.sendEvents());
  }

  /** Everything of the workbook that a save would keep, as one canonical text: equal texts mean equal workbooks. */
  state(): string {
    return canonicalJson(workbookState(this.#book));
  }

  /** The workbook as a file: contents, number formats and merged areas; other looks are left out. */
  save(): Uint8Array {
    return saveFile(this.#book);
  }

  /** Names of the sheets in their order, hidden ones too. */
  get sheetNames(): readonly string[] {
    return this.#book.sheets.map((sheet) => sheet.name);
  }

  /** A cell by its sheet and address (`D13`). */
  cell(sheetName: string, address: string): SeenCell {
    this.#book.settle();
    const sheet = this.#sheet(sheetName);
    const place = parseA1(address);
    if (!place) throw new Error(`“${address}” is no address of a cell.`);
    const { row, column } = place;
    const contents = sheet.at(row, column);
    const numberFormat = numberFormatAt(sheet, row, column);
    const value = contents?.value ?? null;
    return { value, formula: contents?.formula, text: shownText(value, numberFormat).text, numberFormat };
  }

  /** The active sheet and what is selected on it, e.g. `附件1!D13`. */
  get selection(): string {
    return this.pane.selection;
  }

  /** The settings the file would carry. */
  get settings(): Readonly<Record<string, Json>> {
    return Object.fromEntries(this.#book.settings);
  }

  /** Cells with formulas that could not be worked out; they show nothing, as nothing is guessed. */
  get notCalculated(): readonly string[] {
    return this.#book.calculation.unknown;
  }

  /** Presses a ribbon button that runs a function of the page, and waits until it has completed. @throws Error */
  async runCommand(functionName: string): Promise<void> {
    await this.pane.runCommand(functionName);
  }

  /** How often the pane asked to be brought to the front (`showAsTaskpane`). */
  get timesShown(): number {
    return this.#service.timesShown;
  }

  /** Objects of Excel that the pane keeps; a pane that never lets go grows without end. */
  get keptObjects(): number {
    return this.#service.keptObjects;
  }

  /** Tells the pane of a change by somebody else without changing anything. */
  async fireChanged(sheetName: string, address: string): Promise<void> {
    this.#book.events.add(EventType.Changed, this.#sheet(sheetName).id, { address, changeType: "RangeEdited" });
    await this.pane.sendEvents();
  }

  #sheet(name: string): Sheet {
    const sheet = this.#book.sheet(name);
    if (!sheet) throw new ApiError("ItemNotFound", `There is no worksheet “${name}”.`);
    return sheet;
  }
}
