import { nameForFile } from "../../app/file-name";
import { HostError, type SettingsStore } from "../../app/ports";
import type { ChoiceStore } from "../../app/session/choices";
import { readSettings } from "../../app/session/settings";
import { troubleOf } from "../../app/session/trouble";
import { Store } from "../../app/store";
import type { BlankFormsRequest } from "../../catalogue/forms/canonical";
import type { GivenFile } from "../files/given-file";
import type { KeptWork } from "../files/kept-work";
import type { FileToOpen, FileTools, OpenFile } from "../files/open-file";
import { Review } from "../review/review";
import type { ReviewUnit } from "../review/review-state";
import type { RuleDeskTools } from "../rules/rule-desk";
import type { TrialTools } from "../rules/rule-trials";
import { Ended } from "../workers/ended";
import type { OffPage } from "./off-page";
import { reviewerChoices, ReviewedFiles } from "./reviewed-files";
import { Saver } from "./saver";
import { wordOffPage } from "./word-off-page";
import { WorkKeeper } from "./work-keeper";
import type { ShownView, WorkbenchState, WorkbenchTools } from "./workbench-state";

/** What is loaded when it is first used. */
const opening = () => import(/* webpackChunkName: "opening" */ "./opening");
const packedFiles = () => import(/* webpackChunkName: "packed-files" */ "../files/packed-files");
const reviewRows = () => import(/* webpackChunkName: "review-rows" */ "../review/rows");

/** Characters of the unit in the name of a new file; file systems take no name of more than 255 bytes. */
const LONGEST_UNIT = 50;

