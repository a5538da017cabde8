import type { WorkbookSnapshot } from "../../core/grid/snapshot";
import type { ChangeKind } from "../ports";
import type { Store } from "../store";
import { Checker } from "./checker";
import type { AddedSheet } from "./journal";
import { newsOf } from "./news";
import type { SessionHost, SessionTools } from "./session-host";
import type { Checked, Notice, SessionState } from "./session-state";
import { troubleOf } from "./trouble";

/** How long a workbook must be at rest before it is checked again, in milliseconds. */
const REST_MS = { page: 1000, excel: 2000 } as const;

/** What a check does besides checking. */
export interface CheckWish {
  /** Whether a copy of the file is asked for, for merged areas. */
  readonly withCopy?: boolean;
  /** Whether cells are marked; they are where marks stand. */
  readonly marks?: boolean;
}

/** The checks of a session, those asked for and those that follow changes, and what is told of them. */
export class SessionChecks {
  readonly #host: SessionHost;
  readonly #tools: SessionTools;
  readonly #store: Store<SessionState>;
  readonly #checker: Checker;
  /** Whether the host tells of changes. */
  isWatching = false;
  #notices = 0;
  #hasSettingsToSave = false;
  #stopWaiting: () => void = () => undefined;

  constructor(host: SessionHost, tools: SessionTools, store: Store<SessionState>) {
    this.#host = host;
    this.#tools = tools;
    this.#store = store;
    this.#checker = new Checker(host, tools);
  }

  /** Whether changes are followed by a check of their own. */
  get checksByItself(): boolean {
    return this.#tools.choices.state.autoCheck ?? !this.#host.markingClearsUndo;
  }

  /** The workbook as it is, where that is known. */
  known(): WorkbookSnapshot | undefined {
    return this.isWatching && this.#checker.isCurrent ? this.#store.state.checked?.snapshot : undefined;
  }

  /** The latest check where nothing has changed since, else a new one: nothing is planned from what stood there some time ago. */
  async current({ withCopy = false }: CheckWish = {}): Promise<Checked> {
    const { checked } = this.#store.state;
    const canCopy = withCopy && this.#host.readWithMerges !== undefined;
    const needsCopy = canCopy && checked?.snapshot.sheets.some(({ merges }) => merges === "unknown");
    return checked && this.known() && !needsCopy ? checked : this.again({ withCopy, marks: false });
  }

  /** Reads and checks, shows what was found, and marks. @throws HostError where the workbook cannot be read */
  async again({ withCopy = false, marks = this.#store.state.marks > 0 }: CheckWish = {}): Promise<Checked> {
    const checked = await this.#checker.check(this.#store.state.settings, withCopy, (activity) =>
      this.#store.set({ activity }),
    );
    if (!checked) throw new Error("Something else was begun while a check was under way.");
    this.#show(checked);
    if (marks) await this.#mark(checked);
    return checked;
  }

  /** Tells of something, in Chinese; `transaction` is the one that takes it back. */
  tell(intent: Notice["intent"], text: string, transaction: number | undefined): void {
    this.#store.set({ notice: { id: ++this.#notices, intent, text, transaction } });
  }

  /** Notes that the workbook, or what it is checked by, was changed by somebody else than the session. */
  noteChange(kind: ChangeKind): void {
    this.#checker.noteChange(kind);
    const { checked, stale } = this.#store.state;
    if (!checked) return;
    if (!stale) this.#store.set({ stale: true });
    this.planLive();
  }

  /** Notes the merged areas of sheets that the session itself added. */
  noteSheets(added: readonly AddedSheet[]): void {
    for (const { name, merges } of added) if (merges) this.#checker.noteMerges(name, merges);
  }

  /** Notes that the session itself wrote, which it goes on to check. */
  noteWrite(): void {
    this.#checker.noteChange("cells");
    if (this.#store.state.checked) this.#store.set({ stale: true });
  }

  /** Checks again once the workbook is at rest. A check of this kind that is at work is worthless by now. */
  planLive(): void {
    this.callOffLive();
    const { activity, checked, stale } = this.#store.state;
    if (activity !== null || !checked || !stale || !this.checksByItself) return;
    const rest = REST_MS[this.#host.surroundings ?? "excel"];
    this.#stopWaiting = this.#tools.after(rest, () => this.#checkLive(checked));
  }

  /** Lets no check begin or end by itself until the next change. */
  callOffLive(): void {
    this.#stopWaiting();
    this.#checker.overtake();
  }

  /** Keeps changed settings: at once on a page; in Excel, whose undo list that empties, with the next thing that is written. */
  async keepSettings(): Promise<void> {
    this.#hasSettingsToSave = true;
    if (this.#host.surroundings === "page") await this.saveSettings();
  }

  /** Keeps settings that were changed and not kept yet. */
  async saveSettings(): Promise<void> {
    if (!this.#hasSettingsToSave) return;
    try {
      await this.#host.save?.({ ...this.#store.state.settings });
      this.#hasSettingsToSave = false;
    } catch (cause) {
      const { title, advice } = troubleOf(cause);
      this.tell("warning", `设置没有保存：${title}。${advice}`, undefined);
    }
  }

  #show(checked: Checked): void {
    this.#store.set({ checked, stale: !this.#checker.isCurrent, word: null, refreshed: null });
  }

  /** A protected sheet must not cost the user the findings, so trouble with marks is told beside them. */
  async #mark({ listed, snapshot }: Checked): Promise<void> {
    const { marksOf } = await import(/* webpackChunkName: "engine" */ "./engine");
    const open = listed.filter(({ accepted }) => accepted === undefined).map(({ finding }) => finding);
    const marks = marksOf(open, snapshot);
    try {
      await this.#host.mark(marks);
      const { unmarkedSheets = [] } = this.#host;
      const standing = marks.filter(({ sheet }) => !unmarkedSheets.includes(sheet)).length;
      this.#store.set({ marks: standing, marksOld: false, marksTrouble: null, unmarkedSheets });
    } catch (cause) {
      this.#tools.log(cause);
      this.#store.set({ marksTrouble: troubleOf(cause) });
    }
    await this.saveSettings();
  }

  /** Reads only: a mark that nobody asked for would top the list of what Excel can undo. */
  async #checkLive(before: Checked): Promise<void> {
    try {
      const checked = await this.#checker.check(this.#store.state.settings, false, () => undefined);
      if (!checked) return;
      this.#show(checked);
      const { text, intent } = newsOf(before.listed, checked.listed);
      if (text !== "") this.tell(intent, text, undefined);
      if (this.#store.state.marks === 0) return;
      if (this.#host.surroundings === "page") await this.#mark(checked);
      else if (text !== "") this.#store.set({ marksOld: true });
    } catch (cause) {
      // The hint that results may be out of date stands, and a check that is asked for tells what is wrong.
      this.#tools.log(cause);
    }
  }
}
