import type { RemoteObject } from "./objects/remote-object";
import { WorkbookObject } from "./objects/workbook";
import type { World } from "./objects/world";
import { ApiError, type ApiErrorCode } from "./protocol/api-error";
import { answerBatch, type BatchWorld } from "./protocol/batch";
import type { ClassTables } from "./protocol/class-tables";
import { MemberGate, type ApiSets } from "./protocol/members";
import { ActionType, PathType, type BatchRequest, type BatchResponse } from "./protocol/rich-api";
import type { Violations } from "./protocol/violations";
import type { ExchangeKind, Traffic } from "./traffic";
import { REFUSALS, type Troubles } from "./troubles";
import type { Workbook } from "./workbook/workbook";

/** Bits of a request's flags. */
const WRITES = 1;
const WAITS_FOR_CELL_EDIT = 64;

/** The answer to a request: a body, or the number by which the host refuses it as a whole. */
type RichApiAnswer = { readonly body: string } | { readonly refusal: number };

/** Answers the requests that `context.sync()` sends. */
export class RichApiService implements World, BatchWorld {
  readonly root: WorkbookObject;
  readonly gate: MemberGate;
  readonly #kept = new Map<string, RemoteObject>();
  readonly #listened = new Set<string>();
  /** How often the pane asked to be brought to the front. */
  timesShown = 0;
  #references = 0;
  #ready: () => void = () => undefined;
  /** Resolves when the library says that it can take ribbon commands, a moment after the page has started. */
  readonly actionHandlerReady = new Promise<void>((resolve) => (this.#ready = resolve));

  constructor(
    readonly book: Workbook,
    private readonly troubles: Troubles,
    private readonly traffic: Traffic,
    private readonly violations: Violations,
    tables: ClassTables,
    sets: ApiSets,
  ) {
    this.root = new WorkbookObject(this);
    this.gate = new MemberGate(tables, sets, violations);
  }

  /** Answers one request. */
  async answer(requestBody: string, flags: number): Promise<RichApiAnswer> {
    const request = JSON.parse(requestBody) as BatchRequest;
    // The library reports by itself that it is ready; that is nothing the product did.
    if (asksFor(request, "Microsoft.InternalService.AddinInternalService")) {
      this.#ready();
      return { body: JSON.stringify(acknowledgement(request)) };
    }
    if (asksFor(request, "Microsoft.AppRuntime.AppRuntimeService")) {
      this.timesShown += 1;
      return { body: JSON.stringify(acknowledgement(request)) };
    }
    const kind = kindOf(request, flags);
    const answer = await this.#answer(request, requestBody, flags, kind);
    const body = "body" in answer ? answer.body : "";
    const error = "refusal" in answer ? String(answer.refusal) : errorIn(body);
    this.traffic.add({
      kind,
      actions: request.Actions.length,
      requestBytes: Buffer.byteLength(requestBody),
      responseBytes: Buffer.byteLength(body),
      ...(error !== undefined && { error }),
    });
    return answer;
  }

  /** Whether the library asked for events of this name about a sheet, or about all (`""`). */
  listens(eventName: string, sheetId: string): boolean {
    return this.#listened.has(`${eventName} ${sheetId}`);
  }

  keep(object: RemoteObject): string {
    this.#references += 1;
    const id = `r${this.#references}`;
    this.#kept.set(id, object);
    return id;
  }

  release(referenceId: string): void {
    this.#kept.delete(referenceId);
  }

  /** How many objects the pane keeps: a pane that never lets go grows without end. */
  get keptObjects(): number {
    return this.#kept.size;
  }

  requireInFront(): void {
    this.troubles.requireInFront();
  }

  listen(eventName: string, sheetId: string, wanted: boolean): void {
    if (wanted) this.#listened.add(`${eventName} ${sheetId}`);
    else this.#listened.delete(`${eventName} ${sheetId}`);
  }

  newObject(name: string): RemoteObject {
    this.violations.add("not-implemented", `new ${name}(): the emulated host does not know it`);
    throw new ApiError("NotImplemented", `The emulated Excel host does not know ${name}.`);
  }

  referenced(id: string): RemoteObject {
    const object = this.#kept.get(id);
    if (!object) throw new ApiError("ItemNotFound", "The object was let go.");
    return object;
  }

  async #answer(request: BatchRequest, text: string, flags: number, kind: ExchangeKind): Promise<RichApiAnswer> {
    const failure = kind === "clean-up" ? undefined : await this.troubles.onRequest();
    if (this.troubles.latency > 0) await pause(this.troubles.latency);
    if (typeof failure === "number") return { refusal: failure };
    if (this.troubles.readOnly && (flags & WRITES) !== 0) return { refusal: REFUSALS.noCapability };
    if (Buffer.byteLength(text) > this.troubles.requestLimit) return { refusal: REFUSALS.requestTooLarge };
    if (this.troubles.cellBeingEdited) {
      if ((flags & WAITS_FOR_CELL_EDIT) === 0) return { refusal: REFUSALS.cellBeingEdited };
      await this.troubles.cellEditEnded();
    }
    const carriedOut = failure === undefined ? this.#run(request) : refused(failure);
    const lost = kind === "clean-up" ? undefined : this.troubles.afterRequest();
    const response = lost === undefined ? carriedOut : refused(lost);
    const body = JSON.stringify(response);
    return Buffer.byteLength(body) > this.troubles.responseLimit ? { refusal: REFUSALS.responseTooLarge } : { body };
  }

  #run(request: BatchRequest): BatchResponse {
    this.book.events.trigger = "ThisLocalAddin";
    try {
      return answerBatch(request, this);
    } catch (error) {
      const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
      this.violations.add("emulator-fault", what);
      return refused("GeneralException");
    } finally {
      this.book.events.trigger = "Unknown";
    }
  }
}

function refused(code: ApiErrorCode): BatchResponse {
  const error = new ApiError(code);
  return {
    Results: [],
    Error: { Code: code, Message: error.message, Location: "", ActionIndex: 0, HttpStatusCode: error.httpStatus },
  };
}

function asksFor(request: BatchRequest, service: string): boolean {
  return Object.values(request.ObjectPaths).some(
    ({ ObjectPathType, Name }) => ObjectPathType === PathType.NewObject && Name === service,
  );
}

function acknowledgement(request: BatchRequest): BatchResponse {
  return {
    Results: request.Actions.map((action) => ({
      ActionId: action.Id,
      Value: action.ActionType === ActionType.Instantiate ? {} : null,
    })),
  };
}

function kindOf(request: BatchRequest, flags: number): ExchangeKind {
  const calls = request.Actions.filter((action) => action.ActionType !== ActionType.Instantiate);
  if (calls.length > 0 && calls.every((action) => action.Name === "_RemoveReference")) return "clean-up";
  return (flags & WRITES) === 0 ? "read" : "write";
}

function errorIn(body: string): string | undefined {
  return (JSON.parse(body) as BatchResponse).Error?.Code;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
