import type { Store } from "../store";
import type { Draft } from "./transactions";
import type { ChosenWord } from "./refreshed-word";
import { reportNotice, writtenReport, type WrittenReport } from "./report-words";
import type { SessionChecks } from "./session-checks";
import type { SessionTools } from "./session-host";
import type { SessionReportOptions, SessionState } from "./session-state";
import type { Turns } from "./turns";

/** Loaded when first used; see there. */
const writing = () => import(/* webpackChunkName: "writing" */ "./writing");

/** What the reports of a session need of it. */
export interface ReportsAround {
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
    const { tools, turns, checks, transact, checkWritten } = this.#around;
    return turns.run(
      "正在生成报告",
      () => this.writeSheets(options),
      async () => {
        const { planReport, textOfParagraph } = await writing();
        const renderer = await tools.renderer();
        const { snapshot, check } = await checks.current();
        await tools.pause();
        const plan = planReport(check.submission, renderer, { ...options, workbook: snapshot });
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
      async () => {
        store.set({ word: null });
        const { snapshot, check } = await checks.current({ withCopy: tools.choices.state.copiesFile });
        const word = await tools.makeWord?.({ snapshot, settings: store.state.settings, options });
        if (word) return store.set({ word });
        const { makeWordFiles } = await writing();
        const renderer = await tools.wordRenderer();
        await tools.pause();
        store.set({ word: await makeWordFiles(snapshot, check.submission, renderer, options) });
      },
    );
  }

  refreshWord(chosen: ChosenWord): Promise<boolean> {
    const { tools, turns, checks, store } = this.#around;
    return turns.run(
      "正在更新 Word 报告",
      () => this.refreshWord(chosen),
      async () => {
        store.set({ refreshed: null });
        const { refreshedWord } = await writing();
        const { snapshot, check } = await checks.current({ withCopy: tools.choices.state.copiesFile });
        await tools.pause();
        store.set({ refreshed: await refreshedWord(chosen, tools.openWord, snapshot, check.submission) });
      },
    );
  }
}
