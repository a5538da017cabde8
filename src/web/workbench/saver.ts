import type { SessionTools } from "../../app/session";
import { savedNameOf } from "../files/file-names";
import type { OpenFile } from "../files/open-file";
import type { Saved } from "../files/save-file";
import type { WorkKeeper } from "./work-keeper";
import type { WorkbenchTools } from "./workbench-state";

/** What became of a file that was to be saved, in words; nothing where the person thought better of it. */
interface SavingNotice {
  readonly intent: "success" | "error";
  readonly text: string;
}

/** Saves files, one at a time each, and says what became of it. */
export class Saver {
  readonly #saveFile: WorkbenchTools["saveFile"];
  readonly #log: SessionTools["log"];
  readonly #keeper: WorkKeeper;
  readonly #tell: (notice: SavingNotice) => void;
  readonly #saving = new Set<OpenFile>();

  constructor(
    { saveFile, log }: Pick<WorkbenchTools, "saveFile" | "log">,
    keeper: WorkKeeper,
    tell: (notice: SavingNotice) => void,
  ) {
    this.#saveFile = saveFile;
    this.#log = log;
    this.#keeper = keeper;
    this.#tell = tell;
  }

  /** Saves a workbook; while it is being saved it is not saved again. Says whether it was saved. */
  async save(
    file: OpenFile,
    { inPlace, marks }: { readonly inPlace: boolean; readonly marks: boolean },
  ): Promise<boolean> {
    if (this.#saving.has(file)) return false;
    this.#saving.add(file);
    const { name, handle } = file.state;
    try {
      const toSave = await file.bytesToSave(marks);
      const saved = await (inPlace && handle
        ? this.#saveFile(toSave.bytes, handle.name, handle)
        : this.#saveFile(toSave.bytes, savedNameOf(name)));
      if (saved.kind === "given-up") return false;
      file.noteSaved(toSave, saved.name, saved.kind === "written" ? saved.handle : undefined);
      // What was typed while the file was written is not in it.
      if (!file.state.unsaved) await this.#keeper.forget(file);
      const text = wordsOf(saved);
      this.#tell({ intent: "success", text: toSave.hasMarks ? text : `${text}单元格没有标色。` });
      return true;
    } catch (cause) {
      this.#fail(name, cause);
      return false;
    } finally {
      this.#saving.delete(file);
    }
  }

  /** Saves something that was made, if anything was. */
  async saveMade(name: string, bytes: Uint8Array | undefined): Promise<void> {
    if (!bytes) return;
    try {
      const saved = await this.#saveFile(bytes, name);
      if (saved.kind !== "given-up") this.#tell({ intent: "success", text: wordsOf(saved) });
    } catch (cause) {
      this.#fail(name, cause);
    }
  }

  #fail(name: string, cause: unknown): void {
    this.#log(cause);
    const advice = "文件若在 Excel 或 WPS 里开着，请先关掉；或换个位置、文件名再保存。";
    this.#tell({ intent: "error", text: `“${name}”没有保存成功。${advice}` });
  }
}

function wordsOf({ kind, name }: Exclude<Saved, { kind: "given-up" }>): string {
  return kind === "written" ? `已保存“${name}”。` : `已交给浏览器下载：${name}。`;
}
