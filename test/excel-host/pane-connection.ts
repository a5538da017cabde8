import { isJsonObject, type Json, type JsonObject } from "./protocol/json";
import { answerMessage, eventMessage, readPaneMessage, type PaneMessage } from "./protocol/messages";
import type { Violations } from "./protocol/violations";
import { DocumentCopies } from "./document-copies";
import { Ribbon } from "./ribbon";
import type { RichApiService } from "./rich-api-service";
import type { Traffic } from "./traffic";
import type { Troubles } from "./troubles";
import { sheetPrefix, writeArea } from "./workbook/areas";
import { EventType, type WorkbookEvent } from "./workbook/events";
import type { Workbook } from "./workbook/workbook";

/** Ids of the calls that the library makes by `executeMethod`. */
const Dispatch = {
  SettingsRefresh: 75,
  SettingsSave: 76,
  DocumentCopy: 77,
  DocumentCopySlice: 80,
  ReleaseDocumentCopy: 81,
  CommandCompleted: 94,
  RichApi: 93,
} as const;

/** Arguments of the calls for copies of the file, as the wire numbers them. */
const FILE_TYPE = "0";
const SLICE_SIZE = "1";
const COPY_HANDLE = "2";
const SLICE_INDEX = "3";
const COMPRESSED = 1;

/** The host cannot do a call of the common API. */
const NOT_SUPPORTED = 5001;

const EVENT_NAMES: Partial<Record<EventType, string>> = {
  [EventType.Changed]: "changed",
  [EventType.FormatChanged]: "format",
  [EventType.SelectionChanged]: "selection",
  [EventType.Activated]: "activated",
  [EventType.Added]: "added",
  [EventType.Deleted]: "deleted",
};

/** The id under which the library looks for handlers of the whole workbook. */
const WORKBOOK_TARGET = "Workbook";

/** The conversation between the host's page and office.js in the pane. */
export class PaneConnection {
  #post: ((messages: readonly string[]) => Promise<void>) | undefined;
  #origin = "";
  #controlId = "";
  /** The conversations under which the library wants to hear of events, by their names. */
  readonly #conversations = new Map<string, string>();
  /** Requests are answered one after the other, in the order in which they came. */
  #last: Promise<unknown> = Promise.resolve();
  #started: () => void = () => undefined;
  readonly #ribbon = new Ribbon();
  /** Copies of the file in the hands of the pane. */
  readonly copies: DocumentCopies;
  /** Resolves when the library has asked who its host is. */
  readonly started = new Promise<void>((resolve) => (this.#started = resolve));

  constructor(
    private readonly service: RichApiService,
    private readonly book: Workbook,
    private readonly troubles: Troubles,
    private readonly traffic: Traffic,
    private readonly violations: Violations,
    private readonly appContext: (controlId: string) => JsonObject,
  ) {
    this.copies = new DocumentCopies(book);
  }

  /** Connects a page: `post` puts messages to the pane, `origin` is that of the host's page. */
  connect(controlId: string, origin: string, post: (messages: readonly string[]) => Promise<void>): void {
    this.#controlId = controlId;
    this.#origin = origin;
    this.#post = post;
  }

  /** Answers a message of the pane; also gives the events that follow from it. */
  async answer(text: string): Promise<readonly string[]> {
    const message = readPaneMessage(text);
    if (!message) return [];
    const data = await this.#inTurn(message);
    return [answerMessage(message, data, this.#origin), ...this.#eventMessages()];
  }

  /** Sends the events that wait. */
  async sendEvents(): Promise<void> {
    const messages = this.#eventMessages();
    if (messages.length > 0) await this.#post?.(messages);
  }

  /**
   * Presses a ribbon button that runs a function of the page, and waits until the function has completed.
   * @throws Error where the page has no such function
   */
  async runCommand(functionName: string): Promise<void> {
    await this.service.actionHandlerReady;
    await this.#ribbon.press(functionName, async (event) => {
      await this.#post?.(this.#eventMessage("appCommandInvoked", event));
    });
  }

  /** The active sheet and what is selected on it. */
  get selection(): string {
    const { activeSheet } = this.book;
    return sheetPrefix(activeSheet.name) + writeArea(activeSheet.selection);
  }

  /** Calls wait for the one before them; notes and registrations need not. */
  #inTurn(message: PaneMessage): Promise<Json> {
    if (message.actionName !== "executeMethod") return this.#answerOrFault(message);
    const answer = this.#last.then(() => this.#answerOrFault(message));
    this.#last = answer;
    return answer;
  }

  async #answerOrFault(message: PaneMessage): Promise<Json> {
    try {
      return await this.#answer(message);
    } catch (error) {
      this.violations.add("emulator-fault", error instanceof Error ? (error.stack ?? error.message) : String(error));
      return { Version: 1, Error: NOT_SUPPORTED };
    }
  }

