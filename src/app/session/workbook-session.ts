import type { BlankFormsRequest } from "../../catalogue/canonical";
import type { Edit } from "../../core/fixing/edit";
import type { CellRef } from "../../core/grid/address";
import type { SheetDesign } from "../../core/grid/sheet-design";
import type { WorkbookSnapshot } from "../../core/grid/snapshot";
import type { Finding } from "../../core/rules/finding";
import type { WorkbookCheck } from "../check";
import type { NotesPlan } from "../notes";
import type { AppliedEdits } from "../ports";
import { appliedWords } from "./applied-words";
import type { FillChoice } from "./fill-preview";
import type { ListedFinding } from "./findings-view";
import { fixesOf } from "./fixes";
import type { SessionHost, SessionTools } from "./session-host";
import type { SessionDeeds, SessionReportOptions, SessionState } from "./session-state";
import { SessionStore } from "./session-store";
import { readSettings, type SessionSettings } from "./settings";
import { inSlices } from "./slices";
import { reportNotice, writtenReport } from "./report-words";
import { keptReport, takeBack } from "./take-back";
import { troubleOf } from "./trouble";

/** Both loaded when first used; see there. */
const engine = () => import(/* webpackChunkName: "engine" */ "./engine");
const writing = () => import(/* webpackChunkName: "writing" */ "./writing");

/**
 * One person at work on one workbook: checks, fixes, fills, reports, and takes back. Doors show `state` and call the
 * methods. No method throws: what goes wrong is `state.trouble`, and `retry` does it again. One thing at a time: what is
 * asked for while something is under way is left undone, and its promise says `false`.
 */
export class WorkbookSession {
  readonly #host: SessionHost;
  readonly #tools: SessionTools;
  readonly #store = new SessionStore();
  #busy = false;
  /** Whether somebody changed the workbook after the latest reading, which a check may still be at work on. */
  #changedSinceRead = false;
  #lastAsked: (() => Promise<boolean>) | undefined;
  #stopWatching: (() => Promise<void>) | undefined;

  constructor(host: SessionHost, tools: SessionTools) {
    this.#host = host;
    this.#tools = tools;
  }

  /** What there is to show. The same object until something changes. */
  get state(): SessionState {
    return this.#store.state;
  }

  /** Calls back after every change of `state`. The result stops it. */
  readonly subscribe = this.#store.subscribe;

  /** Whether the host can show a cell. */
  get canReveal(): boolean {
    return this.#host.reveal !== undefined;
  }

  /** Whether marking costs the user the undo list of the host's own program. */
  get markingClearsUndo(): boolean {
    return this.#host.markingClearsUndo ?? false;
  }

  /** Whether the person works in Excel itself, or on a page that shows the workbook. */
  get surroundings(): "excel" | "page" {
    return this.#host.surroundings ?? "excel";
  }

  /** What it has written and can take back, for hosts that go back in time by themselves. The same parts until one changes. */
  get deeds(): SessionDeeds {
    const { journal, report } = this.#store.state;
    return { journal, report };
  }

  /** Takes the deeds of another time for its own, because the host has brought the workbook of that time back. */
  restoreDeeds(deeds: SessionDeeds): void {
    this.#store.set({ ...deeds, notice: null });
  }

  /** Loads the settings of the workbook and begins to watch it. Neither is worth stopping for where it fails. */
  async start(): Promise<void> {
    await this.loadSettings();
    try {
      this.#stopWatching = await this.#host.watch?.(() => this.#noteForeignChange());
    } catch {
      // Without events there is no hint of stale results, and nothing else is lost.
    }
  }

  /** Takes the settings as they are kept now. */
  async loadSettings(): Promise<void> {
    try {
      const stored = await this.#host.load?.();
      if (stored) this.#store.set({ settings: readSettings(stored) });
    } catch {
      // The defaults stand; a check tells of a host that is really out of order.
    }
  }

  /** Stops watching. */
  async stop(): Promise<void> {
    const stop = this.#stopWatching;
    this.#stopWatching = undefined;
    await stop?.().catch(() => undefined);
  }

