import type { BlankFormsRequest } from "../../catalogue/forms/canonical";
import type { Edit } from "../../core/fixing/edit";
import type { CellRef } from "../../core/grid/address";
import type { Finding } from "../../core/rules/finding";
import type { NotesPlan } from "../notes";
import type { AppliedEdits } from "../ports";
import { Store } from "../store";
import { appliedWords } from "./applied-words";
import type { ChoiceStore } from "./choices";
import type { FillChoice } from "./fill-preview";
import type { ListedFinding } from "./findings-view";
import { fixesOf } from "./fixes";
import type { OfferedTexts } from "../offered-texts";
import type { ChosenFile } from "./refreshed-word";
import type { SessionHost, SessionTools } from "./session-host";
import { SessionChecks, type CheckWish } from "./session-checks";
import { SessionHistory } from "./session-history";
import { SessionReports } from "./session-reports";
import { FRESH_STATE, type Checked, type SessionState } from "./session-state";
import type { SessionReportOptions } from "./report-options";
import { readSettings, type SessionSettings } from "./settings";
import { Transactions, type Draft } from "./transactions";
import { Turns } from "./turns";

/** Loaded when first used; see there. */
const writing = () => import(/* webpackChunkName: "writing" */ "./writing");
type Writing = Awaited<ReturnType<typeof writing>>;

/**
 * One person at work on one workbook: checks, fixes, fills, reports, and takes back. Doors show `state` and call the
 * methods. No method throws: what goes wrong is `state.trouble`, and `retry` does it again. One thing at a time: what is
 * asked for while something is under way is left undone, and its promise says `false`; what is typed waits for its turn.
 */
export class WorkbookSession {
  readonly #host: SessionHost;
  readonly #tools: SessionTools;
  readonly #store = new Store<SessionState>(FRESH_STATE);
  readonly #transactions: Transactions;
  readonly #checks: SessionChecks;
  readonly #turns: Turns;
  readonly #reports: SessionReports;
  readonly #history: SessionHistory;
  /** How often a cell was to be shown; only the latest counts. */
  #reveals = 0;
  #stopWatching: (() => Promise<void>) | undefined;
  #stopListening: () => void = () => undefined;

