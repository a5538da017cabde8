import { ApiError } from "./protocol/api-error";
import type { Json } from "./protocol/json";
import { readArea } from "./workbook/areas";
import type { Sheet } from "./workbook/sheet";
import { noteFormatChange, writeContents } from "./workbook/writing";
import type { Workbook } from "./workbook/workbook";

/** What the person in front of Excel, or one who edits the same workbook elsewhere, does. Events follow as in Excel. */
export class User {
  constructor(
    private readonly book: Workbook,
    private readonly flush: () => Promise<void>,
  ) {}

  /** Types into a cell (`B3`), or one text into each of an area: numbers, `=` formulas, texts, as typed. */
  async type(sheet: string, address: string, input: string | number | boolean): Promise<void> {
    writeContents(this.book, this.#sheet(sheet), readArea(address), input);
    await this.#done();
  }

  /** Paints cells: a change of looks only. */
  async paint(sheet: string, address: string, color: string): Promise<void> {
    const own = this.#sheet(sheet);
    own.formats.change(readArea(address), { "fill.color": color });
    noteFormatChange(this.book, own, readArea(address));
    await this.#done();
  }

  /** Goes to a place of a sheet. */
  async select(sheet: string, address: string): Promise<void> {
    this.book.select(this.#sheet(sheet), readArea(address));
    await this.#done();
  }

  async addSheet(name: string): Promise<void> {
    this.book.addSheet(name);
    await this.#done();
  }

  async deleteSheet(name: string): Promise<void> {
    this.book.deleteSheet(this.#sheet(name));
    await this.#done();
  }

  async renameSheet(name: string, to: string): Promise<void> {
    this.book.renameSheet(this.#sheet(name), to);
    await this.#done();
  }

  async hideSheet(name: string): Promise<void> {
    this.book.setVisibility(this.#sheet(name), "Hidden");
    await this.#done();
  }

  /** Protects a sheet with all cells locked that are not marked otherwise. `options` as those of Excel's `protect()`. */
  async protect(name: string, options: Readonly<Record<string, Json>> = {}): Promise<void> {
    this.#sheet(name).protection = { on: true, options };
    await this.#done();
  }

  /** Brings back by Ctrl + Z a conditional format that an add-in had deleted: Excel lists it and cannot load it. */
  async bringBackFormat(name: string, address: string): Promise<void> {
    const own = this.#sheet(name);
    const id = this.book.nextFormatId();
    const areas = [readArea(address)];
    const format = { id, type: "Custom", areas, stopIfTrue: false, formula: "=TRUE", look: {}, kept: "" } as const;
    own.conditionalFormats = [...own.conditionalFormats, { ...format, isBroken: true }];
    await this.#done();
  }

  /** Protects the structure of the workbook (审阅 → 保护工作簿), or ends that. */
  async protectStructure(isOn = true): Promise<void> {
    this.book.structureProtected = isOn;
    await this.#done();
  }

  /** Shows a hidden sheet. */
  async showSheet(name: string): Promise<void> {
    this.book.setVisibility(this.#sheet(name), "Visible");
    await this.#done();
  }

  async unprotect(name: string): Promise<void> {
    this.#sheet(name).protection = { on: false, options: {} };
    await this.#done();
  }

  #sheet(name: string): Sheet {
    const sheet = this.book.sheet(name);
    if (!sheet) throw new ApiError("ItemNotFound", `There is no worksheet “${name}”.`);
    return sheet;
  }

  async #done(): Promise<void> {
    this.book.settle();
    await this.flush();
  }
}
