import { HostError, type AppliedEdits, type SettingsStore } from "../../app/ports";
import { WorkbookSession, type SessionTools, type SessionTrouble } from "../../app/session";
import { inSlices } from "../../app/session/slices";
import { troubleOf } from "../../app/session/trouble";
import { Store } from "../../app/store";
import type { WorkbookView } from "../../app/workbook-view";
import { printRef, toA1, type CellRef } from "../../core/grid/address";
import type { SheetDesign } from "../../core/grid/sheet-design";
import { XlsxFileWorkbook } from "../../hosts/xlsx-file";
import { planMoved, planTyped, type Deed, type Moved, type TypedCell, type TypedPlan } from "../editing";
import type { RowsChange } from "../grid/props";
import { FileSessionHost } from "./file-session-host";
import { wordChanges, type WordOrigins } from "./word-changes";

type Checkpoint = ReturnType<XlsxFileWorkbook["checkpoint"]>;

/** What the page shows of an open file. Never changed, always replaced. */
export interface OpenFileState {
  readonly name: string;
  /** How the workbook looks; `null` until it was asked for by `look`. */
  readonly view: WorkbookView | null;
  /** Why `view` is missing, or is not how the workbook looks now. */
  readonly viewTrouble: SessionTrouble | null;
  readonly selected: CellRef | null;
  /** Whether it holds changes that no file has. */
  readonly unsaved: boolean;
  /** Counts up with every change of the workbook. */
  readonly changes: number;
  /** Why something typed was not written, in Chinese; empty where all was. */
  readonly refusal: string;
  /** Where the file may be written in place; `undefined` where the browser cannot, or has not asked. */
  readonly handle: FileSystemFileHandle | undefined;
}

/** What a file is opened with. */
export interface FileToOpen {
  readonly id: string;
  readonly name: string;
  readonly handle?: FileSystemFileHandle | undefined;
  /** Whether it comes from no file, or from work that was not saved. */
  readonly unsaved?: boolean;
  /** Where its cells stood in the Word file it was made of. */
  readonly origins?: WordOrigins;
}

/** What a file needs of the page. */
export interface FileTools extends SessionTools {
  readonly settings: SettingsStore;
}

/** A file as it is to be saved. */
interface BytesToSave {
  readonly bytes: Uint8Array;
  /** Whether the marks of the latest check could be put in, or those of the file taken out; none is no failure. */
  readonly hasMarks: boolean;
  /** What `noteSaved` is to be told once the bytes are saved: changes that are made meanwhile are not in them. */
  readonly state: Checkpoint;
}

/** One workbook file on the page: its session, through which all is written, and what is shown of it. */
export class OpenFile {
  readonly id: string;
  readonly session: WorkbookSession;
  readonly #workbook: XlsxFileWorkbook;
  readonly #host: FileSessionHost;
  readonly #store: Store<OpenFileState>;
  readonly #tools: Pick<SessionTools, "log" | "pause" | "clock">;
  #saved: Checkpoint | undefined;
  /** Of sheets whose rows were changed nobody knows any more. */
  #origins: WordOrigins;
  readonly #asOpened: Checkpoint;

