import { ApiError, type ApiErrorCode } from "./protocol/api-error";

/** Error numbers by which the host refuses a request as a whole. */
export const REFUSALS = {
  cellBeingEdited: 5004,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
  noCapability: 7000,
} as const;

const FIVE_MEGABYTES = 5 * 1024 * 1024;

/** What may go wrong in Excel through no fault of the pane. Tests set it; nothing of it is on by default but the limits. */
export class Troubles {
  /** Another workbook lies in front: activating, selecting and adding sheets are refused. */
  otherWorkbookInFront = false;
  /** The file may be read only: whatever writes is refused. */
  readOnly = false;
  /** Milliseconds that every answer takes. */
  latency = 0;
  /** Largest body of a request and of an answer in bytes. Excel on the web takes 5 MB. */
  requestLimit = FIVE_MEGABYTES;
  responseLimit = FIVE_MEGABYTES;

  #editing = false;
  #afterEditing: (() => void)[] = [];
  #failing: (number | ApiErrorCode)[] = [];
  #failingAfter: ApiErrorCode[] = [];
  #before: { in: number; act: () => void | Promise<void> }[] = [];

  /** Whether the user is typing into a cell. */
  get cellBeingEdited(): boolean {
    return this.#editing;
  }

  /** The user begins to type into a cell: requests are refused, or wait if they ask to (`delayForCellEdit`). */
  startCellEdit(): void {
    this.#editing = true;
  }

  /** The user is done; waiting requests go on. */
  endCellEdit(): void {
    this.#editing = false;
    const waiting = this.#afterEditing;
    this.#afterEditing = [];
    for (const go of waiting) go();
  }

  /** Resolves when no cell is being edited. */
  cellEditEnded(): Promise<void> {
    if (!this.#editing) return Promise.resolve();
    return new Promise((resolve) => this.#afterEditing.push(resolve));
  }

  /** The next request fails: by a number as a whole, by a code at its first action. Call it again for the one after. */
  failNext(error: number | ApiErrorCode): void {
    this.#failing.push(error);
  }

  /** The next request is carried out, and answered with an error all the same: its answer was lost on the way. */
  failAfterNext(error: ApiErrorCode): void {
    this.#failingAfter.push(error);
  }

  /** For the host: how the request that was just carried out is to be answered, if not truly. */
  afterRequest(): ApiErrorCode | undefined {
    return this.#failingAfter.shift();
  }

  /** Something happens right before the nth request from now (1 is the next): say, another user deletes a sheet. */
  beforeRequest(nth: number, act: () => void | Promise<void>): void {
    this.#before.push({ in: nth, act });
  }

  /** For the host: lets happen what was to happen before this request, and tells how it is to fail, if it is. */
  async onRequest(): Promise<number | ApiErrorCode | undefined> {
    for (const planned of this.#before) planned.in -= 1;
    const due = this.#before.filter((planned) => planned.in <= 0);
    this.#before = this.#before.filter((planned) => planned.in > 0);
    for (const { act } of due) await act();
    return this.#failing.shift();
  }

  /** @throws ApiError InactiveWorkbook */
  requireInFront(): void {
    if (this.otherWorkbookInFront) throw new ApiError("InactiveWorkbook");
  }
}