  /** Reads the workbook and runs every rule; marks the cells where the settings say so. */
  check(): Promise<boolean> {
    return this.#run(
      "正在读取工作簿",
      () => this.check(),
      async () => this.#checkNow(this.#store.state.settings.marks),
    );
  }

  /** Selects a cell in the workbook. */
  async reveal(at: CellRef): Promise<boolean> {
    try {
      await this.#host.reveal?.(at);
      return true;
    } catch (cause) {
      this.#lastAsked = () => this.reveal(at);
      this.#store.set({ trouble: troubleOf(cause) });
      return false;
    }
  }

  /** Applies the fixes of findings and checks again. Of two fixes for one cell the first is taken. */
  applyFixes(listed: readonly ListedFinding[]): Promise<boolean> {
    return this.#run(
      "正在修正",
      () => this.applyFixes(listed),
      async () => {
        const { title, edits } = fixesOf(listed);
        await this.#write(title, edits, "修正");
      },
    );
  }

  /** Writes a reason beside a finding on 校验说明, which makes the sheet where there is none. An empty reason takes it back. */
  accept(finding: Finding, reason: string): Promise<boolean> {
    return this.#run(
      "正在写入校验说明",
      () => this.accept(finding, reason),
      async () => {
        const { snapshot, check } = await this.#readAndCheck();
        const title = reason.trim() === "" ? `撤回说明：${finding.label}` : `核实说明：${finding.label}`;
        const { planAcceptance } = await writing();
        await this.#writeNotes(planAcceptance(snapshot, check, finding, reason), title);
      },
    );
  }

  /** Writes 校验说明 with every finding, or brings the one that is there up to date. */
  writeNotes(): Promise<boolean> {
    return this.#run(
      "正在写入校验说明",
      () => this.writeNotes(),
      async () => {
        const { snapshot, check } = await this.#readAndCheck();
        const { planNotes } = await writing();
        await this.#writeNotes(planNotes(snapshot, check), "写入校验说明");
      },
    );
  }

  /** Fills the chosen cells as the workbook stands now, and checks again. */
  fill(choice: FillChoice): Promise<boolean> {
    return this.#run(
      "正在填充",
      () => this.fill(choice),
      async () => {
        const { packOf, planChosen } = await writing();
        const snapshot = await this.#host.read();
        const { edits } = planChosen(snapshot, packOf(this.#store.state.settings), choice);
        await this.#write(`填充 ${edits.length} 格`, edits, "填充");
      },
    );
  }

  /** Writes the report as a new sheet, and those on the projects where asked for. Options that are left out come from the forms. */
  writeReport(options: SessionReportOptions): Promise<boolean> {
    return this.#run(
      "正在生成报告",
      () => this.writeReport(options),
      async () => {
        const { planReport, textOfParagraph } = await writing();
        const renderer = await this.#tools.renderer();
        const { snapshot, check } = await this.#readAndCheck();
        await this.#tools.pause();
        const plan = planReport(check.submission, renderer, { ...options, workbook: snapshot });
        const sheets = await this.#addSheets("生成报告", plan.sheets);
        const report = writtenReport(plan, sheets, plan.document.paragraphs.map(textOfParagraph).join("\n"));
        this.#store.set({ report });
        await this.#checkNow(false);
        this.#store.tell("success", reportNotice(report), this.#store.lastEntry);
      },
    );
  }

  /** Makes the report as Word documents and leaves them in `state.word` until the next check; nothing is written into the workbook. */
  writeWord(options: SessionReportOptions): Promise<boolean> {
    return this.#run(
      "正在生成 Word 文件",
      () => this.writeWord(options),
      async () => {
        this.#store.set({ word: null });
        const { makeWordFiles } = await writing();
        const renderer = await this.#tools.wordRenderer();
        const { snapshot, check } = await this.#readAndCheck(this.#host.readWithMerges?.());
        await this.#tools.pause();
        this.#store.set({ word: await makeWordFiles(snapshot, check.submission, renderer, options) });
      },
    );
  }

  /** Adds a set of blank forms to the workbook, and checks it. What is wrong with the request is told by `planTemplate`. */
  addForms(request: BlankFormsRequest): Promise<boolean> {
    return this.#run(
      "正在新建模板",
      () => this.addForms(request),
      async () => {
        const { planTemplate } = await writing();
        const plan = planTemplate(request);
        if (plan.fault !== undefined) {
          this.#store.tell("warning", plan.fault, undefined);
          return;
        }
        const names = await this.#addSheets("新建模板", plan.sheets);
        await this.#checkNow(false);
        this.#store.tell("success", `已新建 ${names.length} 张工作表`, this.#store.lastEntry);
      },
    );
  }

  /** Takes our marks away. */
  clearMarks(): Promise<boolean> {
    return this.#run(
      "正在清除标记",
      () => this.clearMarks(),
      async () => {
        const cleared = await this.#host.clearMarks();
        this.#store.set({ marks: 0, marksTrouble: null, unmarkedSheets: [] });
        this.#store.tell("success", cleared > 0 ? `已清除 ${cleared} 处标记` : "没有需要清除的标记", undefined);
      },
    );
  }

  /** Takes one entry of the journal back. What a person has changed since is left as it is, and named. */
  undo(id: number): Promise<boolean> {
    return this.#run(
      "正在撤销",
      () => this.undo(id),
      async () => {
        const entry = this.#store.state.journal.find((one) => one.id === id);
        if (!entry) return;
        const left = await takeBack(this.#host, entry);
        const journal = this.#store.state.journal.flatMap((one) => (one.id === id ? left : [one]));
        this.#store.set({ journal, report: keptReport(this.#store.state, entry, left) });
        await this.#checkNow(false);
        const [remaining] = left;
        if (remaining) this.#store.tell("warning", `没有全部撤销：${remaining.refused}`, undefined);
        else this.#store.tell("success", `已撤销：${entry.title}`, undefined);
      },
    );
  }

  /** Takes other settings and keeps them in the workbook. */
  async changeSettings(change: Partial<SessionSettings>): Promise<void> {
    const settings = { ...this.#store.state.settings, ...change };
    this.#store.set({ settings, ...(settings.staleHint ? {} : { stale: false }) });
    try {
      await this.#host.save?.({ ...settings });
    } catch (cause) {
      const { title, advice } = troubleOf(cause);
      this.#store.tell("warning", `设置没有保存：${title}。${advice}`, undefined);
    }
  }

  /** Does again what ended in trouble. */
  async retry(): Promise<boolean> {
    return (await this.#lastAsked?.()) ?? false;
  }

  /** Puts trouble and notice aside. */
  dismiss(): void {
    this.#store.set({ trouble: null, notice: null });
  }

  async #run(title: string, again: () => Promise<boolean>, work: () => Promise<void>): Promise<boolean> {
    if (this.#busy) return false;
    this.#busy = true;
    this.#lastAsked = again;
    this.#store.set({ activity: { title, done: 0, total: 0 }, trouble: null, notice: null });
    try {
      await work();
      return true;
    } catch (cause) {
      this.#tools.log(cause);
      this.#store.set({ trouble: troubleOf(cause) });
      return false;
    } finally {
      this.#busy = false;
      this.#store.set({ activity: null });
    }
  }

  /** Reads and checks anew, so that nothing is planned from what stood there some time ago. */
  async #readAndCheck(
    read: Promise<WorkbookSnapshot> = this.#host.read(),
  ): Promise<{ readonly snapshot: WorkbookSnapshot; readonly check: WorkbookCheck }> {
    const snapshot = await read;
    this.#changedSinceRead = false;
    const { checkSteps, coverageOf, listFindings, packOf, writtenInReports } = await engine();
    const steps = checkSteps(snapshot, packOf(this.#store.state.settings));
    const check = await inSlices(steps, this.#tools, ({ done, total }) =>
      this.#store.set({ activity: { title: "正在检查", done, total } }),
    );
    const written = writtenInReports(snapshot);
    this.#store.set({
      checked: { snapshot, check, listed: listFindings(check), coverage: coverageOf(check), written },
      stale: this.#changedSinceRead && this.#store.state.settings.staleHint,
      word: null,
    });
    return { snapshot, check };
  }

  async #checkNow(withMarks: boolean): Promise<void> {
    const { snapshot, check } = await this.#readAndCheck();
    if (withMarks || this.#store.state.marks > 0) await this.#mark(check, snapshot);
  }

  /** A protected sheet must not cost the user the findings, so trouble with marks is told beside them. */
  async #mark(check: WorkbookCheck, snapshot: WorkbookSnapshot): Promise<void> {
    const open = check.findings.filter((finding) => this.#isOpen(finding));
    const { marksOf } = await engine();
    const marks = marksOf(open, snapshot);
    try {
      await this.#host.mark(marks);
      const { unmarkedSheets = [] } = this.#host;
      const standing = marks.filter(({ sheet }) => !unmarkedSheets.includes(sheet)).length;
      this.#store.set({ marks: standing, marksTrouble: null, unmarkedSheets });
    } catch (cause) {
      this.#tools.log(cause);
      this.#store.set({ marksTrouble: troubleOf(cause) });
    }
  }

  #isOpen(finding: Finding): boolean {
    return this.#store.state.checked?.listed.find((one) => one.finding === finding)?.accepted === undefined;
  }

  async #write(title: string, edits: readonly Edit[], verb: string): Promise<void> {
    const { done, stale, awaitingRecalculation } = await this.#host.apply(edits);
    this.#store.record(title, done, []);
    await this.#checkNow(false);
    this.#tellWritten(verb, { done, stale, awaitingRecalculation });
  }

  #tellWritten(verb: string, applied: AppliedEdits): void {
    const isComplete = applied.stale.length === 0;
    const entry = applied.done.length > 0 ? this.#store.lastEntry : undefined;
    this.#store.tell(isComplete ? "success" : "warning", appliedWords(verb, applied), entry);
  }

  async #writeNotes(plan: NotesPlan, title: string): Promise<void> {
    if (plan.kind === "update") {
      await this.#write(title, plan.edits, "写入");
      return;
    }
    const [sheet = plan.design.name] = await this.#addSheets(title, [plan.design]);
    await this.#checkNow(false);
    this.#store.tell("success", `已写入工作表“${sheet}”`, this.#store.lastEntry);
  }

  /** Adds sheets one by one; those that were added before trouble can be undone all the same. */
  async #addSheets(title: string, designs: readonly SheetDesign[]): Promise<readonly string[]> {
    const names: string[] = [];
    try {
      for (const design of designs) names.push(await this.#host.addSheet(design));
    } finally {
      if (names.length > 0) {
        const { sheets } = await this.#host.read();
        this.#store.record(
          title,
          [],
          sheets.filter(({ name }) => names.includes(name)),
        );
      }
    }
    return names;
  }

  #noteForeignChange(): void {
    this.#changedSinceRead = true;
    const { checked, settings, stale } = this.#store.state;
    if (checked && settings.staleHint && !stale) this.#store.set({ stale: true });
  }
}
