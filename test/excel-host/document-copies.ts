import type { Json, JsonObject } from "./protocol/json";
import { saveFile } from "./workbook/save-file";
import type { Workbook } from "./workbook/workbook";

/** Excel hands out two copies at most until one is given back. */
const MOST_COPIES = 2;
const TOO_MANY_COPIES = 11_000;
const NO_SUCH_COPY = 11_001;

/** Keys of the answers as the wire numbers them. */
const HANDLE = 0;
const SIZE = 1;

/** Copies of the file that `Office.context.document.getFileAsync` gives, in slices. */
export class DocumentCopies {
  readonly #open = new Map<number, { readonly bytes: Uint8Array; readonly sliceSize: number }>();
  #made = 0;

  constructor(private readonly book: Workbook) {}

  /** How many copies the pane has not given back. */
  get open(): number {
    return this.#open.size;
  }

  /** A new copy. */
  make(sliceSize: number): Json {
    if (this.#open.size >= MOST_COPIES) return { Version: 1, Error: TOO_MANY_COPIES };
    this.#made += 1;
    const bytes = saveFile(this.book);
    this.#open.set(this.#made, { bytes, sliceSize });
    return answerWith({ [HANDLE]: this.#made, [SIZE]: bytes.length });
  }

  /** One slice of a copy. */
  slice(handle: number, index: number): Json {
    const copy = this.#open.get(handle);
    if (!copy) return { Version: 1, Error: NO_SUCH_COPY };
    const data = [...copy.bytes.subarray(index * copy.sliceSize, (index + 1) * copy.sliceSize)];
    return answerWith({ [HANDLE]: data, [SIZE]: data.length });
  }

  /** Takes a copy back. */
  release(handle: number): Json {
    this.#open.delete(handle);
    return { Version: 1, Error: 0 };
  }
}

function answerWith(parts: JsonObject): Json {
  return { Version: 1, Error: 0, ...parts };
}
