import { ChoiceStore } from "../../src/app/session";
import type { KeptWork, WorkStore } from "../../src/web/files/kept-work";
import type { Saved } from "../../src/web/files/save-file";
import type { WorkbenchTools } from "../../src/web/workbench/workbench-state";

/** Unsaved work kept in a map. */
class MemoryWorkStore implements WorkStore {
  readonly works = new Map<string, KeptWork>();
  /** Whether it keeps nothing more. */
  isFull = false;

  async list(): Promise<readonly KeptWork[]> {
    return [...this.works.values()].sort((a, b) => b.at - a.at);
  }

  async keep(work: KeptWork): Promise<boolean> {
    if (this.isFull) return false;
    this.works.set(work.id, work);
    return true;
  }

  async forget(id: string): Promise<void> {
    this.works.delete(id);
  }
}

/** What the page would have of a browser, without one. */
interface TestTools extends WorkbenchTools {
  readonly keptWork: MemoryWorkStore;
  /** Everything that was saved. */
  readonly saved: { readonly name: string; readonly bytes: Uint8Array; readonly inPlace: boolean }[];
}

/** Tools that save into a list; `answer` is what the browser makes of every file to be saved. */
export function testTools(answer: (name: string) => Saved = (name) => ({ kind: "downloaded", name })): TestTools {
  const saved: TestTools["saved"] = [];
  let ids = 0;
  let settings: Readonly<Record<string, unknown>> = {};
  return {
    saved,
    renderer: () => import("../../src/render/report-sheet"),
    wordRenderer: () => import("../../src/render/word"),
    openWord: async (bytes) => (await import("../../src/hosts/docx-file")).WordControls.open(bytes),
    readOther: async (chosen) => (await import("../../src/pane/word/read-other")).readOther(chosen),
    pause: async () => undefined,
    choices: new ChoiceStore({ load: () => ({}), save: () => undefined }),
    after: () => () => undefined,
    clock: () => 0,
    log: () => undefined,
    settings: { load: async () => settings, save: async (changed) => void (settings = changed) },
    keptWork: new MemoryWorkStore(),
    saveFile: async (bytes, name, handle) => {
      saved.push({ name, bytes, inPlace: handle !== undefined });
      return answer(name);
    },
    now: () => 1_700_000_000_000,
    newId: () => `id-${++ids}`,
    drawn: async () => undefined,
    drafts: memoryDraft(),
    startWorker: () => undefined,
    workers: 2,
  };
}

/** A draft kept for as long as a test. */
export function memoryDraft(): WorkbenchTools["drafts"] {
  let kept: string | null = null;
  return { load: () => kept, save: (text) => void (kept = text) };
}