  private constructor(
    workbook: XlsxFileWorkbook,
    { id, name, handle, unsaved = false, origins = new Map() }: FileToOpen,
    tools: FileTools,
  ) {
    this.id = id;
    this.#workbook = workbook;
    this.#tools = tools;
    this.#host = new FileSessionHost(workbook, {
      changed: () => this.#noteChange(),
      // After what is told of the cell was drawn: both at once would hold the window up.
      reveal: (at) => tools.pause().then(() => this.select(at)),
      settings: tools.settings,
      tools,
    });
    this.session = new WorkbookSession(this.#host, tools);
    this.#origins = origins;
    this.#asOpened = workbook.checkpoint();
    this.#saved = unsaved ? undefined : workbook.checkpoint();
    const state = { name, view: null, viewTrouble: null, selected: null, unsaved, changes: 0, refusal: "", handle };
    this.#store = new Store<OpenFileState>(state);
    this.subscribe = this.#store.subscribe;
  }

  /** @throws HostError not-a-workbook, encrypted, damaged or too-large */
  static open(bytes: Uint8Array, file: FileToOpen, tools: FileTools): OpenFile {
    return new OpenFile(XlsxFileWorkbook.open(bytes), file, tools);
  }

  /** A workbook that was read already. */
  static of(workbook: XlsxFileWorkbook, file: FileToOpen, tools: FileTools): OpenFile {
    return new OpenFile(workbook, file, tools);
  }

  /** A new workbook with the designed sheets, which is saved nowhere yet. */
  static create(designs: readonly SheetDesign[], file: FileToOpen, tools: FileTools): OpenFile {
    return new OpenFile(XlsxFileWorkbook.create(designs), { ...file, unsaved: true }, tools);
  }

  /** What there is to show. The same object until something changes. */
  get state(): OpenFileState {
    return this.#store.state;
  }

  /** Calls back after every change of `state`. The result stops it. */
  readonly subscribe: Store<OpenFileState>["subscribe"];

  /** Works out how the workbook looks, and keeps that up to date from now on. What goes wrong is `viewTrouble`. */
  async look(): Promise<void> {
    try {
      if (!this.state.view) {
        // The page is being drawn, then the sheet will be: this in tasks of its own between them. What was worked out is kept.
        await this.#tools.pause();
        await inSlices(this.#workbook.viewSteps(), this.#tools);
        await this.#tools.pause();
      }
      this.#store.set({ view: await this.#workbook.view(), viewTrouble: null });
    } catch (cause) {
      this.#tools.log(cause);
      this.#store.set({ viewTrouble: troubleOf(cause) });
    }
  }

  /** Makes a cell the active one. */
  select(at: CellRef): void {
    this.#store.set({ selected: { ...at } });
  }

  /** Writes what a person typed, pasted or cleared, after all that was asked for before. */
  async type(cells: readonly TypedCell[], { whole, moved }: Deed = {}): Promise<void> {
    const [first] = cells;
    const { view } = this.state;
    if (!first || !view) return;
    const title = cells.length === 1 ? `修改 ${toA1(first.at)}` : `修改 ${cells.length} 格`;
    const move = moved ? planMoved(view, cells, moved) : { cells, refused: [] };
    const typed = planTyped(view, move.cells, whole);
    const { edits } = typed;
    const refused = [...typed.refused, ...move.refused, ...(moved ? this.#heldBy(moved) : [])];
    this.#store.set({ refusal: refusalWords(refused, whole) });
    if (edits.length === 0 || (whole && refused.length > 0)) return;
    try {
      const { stale } = await this.session.type(title, first.at, edits);
      const left = [...refused, ...stale.map(changedMeanwhile)];
      this.#store.set({ refusal: refusalWords(left) + (left.length === 0 ? remarkWords(typed.remarked) : "") });
    } catch (cause) {
      this.#tools.log(cause);
      const { title: what, advice } = troubleOf(cause);
      this.#store.set({ refusal: `没有写入：${what}。${advice}` });
    }
  }

  /** Puts rows in or takes them out, as one step; what would not follow is refused by name. */
  async changeRows(change: RowsChange): Promise<void> {
    const { kind, sheet, row, count } = change;
    const title = `${kind === "delete" ? "删除" : "插入"} ${count} 行`;
    this.#store.set({ refusal: "" });
    try {
      await this.session.restructure(title, { sheet, row, column: 0 }, () => this.#host.changeRows(change));
      this.#origins = new Map([...this.#origins].filter(([key]) => !key.startsWith(`${sheet}!`)));
    } catch (cause) {
      if (!(cause instanceof HostError)) this.#tools.log(cause);
      const { title: what, advice, detail } = troubleOf(cause);
      this.#store.set({ refusal: `没有${title}：${detail === "" ? `${what}。${advice}` : `${detail}。`}` });
    }
  }

  /** Says why something that a person did was not written, in Chinese. */
  refuse(why: string): void {
    this.#store.set({ refusal: why });
  }

  /** Puts aside why something typed was not written. */
  dismissRefusal(): void {
    this.#store.set({ refusal: "" });
  }

  /** Takes back what was done last. */
  undo(): Promise<void> {
    return this.#travel(-1);
  }

  /** Does again what was taken back last. */
  redo(): Promise<void> {
    return this.#travel(1);
  }

  /** The file as it would be saved, with the marks of the latest check or without any, and all that was typed before. */
  bytesToSave(marks: boolean): Promise<BytesToSave> {
    return this.session.inTurn(async () => {
      const state = this.#workbook.checkpoint();
      try {
        const bytes = await (marks ? this.#host.withMarks() : this.#host.withoutMarks());
        return { bytes, hasMarks: true, state };
      } catch (cause) {
        // The work must not be lost for want of colours.
        this.#tools.log(cause);
        return { bytes: this.#workbook.toBytes(), hasMarks: false, state };
      }
    });
  }

  /** The file as it is, without marks, to be kept in case the page is closed. */
  bytesToKeep(): Uint8Array {
    return this.#workbook.toBytes();
  }

  /** Notes that `state` was saved, under `name` and, where the browser can write there again, at `handle`. */
  noteSaved({ state }: Pick<BytesToSave, "state">, name: string, handle: FileSystemFileHandle | undefined): void {
    this.#saved = state;
    this.#store.set({ name, handle: handle ?? this.state.handle, unsaved: this.#workbook.checkpoint() !== state });
  }

  /** Whether it was made of a Word file. */
  get isOfWord(): boolean {
    return this.#origins.size > 0;
  }

  /** Where a cell stood in the Word file that the workbook was made of; empty where in none. */
  readonly placeInWord = (at: CellRef): string => this.#origins.get(printRef(at)) ?? "";

  /** What was changed since the Word file was read, a line a cell, in Chinese. */
  changesForWord(): Promise<readonly string[]> {
    return this.session.inTurn(async () => {
      const now = await this.#workbook.view();
      const state = this.#workbook.checkpoint();
      try {
        this.#workbook.restore(this.#asOpened);
        return wordChanges(await this.#workbook.view(), now, this.#origins);
      } finally {
        this.#workbook.restore(state);
      }
    });
  }

  /** Lets go of the workbook. */
  close(): Promise<void> {
    return this.session.stop();
  }

  /** Names, formats and charts do not follow a block: it stays where they mean it. */
  #heldBy({ sheet, area }: Moved): TypedPlan["refused"] {
    const at = { sheet, row: area.top, column: area.left };
    const referrers = this.#workbook.referrersOf({ sheet, area });
    return referrers.map((what) => ({ at, why: `${what}引用了剪切的格，不能跟着改，请改用复制` }));
  }

  async #travel(by: -1 | 1): Promise<void> {
    const at = await this.session.travel(by);
    if (at) this.select(at);
  }

  #noteChange(): void {
    const { changes, view } = this.state;
    this.#store.set({ unsaved: this.#workbook.checkpoint() !== this.#saved, changes: changes + 1 });
    if (view) void this.look();
  }
}

/** What the view showed was no longer there when the entry was written. */
function changedMeanwhile({ at }: AppliedEdits["stale"][number]): TypedPlan["refused"][number] {
  return { at, why: "这一格刚被改动过" };
}

/** What was written although the file's own validations advise against it. */
function remarkWords(remarked: TypedPlan["remarked"]): string {
  const [first] = remarked;
  if (!first) return "";
  const many = remarked.length > 1 ? `有 ${remarked.length} 格` : `${toA1(first.at)} `;
  return `已写入，但${many}不符合表里设的数据验证${remarked.length > 1 ? `，如 ${toA1(first.at)}` : ""}：${first.why}。`;
}

/** 「没有写入 B5：…」, or of many the first reason and how many there are. */
function refusalWords(refused: TypedPlan["refused"], whole?: true): string {
  const [first] = refused;
  if (!first) return "";
  if (whole) return `全部没有写入，因为 ${toA1(first.at)}：${first.why}。`;
  return refused.length === 1
    ? `没有写入 ${toA1(first.at)}：${first.why}。`
    : `有 ${refused.length} 格没有写入，如 ${toA1(first.at)}：${first.why}。`;
}
