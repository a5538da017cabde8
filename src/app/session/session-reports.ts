import type { OfferedTexts } from "../offered-texts";
import type { Store } from "../store";
import type { Draft } from "./transactions";
import type { ChosenFile } from "./refreshed-word";
import { reportNotice, writtenReport, type WrittenReport } from "./report-words";
import type { SessionChecks } from "./session-checks";
import type { SessionTools } from "./session-host";
import type { SessionReportOptions } from "./report-options";
import type { SessionState } from "./session-state";
import type { Turns } from "./turns";

/** Loaded when first used; see there. */
const writing = () => import(/* webpackChunkName: "writing" */ "./writing");

/** What the reports of a session need of it. */
interface ReportsAround {
  readonly tools: SessionTools;
  readonly store: Store<SessionState>;
  readonly turns: Turns;
  readonly checks: SessionChecks;
  /** Writes as one step that can be taken back. */
  readonly transact: <T>(title: string, work: (draft: Draft) => Promise<T>) => Promise<T>;
  /** Checks what was written, and then tells of it. */
  readonly checkWritten: (words: string) => Promise<void>;
}

/** The reports on the workbook of a session: as sheets, as Word documents, and those in Word brought up to date. */
export class SessionReports {
  readonly #around: ReportsAround;

  constructor(around: ReportsAround) {
    this.#around = around;
  }

  writeSheets(options: SessionReportOptions): Promise<boolean> {
    const { tools, turns, checks, store, transact, checkWritten } = this.#around;
    return turns.run(
      "正在生成报告",
      () => this.writeSheets(options),
      async () => {
        const { planReport, readOthers, textOfParagraph } = await writing();
        const renderer = await tools.renderer();
        const { snapshot, check } = await checks.current();
        await tools.pause();
        const others = readOthers(store.state.others, check.submission);
        const plan = planReport(check.submission, renderer, { ...options, ...others, workbook: snapshot });
        const report = await transact("生成报告", async (draft): Promise<WrittenReport> => {
          const sheets = await draft.addSheets(plan.sheets);
          draft.report = writtenReport(plan, sheets, plan.document.paragraphs.map(textOfParagraph).join("\n"));
          return draft.report;
        });
        await checkWritten(reportNotice(report));
      },
    );
  }

  writeWord(options: SessionReportOptions): Promise<boolean> {
    const { tools, turns, checks, store } = this.#around;
    return turns.run(
      "正在生成 Word 文件",
      () => this.writeWord(options),
      async (ending) => {
        store.set({ word: null });
        const { snapshot, check } = await checks.current({ withCopy: tools.choices.state.copiesFile });
        const activity = { title: "正在生成 Word 文件", done: 0, total: 0 };
        store.set({ activity: { ...activity, canEnd: tools.makeWord !== undefined } });
        const { settings, others } = store.state;
        const word = await tools.makeWord?.({ snapshot, settings, options, others }, ending);
        ending.heed();
        if (word) return store.set({ word });
        // Here nothing can end it any more.
        store.set({ activity });
        const { makeWordFiles, readOthers } = await writing();
        const renderer = await tools.wordRenderer();
        await tools.pause();
        store.set({
          word: await makeWordFiles(snapshot, check.submission, renderer, {
            ...options,
            ...readOthers(others, check.submission),
          }),
        });
      },
    );
  }

  refreshWord(chosen: ChosenFile): Promise<boolean> {
    const { tools, turns, checks, store } = this.#around;
    return turns.run(
      "正在更新 Word 报告",
      () => this.refreshWord(chosen),
      async (ending) => {
        store.set({ refreshed: null });
        const { snapshot, check } = await checks.current({ withCopy: tools.choices.state.copiesFile });
        const activity = { title: "正在更新 Word 报告", done: 0, total: 0 };
        store.set({ activity: { ...activity, canEnd: tools.refreshWord !== undefined } });
        const { settings, others } = store.state;
        // A file that cannot be read says so below.
        const bytes = tools.refreshWord && (await chosen.read().catch(() => undefined));
        const task = bytes && { fileName: chosen.fileName, bytes, snapshot, settings, others };
        const refreshed = task && (await tools.refreshWord?.(task, ending));
        ending.heed();
        if (refreshed) return store.set({ refreshed });
        store.set({ activity });
        const { refreshedWord } = await writing();
        await tools.pause();
        store.set({ refreshed: await refreshedWord(chosen, tools.openWord, snapshot, check.submission, others) });
      },
    );
  }

  takeFrom(...chosen: readonly ChosenFile[]): Promise<boolean> {
    const { tools, turns, checks, store } = this.#around;
    return turns.run(
      "正在读取文件",
      () => this.takeFrom(...chosen),
      async () => {
        const { readOthers, snapshotOfOther } = await writing();
        const { check } = await checks.current();
        const told: string[] = [];
        for (const one of chosen) {
          const { fileName: name } = one;
          const workbook = await snapshotOfOther(one, tools.readOther);
          if (typeof workbook === "string") told.push(`无法读取“${name}”：${workbook}`);
          else if (readOthers([{ name, workbook }], check.submission).idle.length > 0)
            told.push(`“${name}”里没有自评报告的文字可以沿用`);
          else {
            const kept = store.state.others.filter((other) => other.name !== name);
            if (kept.length < store.state.others.length) told.push(`“${name}”换成了刚选的这一份`);
            store.set({ others: [...kept, { name, workbook }] });
          }
          await tools.pause();
        }
        if (told.length > 0) checks.tell("warning", told.join("；"), undefined);
      },
    );
  }

  takeFromNoMore(name: string): void {
    const { store } = this.#around;
    store.set({ others: store.state.others.filter((other) => other.name !== name) });
  }

  async offered(options: SessionReportOptions): Promise<OfferedTexts> {
    const { checked, others } = this.#around.store.state;
    if (!checked) return { taken: [], written: [] };
    const { offeredTexts, readOthers } = await writing();
    const { snapshot, check } = checked;
    const read = readOthers(others, check.submission);
    return offeredTexts(check.submission, { ...options, ...read, workbook: snapshot });
  }
}