/** The workbench: the files that are open, and how they come and go. Components show `state`; no method throws. */
export class Workbench {
  /** Files that were opened together, side by side. */
  readonly review: Review;
  /** What those need who write rules on the page. */
  readonly forRules: RuleDeskTools & TrialTools;
  readonly #tools: WorkbenchTools;
  readonly #keeper: WorkKeeper;
  readonly #fileTools: WorkbenchTools;
  readonly #saver: Saver;
  #offPage: Promise<OffPage> | undefined;
  readonly #reviewed: ReviewedFiles;
  #reviewerChoices: ChoiceStore | undefined;
  readonly #store = new Store<WorkbenchState>({
    files: [],
    refused: [],
    shown: "landing",
    opening: null,
    kept: [],
    asked: null,
    notice: null,
  });
  /** What is asked for while files are being opened waits for its turn. */
  #queue: Promise<void> = Promise.resolve();

  constructor(tools: WorkbenchTools) {
    this.#tools = tools;
    this.#keeper = new WorkKeeper(tools);
    this.#saver = new Saver(tools, this.#keeper, (notice) => this.#store.set({ notice }));
    this.review = new Review(tools);
    this.#reviewed = new ReviewedFiles(this.review);
    this.#fileTools = {
      ...tools,
      ...wordOffPage(() => this.#apart()),
      settings: this.#sharedSettings(tools.settings),
    };
    const { settings } = this.#fileTools;
    this.forRules = {
      ...tools,
      settings,
      save: (name, bytes) => this.#saver.saveMade(name, bytes),
      priorOf: ({ owner = "" }) => this.review.state.earlier.prior?.byUnit.get(owner)?.files ?? [],
    };
  }

  /** What there is to show. The same object until something changes. */
  get state(): WorkbenchState {
    return this.#store.state;
  }

  /** Calls back after every change of `state`. The result stops it. */
  readonly subscribe = this.#store.subscribe;

  /** Looks for unsaved work of an earlier visit. */
  async start(): Promise<void> {
    this.#store.set({ kept: await this.#tools.keptWork.list() });
  }

  /** Whether leaving the page would cost anything. */
  get hasUnsaved(): boolean {
    return this.state.files.some(({ state }) => state.unsaved);
  }

  /** Opens the files that a person chooses or drops; `choose` is called at once, while the browser still lets it. */
  async openChosen(choose: () => Promise<readonly GivenFile[]>): Promise<void> {
    void this.#apart().then((apart) => apart.warmUp());
    try {
      await this.openFiles(await choose());
    } catch (cause) {
      this.#tools.log(cause);
      this.#store.set({ notice: { intent: "error", text: "浏览器没有给出文件：请再试一次，或把文件拖到窗口里。" } });
    }
  }

  /** Opens one file and checks it; several are checked side by side, and none of them is opened by itself. */
  async openFiles(files: readonly GivenFile[]): Promise<void> {
    // A person who thought better of it stays where they are.
    if (files.length === 0) return;
    this.#store.set({ notice: null });
    const { unpacked } = await packedFiles();
    const { files: all, passedOver } = await unpacked(files);
    const [only] = all;
    if (!only || all.length > 1) {
      this.#store.set({ shown: "review" });
      await this.review.add(all, passedOver);
      return;
    }
    await this.#inTurn(async () => {
      const same = await this.#openAt(only.handle);
      if (same) {
        const notice = { intent: "success", text: `“${only.name}”已经打开。` } as const;
        this.#store.set({ shown: { file: same.id }, notice });
        return;
      }
      const notRead =
        passedOver.length > 0 ? `没有打开 ${passedOver.length} 个文件：${passedOver.slice(0, 5).join("、")}。` : "";
      await this.#openGiven(only, this.#tools.newId(), notRead);
    });
  }

  /** Ends the opening of a file that takes long. */
  stopOpening(): void {
    void this.#apart().then((apart) => apart.end());
  }

  /** Opens a file of a unit of the review, or shows it where it is open; a unit of several files is shown with what was found in them. */
  openUnit(unit: ReviewUnit, place?: number): Promise<void> {
    if (unit.files.length > 1 && place === undefined) {
      this.show({ unit: unit.id });
      return Promise.resolve();
    }
    return this.#inTurn(async () => {
      const at = place ?? 0;
      const id = `${unit.id}/${at}`;
      const isOpen = this.state.files.some((file) => file.id === id);
      if (isOpen) this.show({ file: id });
      else await this.#openGiven(unit.files[at]!, id, "", this.#reviewerTools());
    });
  }

  /** The unit of the review that is shown, as itself or by one of its files. */
  get shownUnit(): ReviewUnit | undefined {
    const { shown } = this.state;
    if (typeof shown !== "object") return undefined;
    const id = "unit" in shown ? shown.unit : shown.file.split("/")[0];
    return this.review.state.units.find((unit) => unit.id === id);
  }

  /** Goes to the unit before (-1) or after (1) in the order of the table. What was opened and not changed is closed. */
  async walk(by: -1 | 1): Promise<void> {
    const { rowsToWalk } = await reviewRows();
    const { units, look } = this.review.state;
    const rows = rowsToWalk(units, look);
    const from = this.shownUnit;
    const next = rows[rows.findIndex(({ unit }) => unit.id === from?.id) + by];
    if (!next) return;
    await this.openUnit(next.unit);
    for (const file of this.state.files) {
      const isLeft = from !== undefined && file.id.startsWith(`${from.id}/`);
      const { unsaved, changes } = file.state;
      if (isLeft && (!unsaved || changes === 0)) await this.close(file);
    }
  }

  /** Opens the example of the program and checks it. */
  openExample(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#announce("自评表-示例.xlsx");
      const { openExample } = await opening();
      await this.#addAndShow("自评表-示例.xlsx", (file) => openExample(file, this.#fileTools), true);
    });
  }

  /** Makes a new workbook of blank forms. The request must be one that `planTemplate` finds no fault with. */
  newForms(request: BlankFormsRequest): Promise<void> {
    return this.#inTurn(async () => {
      const name = `${nameForFile(request.unitName, LONGEST_UNIT)}${request.year}年度绩效自评表.xlsx`;
      await this.#announce(name);
      const { newForms } = await opening();
      await this.#addAndShow(name, (file) => newForms(request, file, this.#fileTools), false);
    });
  }

  /** Goes on with unsaved work of an earlier visit. */
  resume(work: KeptWork): Promise<void> {
    return this.#inTurn(async () => {
      await this.#announce(work.name);
      const { openBytes } = await opening();
      const file = { id: work.id, name: work.name, unsaved: true };
      const opened = await this.#add(work.name, async () => {
        await this.#try(work.name, work.bytes, this.#fileTools);
        return openBytes(work.bytes, file, this.#fileTools);
      });
      // What cannot be opened now stays on offer.
      if (opened) this.#store.set({ kept: this.state.kept.filter(({ id }) => id !== work.id) });
      await this.#show(opened, true);
    });
  }

  /** Gives up unsaved work of an earlier visit. */
  async discard({ id }: KeptWork): Promise<void> {
    await this.#tools.keptWork.forget(id);
    this.#store.set({ kept: this.state.kept.filter((work) => work.id !== id) });
  }

  /** Asks how to save a file, where there is anything to ask: marks, open errors, or an original that would be replaced. */
  askToSave(file: OpenFile, { inPlace = false } = {}): void {
    if (inPlace || file.session.state.marks > 0) {
      this.#store.set({ asked: { about: inPlace ? "saving-in-place" : "saving", file } });
    } else {
      void this.save(file);
    }
  }

  /** Closes a file, and asks first where unsaved changes would be lost. */
  async askToClose(file: OpenFile): Promise<void> {
    if (file.state.unsaved) this.#store.set({ asked: { about: "closing", file } });
    else await this.close(file);
  }

  /** Leaves all as it is. */
  withdraw(): void {
    this.#store.set({ asked: null });
  }

  /** Saves a copy to be handed in, and closes the file once it is saved. */
  async saveAndClose(file: OpenFile): Promise<void> {
    if ((await this.save(file)) && !file.state.unsaved) await this.close(file);
  }

  /**
   * Saves under 原名-已校验 where the person says, with the marks of the latest check or without any; `inPlace` writes the
   * file that was opened. While a file is being saved it is not saved again. Says whether it was saved.
   */
  save(file: OpenFile, { inPlace = false, marks = false } = {}): Promise<boolean> {
    this.withdraw();
    return this.#saver.save(file, { inPlace, marks });
  }

  /** Closes a file; its unsaved changes are lost, which a person must have been asked about. */
  async close(file: OpenFile): Promise<void> {
    const files = this.state.files.filter((other) => other !== file);
    const index = this.state.files.indexOf(file);
    const next = files[Math.min(index, files.length - 1)];
    const { shown } = this.state;
    const isShown = typeof shown === "object" && "file" in shown && shown.file === file.id;
    const back = this.review.state.units.length > 0 ? "review" : "landing";
    this.#store.set({ files, asked: null, ...(isShown && { shown: next ? { file: next.id } : back }) });
    await this.#reviewed.close(file);
    await this.#keeper.drop(file);
    await file.close();
  }

  /** Gives what was made of the review to be saved, if anything was. */
  async saveMade(name: string, made: Promise<Uint8Array | undefined>): Promise<void> {
    await this.#saver.saveMade(name, await made);
  }

  /** Shows another view. */
  show(shown: ShownView): void {
    // What went well is no news on another view.
    this.#store.set({ shown, ...(this.state.notice?.intent === "success" && { notice: null }) });
    if (shown === "review") for (const file of this.state.files) this.#reviewed.look(file);
  }

  /** Lets go of the review; files that were opened from it stay open. */
  endReview(): void {
    this.review.clear();
    this.#reviewed.clear();
    if (this.state.shown === "review") this.#store.set({ shown: "landing" });
  }

  /** Takes a file that could not be opened from the list. */
  dismissRefused(id: string): void {
    this.#store.set({ refused: this.state.refused.filter((file) => file.id !== id) });
  }

  /** Puts the notice aside. */
  dismissNotice(): void {
    this.#store.set({ notice: null });
  }

  /** Keeps all unsaved work at once, before the page is left. Says whether all of it is kept. */
  keepNow(): Promise<boolean> {
    return this.#keeper.keepAll();
  }

  /** Keeps all unsaved work and then leaves the page by `leave`; where the browser keeps nothing, it says so and stays. */
  async keepAndLeave(leave: () => void): Promise<void> {
    if (await this.keepNow()) leave();
    else this.#store.set({ notice: { intent: "error", text: "浏览器没能留住没保存的改动：请先保存文件，再更新。" } });
  }

  /** The open file that is written at the same place: a second copy would overwrite what is saved from the first. */
  async #openAt(handle: FileSystemFileHandle | undefined): Promise<OpenFile | undefined> {
    for (const file of this.state.files) if (handle && (await file.state.handle?.isSameEntry(handle))) return file;
    return undefined;
  }

  /** What is chosen beside one file holds at once for the other open ones, which would else put their own choices back. */
  #sharedSettings(settings: SettingsStore): SettingsStore {
    return {
      load: () => settings.load(),
      save: async (chosen) => {
        await settings.save(chosen);
        for (const { session } of this.state.files) await session.loadSettings();
      },
    };
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(work).catch((cause: unknown) => {
      this.#tools.log(cause);
      this.#store.set({ opening: null, notice: { intent: "error", text: "没有打开：程序出错，请重试或刷新页面。" } });
    });
    return this.#queue;
  }

  async #announce(name: string): Promise<void> {
    this.#store.set({ opening: { name, canEnd: false }, notice: null });
    await this.#tools.drawn();
  }

  async #addAndShow(name: string, open: (file: FileToOpen) => Promise<OpenFile>, checks: boolean): Promise<void> {
    await this.#show(await this.#add(name, () => open({ id: this.#tools.newId(), name })), checks);
  }

  async #show(opened: OpenFile | undefined, checks: boolean): Promise<void> {
    this.#store.set({ opening: null, ...(opened && { shown: { file: opened.id } }) });
    if (!opened || !checks) return;
    await this.#tools.pause();
    await opened.session.check();
  }

  #reviewerTools(): FileTools {
    this.#reviewerChoices ??= reviewerChoices(this.#tools.choices);
    return { ...this.#fileTools, choices: this.#reviewerChoices };
  }

  async #openGiven(given: GivenFile, id: string, notRead: string, tools: FileTools = this.#fileTools): Promise<void> {
    await this.#announce(given.name);
    const { openGivenFile } = await opening();
    let remark = notRead;
    const opened = await this.#add(given.name, async () => {
      const identity = { id, name: given.name, handle: given.handle };
      const bytes = await given.read();
      await this.#try(given.name, bytes, tools);
      const { file, remark: own } = await openGivenFile({ ...given, read: async () => bytes }, identity, tools);
      if (own !== "") remark += `${given.name}：${own}`;
      return file;
    });
    this.#store.set({ notice: remark === "" ? null : { intent: "success", text: remark } });
    await this.#show(opened, true);
  }

  #apart(): Promise<OffPage> {
    this.#offPage ??= import(/* webpackChunkName: "off-page" */ "./off-page").then(
      ({ OffPage }) => new OffPage(this.#tools),
    );
    return this.#offPage;
  }

  /** Has a file opened and checked in a worker first: what hangs there hangs nothing here. */
  async #try(name: string, bytes: Uint8Array, { settings, choices }: FileTools): Promise<void> {
    const { opening: announced } = this.state;
    this.#store.set({ opening: announced && { ...announced, canEnd: true } });
    const { audience } = choices.state;
    const task = { file: { name, bytes }, settings: readSettings(await settings.load()), audience };
    await (await this.#apart()).tryFile(task);
    this.#store.set({ opening: announced });
  }

  async #add(name: string, open: () => Promise<OpenFile>): Promise<OpenFile | undefined> {
    try {
      const file = await open();
      await file.session.start();
      this.#keeper.watch(file);
      this.#store.set({ files: [...this.state.files, file] });
      return file;
    } catch (cause) {
      if (cause instanceof Ended) return undefined;
      // A wrong file is no fault of ours.
      if (!(cause instanceof HostError) || cause.trouble === "unknown") this.#tools.log(cause);
      const refused = { id: this.#tools.newId(), name, trouble: troubleOf(cause) };
      this.#store.set({ refused: [...this.state.refused, refused] });
      return undefined;
    }
  }
}