  constructor(host: SessionHost, tools: SessionTools) {
    this.#host = host;
    this.#tools = tools;
    this.#transactions = new Transactions(host, this.#store);
    this.#checks = new SessionChecks(host, tools, this.#store);
    this.#turns = new Turns(this.#store, this.#checks, tools.log);
    this.#history = new SessionHistory({
      store: this.#store,
      turns: this.#turns,
      checks: this.#checks,
      transactions: this.#transactions,
      checkWritten: () => this.#checkWritten(),
    });
    this.#reports = new SessionReports({
      tools,
      store: this.#store,
      turns: this.#turns,
      checks: this.#checks,
      transact: (title, work) => this.#transact(title, undefined, work),
      checkWritten: async (words) => {
        await this.#checkWritten();
        this.#checks.tell("success", words, this.#transactions.latest);
      },
    });
  }

  /** What there is to show. The same object until something changes. */
  get state(): SessionState {
    return this.#store.state;
  }

  /** Calls back after every change of `state`. The result stops it. */
  readonly subscribe = this.#store.subscribe;

  /** How the person likes to work, in every workbook. */
  get choices(): ChoiceStore {
    return this.#tools.choices;
  }

  /** Whether the host can show a cell. */
  get canReveal(): boolean {
    return this.#host.reveal !== undefined;
  }

  /** Whether marking costs the user the undo list of the host's own program. */
  get markingClearsUndo(): boolean {
    return this.#host.markingClearsUndo ?? false;
  }

  /** Whether merged cells are known only by a copy of the file. */
  get copiesFile(): boolean {
    return this.#host.readWithMerges !== undefined;
  }

  /** Whether changes are followed by a check of their own. */
  get checksByItself(): boolean {
    return this.#checks.checksByItself;
  }

  /** Whether the person works in Excel itself, or on a page that shows the workbook. */
  get surroundings(): "excel" | "page" {
    return this.#host.surroundings ?? "excel";
  }

  /** Loads the settings of the workbook and begins to watch it. Neither is worth stopping for where it fails. */
  async start(): Promise<void> {
    this.#transactions.restore();
    this.#stopListening = this.#listenToAudience();
    await this.loadSettings();
    try {
      this.#stopWatching = await this.#host.watch?.((kind) => this.#checks.noteChange(kind));
      this.#checks.isWatching = this.#stopWatching !== undefined;
    } catch {
      // Without events there is no hint of stale results, and nothing else is lost.
    }
  }

  /** Takes the settings as they are kept now; results of others are out of date. */
  async loadSettings(): Promise<void> {
    try {
      const stored = await this.#host.load?.();
      if (!stored) return;
      const settings = readSettings(stored);
      const isOther = JSON.stringify(settings) !== JSON.stringify(this.state.settings);
      this.#store.set({ settings });
      if (isOther) this.#checks.noteChange("cells");
    } catch {
      // The defaults stand; a check tells of a host that is really out of order.
    }
  }

  /** Stops watching. */
  async stop(): Promise<void> {
    this.#checks.callOffLive();
    this.#checks.isWatching = false;
    this.#stopListening();
    const stop = this.#stopWatching;
    this.#stopWatching = undefined;
    await stop?.().catch(() => undefined);
  }

  /** Reads the workbook and runs every rule; marks the cells where the choices say so. */
  check(): Promise<boolean> {
    return this.#turns.run(
      "正在读取工作簿",
      () => this.check(),
      async () => {
        await this.#checks.again({ withCopy: this.choices.state.copiesFile, marks: this.choices.state.marks });
      },
      { waits: true },
    );
  }

  /** Selects a cell in the workbook. */
  async reveal(at: CellRef): Promise<boolean> {
    const own = ++this.#reveals;
    this.#store.set({ revealing: true });
    try {
      await this.#host.reveal?.(at);
      return true;
    } catch (cause) {
      this.#turns.fail(cause, () => this.reveal(at));
      return false;
    } finally {
      if (own === this.#reveals) this.#store.set({ revealing: false });
    }
  }

  /** Applies the fixes of findings and checks again. Of two fixes for one cell the first is taken. */
  applyFixes(listed: readonly ListedFinding[]): Promise<boolean> {
    return this.#turns.run(
      "正在修正",
      () => this.applyFixes(listed),
      () => {
        const { title, edits } = fixesOf(listed);
        return this.#write(title, edits, "修正");
      },
    );
  }

  /** Writes a reason beside a finding on 校验说明, which makes the sheet where there is none. An empty reason takes it back. */
  accept(finding: Finding, reason: string): Promise<boolean> {
    const title = reason.trim() === "" ? `撤回说明：${finding.label}` : `核实说明：${finding.label}`;
    return this.#annotate(title, ({ planAcceptance }, { snapshot, check }) =>
      planAcceptance(snapshot, check, finding, reason),
    );
  }

  /**
   * 「就是它」: confirms on 校验说明 that a label stands for another (`suggestionFor`), and reads the workbook anew. Without `as` a
   * confirmation is taken back.
   */
  confirmLabel(label: string, as: string | undefined): Promise<boolean> {
    const title = as === undefined ? `不再当作：“${label}”` : `就是它：“${label}”当作“${as}”`;
    return this.#annotate(title, ({ planConfirmedLabel }, { snapshot, check }) =>
      planConfirmedLabel(snapshot, check, label, as),
    );
  }

  /** Writes 校验说明 with every finding, or brings the one that is there up to date. */
  writeNotes(): Promise<boolean> {
    return this.#annotate("写入校验说明", ({ planNotes }, { snapshot, check }) => planNotes(snapshot, check));
  }

  /** Fills the chosen cells and checks again. */
  fill(choice: FillChoice): Promise<boolean> {
    return this.#turns.run(
      "正在填充",
      () => this.fill(choice),
      async () => {
        const { packOf, planChosen } = await writing();
        const { snapshot } = await this.#checks.current();
        const { edits } = planChosen(snapshot, packOf(this.state.settings), choice);
        await this.#write(`填充 ${edits.length} 格`, edits, "填充");
      },
    );
  }

  /** Writes the report as a new sheet, and those on the projects where asked for. Options that are left out come from the forms. */
  writeReport(options: SessionReportOptions): Promise<boolean> {
    return this.#reports.writeSheets(options);
  }

  /** Makes the report as Word documents and leaves them in `state.word` until the next check; nothing is written into the workbook. */
  writeWord(options: SessionReportOptions): Promise<boolean> {
    return this.#reports.writeWord(options);
  }

  /** Brings the figures of a Word report up to date with the workbook, as `state.refreshed`; nothing is written. */
  refreshWord(chosen: ChosenFile): Promise<boolean> {
    return this.#reports.refreshWord(chosen);
  }

  /** Takes texts over from other files, workbooks or Word files, into every report from now on: `state.others`. Nothing is written. */
  takeFrom(...chosen: readonly ChosenFile[]): Promise<boolean> {
    return this.#reports.takeFrom(...chosen);
  }

  /** Takes no texts over from a file any more. */
  takeFromNoMore(name: string): void {
    this.#reports.takeFromNoMore(name);
  }

  /** What a report with these options would take over, before it is written. */
  offered(options: SessionReportOptions): Promise<OfferedTexts> {
    return this.#reports.offered(options);
  }

  /** Adds a set of blank forms to the workbook, and checks it. What is wrong with the request is told by `planTemplate`. */
  addForms(request: BlankFormsRequest): Promise<boolean> {
    return this.#turns.run(
      "正在新建模板",
      () => this.addForms(request),
      async () => {
        const { planTemplate } = await writing();
        const plan = planTemplate(request);
        if (plan.fault !== undefined) return this.#checks.tell("warning", plan.fault, undefined);
        const names = await this.#transact("新建模板", undefined, (draft) => draft.addSheets(plan.sheets));
        await this.#checkWritten({ withCopy: this.choices.state.copiesFile });
        this.#checks.tell("success", `已新建 ${names.length} 张工作表`, this.#transactions.latest);
      },
    );
  }

  /** Takes our marks away. */
  clearMarks(): Promise<boolean> {
    return this.#turns.run(
      "正在清除标记",
      () => this.clearMarks(),
      async () => {
        const cleared = await this.#transactions.make("清除标记", undefined, (draft) => draft.clearMarks());
        this.#store.set({ marks: 0, marksOld: false, marksTrouble: null, unmarkedSheets: [] });
        this.#checks.tell("success", cleared > 0 ? `已清除 ${cleared} 处标记` : "没有需要清除的标记", undefined);
      },
    );
  }

  /** Writes what a person typed in, in its turn, and checks again a moment later. @throws HostError */
  type(title: string, at: CellRef, edits: readonly Edit[]): Promise<AppliedEdits> {
    return this.inTurn(async () => {
      const applied = await this.#transact(title, at, (draft) => draft.apply(edits));
      this.#checks.noteChange("cells");
      return applied;
    });
  }

  /** Moves cells by a work of the host, as one step that can be taken back, and checks again a moment later. @throws HostError */
  restructure(title: string, at: CellRef, work: () => Promise<void>): Promise<void> {
    return this.inTurn(async () => {
      await this.#transact(title, at, work);
      this.#checks.noteChange("structure");
    });
  }

  /** Takes one transaction back, the last where none is named. What a person has changed since is left as it is, and named. */
  undo(id = this.#transactions.latest): Promise<boolean> {
    return this.#history.undo(id);
  }

  /** Does again what was taken back last. */
  redo(): Promise<boolean> {
    return this.#history.redo();
  }

  /** Goes one transaction back (-1) or forth again (1), in its turn, and checks again a moment later. Gives the cell to look at. */
  travel(by: -1 | 1): Promise<CellRef | undefined> {
    return this.#history.travel(by);
  }

  /** Does work once all that was asked for before is done. */
  inTurn<T>(work: () => T | Promise<T>): Promise<T> {
    return this.#turns.inTurn(work);
  }

  /** Takes other settings; the workbook keeps them with the next thing that is written, since keeping them empties Excel's undo list. */
  async changeSettings(change: Partial<SessionSettings>): Promise<void> {
    this.#store.set({ settings: { ...this.state.settings, ...change } });
    await this.#checks.keepSettings();
    this.#checks.noteChange("cells");
  }

  /** Does again what ended in trouble. */
  retry(): Promise<boolean> {
    return this.#turns.retry();
  }

  /** Ends what is under way, where its `activity` says that it can be ended. */
  end(): void {
    this.#turns.end();
  }

  /** Puts trouble and notice aside. */
  dismiss(): void {
    this.#store.set({ trouble: null, notice: null });
  }

  /** Whose rules are checked is a choice for all workbooks, and changes the results of each. */
  #listenToAudience(): () => void {
    let { audience } = this.choices.state;
    return this.choices.subscribe(() => {
      if (this.choices.state.audience === audience) return;
      ({ audience } = this.choices.state);
      this.#checks.noteChange("cells");
    });
  }

  async #write(title: string, edits: readonly Edit[], verb: string): Promise<void> {
    const before = this.#transactions.latest;
    const applied = await this.#transact(title, edits[0]?.at, (draft) => draft.apply(edits));
    await this.#checks.again();
    const { latest } = this.#transactions;
    const intent = applied.stale.length === 0 ? "success" : "warning";
    this.#checks.tell(intent, appliedWords(verb, applied), latest === before ? undefined : latest);
  }

  #annotate(title: string, planOf: (tools: Writing, checked: Checked) => NotesPlan): Promise<boolean> {
    return this.#turns.run(
      "正在写入校验说明",
      () => this.#annotate(title, planOf),
      async () => {
        const tools = await writing();
        const plan = planOf(tools, await this.#checks.current());
        if (plan.kind === "update") return this.#write(title, plan.edits, "写入");
        const [sheet = plan.design.name] = await this.#transact(title, undefined, (draft) =>
          draft.addSheets([plan.design]),
        );
        await this.#checkWritten();
        this.#checks.tell("success", `已写入工作表“${sheet}”`, this.#transactions.latest);
      },
    );
  }

  async #transact<T>(title: string, at: CellRef | undefined, work: (draft: Draft) => Promise<T>): Promise<T> {
    try {
      return await this.#transactions.make(title, at, work);
    } finally {
      this.#checks.noteWrite();
      await this.#checks.saveSettings();
    }
  }

  /** Checks again after sheets were added, which may be deleted again as long as they stay as they are now. */
  async #checkWritten(wish: CheckWish = {}): Promise<void> {
    this.#checks.noteSheets(this.state.journal.done.at(-1)?.sheets ?? []);
    const { snapshot } = await this.#checks.again(wish);
    this.#transactions.noteContents(snapshot);
  }
}