  async #answer(message: PaneMessage): Promise<Json> {
    if (message.actionType !== 0) return this.#register(message);
    switch (message.actionName) {
      case "ContextActivationManager_getAppContextAsync":
        this.#started();
        return this.appContext(this.#controlId);
      case "ContextActivationManager_notifyHost":
        return null;
      case "executeMethod":
        return this.execute(isJsonObject(message.data) ? message.data : {});
      default:
        this.violations.add("not-implemented", `The library asked its host for ${message.actionName}`);
        return { Error: NOT_SUPPORTED };
    }
  }

  #register(message: PaneMessage): Json {
    if (message.actionType === 1) this.#conversations.set(message.actionName, message.conversationId);
    else this.#conversations.delete(message.actionName);
    return { Error: 0 };
  }

  /** Answers a call that the library makes by `executeMethod`. */
  async execute(data: JsonObject): Promise<Json> {
    const method = data["DdaMethod"];
    const id = isJsonObject(method) ? Number(method["DispatchId"]) : Number.NaN;
    switch (id) {
      case Dispatch.RichApi:
        return this.#richApi(data["ArrayData"]);
      case Dispatch.SettingsSave:
        return this.#saveSettings(data["DdaSettingsMethod"]);
      case Dispatch.SettingsRefresh:
        return {
          Version: 1,
          Error: 0,
          Properties: [...this.book.settings].map(([key, value]) => [key, JSON.stringify(value)]),
        };
      case Dispatch.DocumentCopy:
        if (data[FILE_TYPE] !== COMPRESSED) break;
        return this.copies.make(Number(data[SLICE_SIZE]));
      case Dispatch.DocumentCopySlice:
        return this.copies.slice(Number(data[COPY_HANDLE]), Number(data[SLICE_INDEX]));
      case Dispatch.ReleaseDocumentCopy:
        return this.copies.release(Number(data[COPY_HANDLE]));
      case Dispatch.CommandCompleted:
        return this.#ribbon.complete(data);
    }
    this.violations.add("not-implemented", `The common API call ${id} of Office.context.document`);
    return { Version: 1, Error: NOT_SUPPORTED };
  }

  async #richApi(array: Json | undefined): Promise<Json> {
    const [, , , , body, , flags] = (Array.isArray(array) ? array : []) as readonly Json[];
    const answer = await this.service.answer(typeof body === "string" ? body : "{}", Number(flags));
    if ("refusal" in answer) return { Version: 1, Error: answer.refusal };
    return { Version: 1, Error: 0, Data: [200, ["Content-Type", "application/json"], answer.body] };
  }

  async #saveSettings(given: Json | undefined): Promise<Json> {
    const failure = await this.troubles.onRequest();
    const text = JSON.stringify(given ?? null);
    this.traffic.add({ kind: "settings", actions: 1, requestBytes: Buffer.byteLength(text), responseBytes: 0 });
    if (typeof failure === "number") return { Version: 1, Error: failure };
    const properties = isJsonObject(given) ? given["Properties"] : undefined;
    const pairs = (Array.isArray(properties) ? properties : []) as readonly (readonly [key: string, json: string])[];
    this.book.settings.clear();
    for (const [key, json] of pairs) this.book.settings.set(key, JSON.parse(json) as Json);
    return { Version: 1, Error: 0 };
  }

  #eventMessages(): string[] {
    const events = this.book.events.take();
    return events.flatMap((event) =>
      this.#targetsOf(event).flatMap((target) => {
        const data = { ArrayData: [[65536, event.type, target, JSON.stringify(event.payload), 0, false]] };
        return this.#eventMessage("richApiMessage", data);
      }),
    );
  }

  /** Nothing where the library does not want to hear of it. */
  #eventMessage(name: string, data: Json): string[] {
    const conversationId = this.#conversations.get(name);
    return conversationId === undefined ? [] : [eventMessage(name, conversationId, data, this.#origin)];
  }

  #targetsOf(event: WorkbookEvent): string[] {
    const name = EVENT_NAMES[event.type];
    if (name === undefined) return [];
    return [
      ...(this.service.listens(name, event.sheetId) ? [event.sheetId] : []),
      ...(this.service.listens(name, "") ? [WORKBOOK_TARGET] : []),
    ];
  }
}
